import { BarChart, CapacityBars, Distribution, StackedBar, Timeline } from "../../platform/charts/index.ts";
import { Card, Grid } from "../../platform/html/index.ts";
import { formatNumber, formatShortDate } from "../../platform/i18n/format.ts";

const number = (value: number) => formatNumber(value, "nb");
const oneDecimal = (value: number) =>
	value.toLocaleString("nb-NO", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const share = (value: number) => `${number(value)} %`;
const minutes = (value: number) => `${number(value)} min`;
const hours = (value: number) => `${number(value)} t`;
const shortDate = (day: string) => formatShortDate(day, "nb");

function Completion() {
	return (
		<BarChart
			id="completion"
			title="Oppvekst er nesten i mål, byutvikling har begynt"
			description="Andel ledere som har fullført programmet, per sektor, mot målet på 90 prosent."
			bars={[
				{ label: "Oppvekst og utdanning", value: 86 },
				{ label: "Helse og velferd", value: 71 },
				{ label: "Kultur, idrett og frivillighet", value: 64 },
				{ label: "Byutvikling", value: 23 },
			]}
			max={100}
			target={90}
			format={share}
			columns={["Sektor", "Fullført"]}
		/>
	);
}

function Answers() {
	return (
		<StackedBar
			id="answers"
			title="To av tre har svart ja til samling 4"
			rowLabel="Kull"
			parts={["Ja", "Venter", "Nei"]}
			rows={[
				{ label: "Kull 1", values: [28, 3, 4] },
				{ label: "Kull 2", values: [21, 11, 2] },
				{ label: "Kull 3", values: [19, 14, 1] },
			]}
			format={number}
		/>
	);
}

function Transitions() {
	return (
		<Timeline
			id="transitions"
			title="Ventetiden er nesten halvert på ett år"
			description="Minutter fra utskriving til første besøk, målt fem ganger, fra nullpunktet 34 mot målet 20."
			points={[
				{ date: "2026-03-01", value: 34 },
				{ date: "2026-06-01", value: 31, low: 27, high: 35 },
				{ date: "2026-09-01", value: 26, low: 23, high: 29, note: "Ny rutine fra august" },
				{ date: "2026-12-01", value: 22, low: 19, high: 25 },
				{ date: "2027-03-01", value: 18, low: 16, high: 21 },
			]}
			baseline={34}
			target={20}
			format={minutes}
			formatDate={shortDate}
			valueLabel="Minutter (spenn)"
		/>
	);
}

function Scores() {
	return (
		<Distribution
			id="scores"
			title="Panelet er enige om behovet, uenige om gjennomføringen"
			rows={[
				{ label: "Reelt behov og innsikt", scores: [5, 5, 5, 6, 5] },
				{ label: "Verdi for innbyggerne", scores: [4, 5, 5, 6, 4] },
				{ label: "Gjennomførbarhet", scores: [2, 3, 5, 6, 3] },
			]}
			min={1}
			max={6}
			format={oneDecimal}
			columns={["Kriterium", "Snitt", "Spredning i poeng"]}
		/>
	);
}

/** Bars, parts, a line and scores. */
export function ChartsShown() {
	return (
		<Grid columns="halves">
			<Completion />
			<Answers />
			<Transitions />
			<Scores />
		</Grid>
	);
}

/** Capacity, in a card as on the page of a decision. */
export function CapacityShown() {
	return (
		<Card>
			<CapacityBars
				id="capacity"
				title="IT er overbooket i første og andre kvartal"
				description="Timer som trengs mot timer som finnes, IT, fire kvartaler."
				rows={[
					{ label: "1. kvartal 2027", available: 400, needed: 472, note: "3 idéer venter" },
					{ label: "2. kvartal 2027", available: 400, needed: 430 },
					{ label: "3. kvartal 2027", available: 260, needed: 180 },
					{ label: "4. kvartal 2027", available: 420, needed: 120 },
				]}
				rowLabel="Kvartal"
				format={hours}
			/>
		</Card>
	);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import { CapacityBars } from "../../../platform/charts/index.ts";
import {
	Alert,
	Button,
	Details,
	Form,
	Grid,
	Heading,
	NumberField,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatHours, formatPercent } from "../../../platform/i18n/format.ts";
import type { CapacityOverview, CostInTime, PitchRequest } from "../../portfolio/index.ts";
import type { CostLine } from "../cost.ts";
import { paths } from "../paths.ts";
import { quarterName } from "../quarter-name.ts";
import type { DecisionProps } from "./decision.tsx";

/** What a yes needs from whom: the hours, the leaders' answers, and capacity against demand. */
export function Needs(props: DecisionProps) {
	const { t, locale, cost, asked, capacity } = props;
	const texts = t.pitching.decision;
	return (
		<section aria-labelledby="needs">
			<Stack>
				<Heading id="needs">{texts.needTitle}</Heading>
				<p>{texts.needLead}</p>
				{capacity.lines.length === 0 ? <Alert>{texts.noCompetences}</Alert> : <NeedsForm {...props} />}
				{cost.length > 0 && (
					<Alert kind={cost.some(({ after }) => after.over) ? "warning" : "info"}>
						{costSentences(t, locale, capacity, cost).map((sentence) => (
							<p>{sentence}</p>
						))}
					</Alert>
				)}
				<InTime {...props} />
				{asked.length > 0 && <Answers t={t} locale={locale} asked={asked} />}
				<CapacityCharts {...props} />
			</Stack>
		</section>
	);
}

/** "Ja til denne flytter Felles vaktliste fra 1. til 3. kvartal 2027." */
function InTime({ t, pitch, time }: DecisionProps) {
	if (!time) return null;
	const texts = t.gate.yes;
	const start = time.starts.get(pitch.id) ?? null;
	return (
		<Alert kind={time.delays.length > 0 ? "warning" : "info"}>
			<p>{start ? texts.start(quarterName(start, t)) : texts.noStart}</p>
			<Delays t={t} time={time} />
		</Alert>
	);
}

/** Whose start a yes moves, one sentence each; a yes to one pitch, or to all of a day. */
export function Delays({ t, time, all }: { t: Messages; time: CostInTime; all?: boolean }) {
	const texts = t.gate.yes;
	const [moves, nobody] = all ? [texts.allMove, texts.allMoveNobody] : [texts.moves, texts.movesNobody];
	const name = (quarter: string | null) => (quarter === null ? t.gate.start.later : quarterName(quarter, t));
	if (time.delays.length === 0) return <p>{nobody}</p>;
	return (
		<ul>
			{time.delays.map(({ title, from, to }) => (
				<li>{moves(title, name(from), name(to))}</li>
			))}
		</ul>
	);
}

function NeedsForm({ t, pitch, capacity, quarters, forms }: DecisionProps) {
	const texts = t.pitching.decision;
	const options = quarters.map((quarter) => ({ value: quarter, label: quarterName(quarter, t) }));
	return (
		<Form action={paths.capacityRequest(pitch.id)} form={forms.needs}>
			<SelectField
				form={forms.needs}
				name="startQuarter"
				label={texts.startQuarter}
				options={options}
				required
			/>
			<Grid columns="cards">
				{capacity.lines.map(({ competence }) => (
					<NumberField
						form={forms.needs}
						name={`hours_${competence.id}`}
						label={texts.hoursOf(competence.name)}
						unit={texts.hoursUnit}
					/>
				))}
			</Grid>
			<Button variant="secondary">{texts.ask}</Button>
		</Form>
	);
}

const nameIn = (capacity: CapacityOverview, id: string) =>
	capacity.lines.find(({ competence }) => competence.id === id)?.competence.name ?? "";

/** "Ja til denne trenger 120 timer fra IT i 1. kvartal 2027. IT går fra 80 % til 118 % av timene." */
function costSentences(
	t: Messages,
	locale: Locale,
	capacity: CapacityOverview,
	cost: readonly CostLine[],
): string[] {
	const texts = t.pitching.decision;
	const share = (value: number | null) => (value === null ? "–" : formatPercent(value, locale));
	const what = cost.map(({ after, hours }) =>
		texts.costOne(
			formatHours(hours, locale),
			nameIn(capacity, after.competence),
			quarterName(after.quarter, t),
		),
	);
	const lines = cost.flatMap(({ before, after, firstRoom }) => {
		const [name, quarter] = [nameIn(capacity, after.competence), quarterName(after.quarter, t)];
		const effect =
			after.share === null
				? texts.noPool(name, quarter)
				: texts.goesTo(name, quarter, share(before.share), share(after.share));
		return firstRoom ? [effect, texts.firstRoom(name, quarterName(firstRoom, t))] : [effect];
	});
	return [texts.costs(what.join(", ")), ...lines];
}

function Answers({ t, locale, asked }: { t: Messages; locale: Locale; asked: readonly PitchRequest[] }) {
	const texts = t.pitching.decision;
	const word = { yes: texts.answerYes, no: texts.answerNo };
	const columns = [
		{ key: "competence", label: texts.competence },
		{ key: "hours", label: texts.hours, numeric: true },
		{ key: "leader", label: texts.leader },
		{ key: "answer", label: texts.answer },
	];
	const rows = asked.map(({ competenceName, quarter, hours, leaderName, answer, answerWords }) => [
		`${competenceName}, ${quarterName(quarter, t)}`,
		formatHours(hours, locale),
		leaderName ?? "–",
		<>
			<Tag colour={answer === "yes" ? "mose" : answer === "no" ? "leire" : "neutral"}>
				{answer ? word[answer] : texts.answerWaiting}
			</Tag>{" "}
			{answerWords}
		</>,
	]);
	return (
		<div id="answers">
			<Table caption={texts.answers} columns={columns} rows={rows} />
		</div>
	);
}

/** Those that are asked for stand open; the rest are one click away. */
function CapacityCharts({ t, locale, capacity, asked }: DecisionProps) {
	const texts = t.pitching.decision;
	const chart = ({ competence, cells }: CapacityOverview["lines"][number]) => (
		<CapacityBars
			id={`capacity-${competence.id}`}
			title={texts.capacityTitle(competence.name)}
			description={texts.capacityText}
			rowLabel={texts.quarterLabel}
			format={(hours) => formatHours(hours, locale)}
			rows={cells.map((cell) => ({
				label: quarterName(cell.quarter, t),
				available: cell.available,
				needed: cell.demanded,
			}))}
		/>
	);
	const touched = new Set(asked.map(({ competenceId }) => competenceId));
	const others = capacity.lines.filter(({ competence }) => !touched.has(competence.id));
	return (
		<>
			{capacity.lines.filter(({ competence }) => touched.has(competence.id)).map(chart)}
			{others.length > 0 && <Details summary={texts.capacityOthers}>{others.map(chart)}</Details>}
		</>
	);
}

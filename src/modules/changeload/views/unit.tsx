import type { Messages } from "../../../../locales/index.ts";
import { BarChart } from "../../../platform/charts/index.ts";
import {
	Alert,
	Button,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatMoney } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Ground } from "../queries/ground.ts";
import { mostOf } from "../reading.ts";
import type { UnitLoad } from "../unit-load.ts";
import { hoursText } from "../words.ts";
import { FullnessTag } from "./fullness.tsx";
import { LoadTable } from "./overview.tsx";
import { ChangeList } from "./unit-changes.tsx";

export type UnitProps = {
	t: Messages;
	locale: Locale;
	ground: Ground;
	load: UnitLoad;
	/** The units right under it that something lands on. */
	below: readonly UnitLoad[];
	form: FormState;
	mayEdit: boolean;
};

/** One unit: what lands there by quarter, the list behind, and what it can take. */
export function UnitChangesPage(props: UnitProps) {
	const { t, locale, load, ground, below } = props;
	const words = t.changeLoad.unit;
	const [now, next] = load.loads.map(({ initiativeIds }) => initiativeIds.length);
	const nothing = mostOf(load.loads) === 0;
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title(load.unit.name)}
				lead={nothing ? words.none : words.finding(now ?? 0, next ?? 0)}
				state={<FullnessTag t={t} load={load} />}
			/>
			<Over {...props} />
			{!nothing && <Picture {...props} />}
			<Hours {...props} />
			<ChangeList {...props} />
			{below.length > 0 && (
				<LoadTable {...{ t, locale, loads: below, quarters: ground.quarters }} caption={words.belowTitle} />
			)}
			{props.mayEdit && <Limit {...props} />}
		</Stack>
	);
}

function Over({ t, locale, load }: UnitProps) {
	const words = t.changeLoad.unit;
	if (load.fullness !== "over") return null;
	const { limits } = load.unit;
	const hours = (n: number) => hoursText(n, t, locale);
	return (
		<Alert kind="warning" title={words.overTitle}>
			<ul>
				{load.loads.flatMap((one) => {
					const quarter = t.portfolio.quarter(one.quarter);
					return [
						one.overChanges && (
							<li>{words.overChanges(quarter, one.initiativeIds.length, limits.changes ?? 0)}</li>
						),
						one.overHours && <li>{words.overHours(quarter, hours(one.hours), hours(limits.hours ?? 0))}</li>,
					];
				})}
			</ul>
			<p>{words.overWhatNow}</p>
		</Alert>
	);
}

function Picture({ t, load }: UnitProps) {
	const words = t.changeLoad.unit;
	const most = mostOf(load.loads);
	const fullest = load.loads.find(({ initiativeIds }) => initiativeIds.length === most);
	return (
		<BarChart
			id="change-load"
			level={2}
			title={words.chartTitle(load.unit.name, t.portfolio.quarter(fullest?.quarter ?? ""), most)}
			description={words.chartText}
			bars={load.loads.map((one) => ({
				label: t.portfolio.shortQuarter(one.quarter),
				value: one.initiativeIds.length,
				colour: one.overChanges ? ("leire" as const) : ("fjord" as const),
			}))}
			target={load.unit.limits.changes ?? undefined}
			targetLabel={words.chartLimit}
			format={String}
			columns={[words.quarterColumns.quarter, words.quarterColumns.changes]}
		/>
	);
}

function Hours({ t, locale, load }: UnitProps) {
	const words = t.changeLoad.unit;
	if (load.loads.every(({ hours }) => hours === 0)) return null;
	const columns = Object.entries(words.quarterColumns).map(([key, label]) => ({
		...{ key, label, numeric: key !== "quarter" },
	}));
	const rows = load.loads.map((one) => [
		t.portfolio.quarter(one.quarter),
		String(one.initiativeIds.length),
		hoursText(one.hours, t, locale),
		one.coverHours === 0 ? "–" : hoursText(one.coverHours, t, locale),
		one.coverKroner === 0 ? "–" : formatMoney(one.coverKroner, locale),
	]);
	return <Table caption={words.quarterTitle} columns={columns} rows={rows} />;
}

function Limit({ t, ground, load, form }: UnitProps) {
	const words = t.changeLoad.unit;
	return (
		<Stack>
			<Heading level={2}>{words.limitTitle}</Heading>
			<Form action={paths.unitLimit(load.unit.id)} form={form}>
				<ErrorSummary form={form} t={t} />
				<NumberField
					form={form}
					name="changes"
					label={words.limitChanges}
					hint={words.limitChangesHint(ground.usual)}
				/>
				<NumberField
					form={form}
					name="hours"
					label={words.limitHours}
					hint={words.limitHoursHint}
					unit={t.portfolio.hourUnit}
				/>
				<Button variant="secondary">{words.limitSave}</Button>
			</Form>
		</Stack>
	);
}

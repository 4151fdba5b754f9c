import type { Locale, Messages } from "../../../../locales/index.ts";
import type { PortfolioAnswer } from "../../../core/portfolio/index.ts";
import { PageHeader, Stack, Table } from "../../../platform/html/index.ts";
import { formatEstimate, formatHours } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { placeCompetence } from "../problem.ts";
import type { Placing } from "../reading.ts";
import { countingOf } from "../rules.ts";

export type Compared = {
	plan: PortfolioPlan;
	answer: PortfolioAnswer;
	placings: ReadonlyMap<string, Placing>;
};

type Props = { t: Messages; locale: Locale; compared: readonly Compared[] };

/** Plans side by side: what they give, and who gets room when; what differs stands first. */
export function ComparisonPage(props: Props) {
	const { t, compared } = props;
	const words = t.choosing.comparison;
	const titles = new Map(
		compared.flatMap(({ plan }) => plan.candidates.list.map(({ id, title }) => [id, title] as const)),
	);
	const rows = [...titles]
		.map(([id, title]) => ({ title, cells: compared.map((one) => whenOf(t, one, id)) }))
		.filter(({ cells }) => cells.some((cell) => cell !== words.out));
	const differs = ({ cells }: { cells: readonly string[] }) => new Set(cells).size > 1;
	const sorted = [...rows.filter(differs), ...rows.filter((row) => !differs(row))];
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.differs(rows.filter(differs).length)} />
			<Table alike caption={words.caption} columns={columnsOf(props, words.what)} rows={sumsOf(props)} />
			<Table
				alike
				caption={words.ideas}
				columns={columnsOf(props, words.idea)}
				rows={sorted.map(({ title, cells }) => [title, ...cells])}
			/>
		</Stack>
	);
}

const columnsOf = ({ compared }: Props, first: string) => [
	{ key: "first", label: first },
	...compared.map(({ plan }) => ({ key: plan.id, label: plan.name })),
];

function whenOf(t: Messages, { plan, placings }: Compared, id: string): string {
	const placing = placings.get(id);
	const quarter = plan.candidates.quarters[placing?.start ?? -1];
	if (!placing || !quarter) return t.choosing.comparison.out;
	return t.choosing.comparison.when(t.portfolio.shortQuarter(quarter), t.choosing.demand.sizes[placing.size]);
}

function sumsOf({ t, locale, compared }: Props) {
	const words = t.choosing.comparison;
	const money = (kroner: number) => formatEstimate(kroner, locale);
	return [
		[words.chosen, ...compared.map(({ placings }) => String(placings.size))],
		[words.counts, ...compared.map(({ plan }) => words.years(countingOf(plan.rules).years))],
		[words.benefit, ...compared.map(({ answer }) => money(answer.parts.benefit))],
		[words.worst, ...compared.map(({ answer }) => money(answer.parts.benefit - answer.parts.cvar))],
		[words.hours, ...compared.map((one) => formatHours(hoursIn(one), locale))],
		[words.open, ...compared.map(({ plan }) => <a href={paths.plan(plan.id)}>{plan.name}</a>)],
	];
}

function hoursIn({ plan, answer }: Compared): number {
	const place = plan.problem.competences.indexOf(placeCompetence);
	return plan.problem.ideas
		.flatMap(({ id, modes }) => modes.find((mode) => mode.id === answer.chosen[id])?.hours ?? [])
		.filter(([competence]) => competence !== place)
		.reduce((sum, [, , hours]) => sum + hours, 0);
}

import type { Messages } from "../../../../locales/index.ts";
import { BarChart } from "../../../platform/charts/index.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	Heading,
	PageHeader,
	Pagination,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import type { FilterInput } from "../forms.ts";
import { paths } from "../paths.ts";
import type { BenefitRow } from "../queries/benefits.ts";
import { type Counted, type Sums, sumsBy, sumsOf } from "../sums.ts";
import { BenefitFilter } from "./benefit-filter.tsx";
import { BenefitTable } from "./benefit-table.tsx";

export type Choice = { value: string; label: string; group?: string };

export type BenefitsProps = {
	t: Messages;
	locale: Locale;
	filter: FilterInput;
	/** Everything that matches, for the sums. */
	all: readonly BenefitRow[];
	/** The rows of this page. */
	rows: readonly BenefitRow[];
	pageCount: number;
	goals: readonly Choice[];
	sectors: readonly Choice[];
	mayPlan: boolean;
};

/** All benefits: a sentence to quote, sums by goal and sector, and the list. */
export function Benefits(props: BenefitsProps) {
	const { t, all, filter, mayPlan } = props;
	const words = t.benefits.list;
	const empty = all.length === 0;
	const add = <ButtonLink href={paths.newBenefit()}>{words.add}</ButtonLink>;
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title}
				lead={empty ? undefined : quote(props)}
				action={mayPlan && !empty ? add : undefined}
			/>
			{empty && !isNarrowed(filter) ? <Empty t={t} /> : <BenefitFilter {...props} />}
			{empty && isNarrowed(filter) && <NoHits t={t} />}
			{!empty && <Found {...props} />}
		</Stack>
	);
}

function quote({ t, locale, all }: BenefitsProps): string {
	const words = t.benefits.list;
	const sums = sumsOf(all);
	const counts = words.quote(sums.count, sums.measured, sums.reached);
	if (sums.plannedNok === 0) return counts;
	const money = (n: number) => formatNumber(n, locale, 0);
	return `${counts} ${words.quoteMoney(money(sums.realisedNok), money(sums.plannedNok))}`;
}

const isNarrowed = ({ q, goal, sector, type, state, year }: FilterInput) =>
	q !== "" || Boolean(goal || sector || type || state || year);

function Empty({ t }: { t: Messages }) {
	const words = t.benefits.list;
	const action = <ButtonLink href={portfolio.initiatives()}>{words.toInitiatives}</ButtonLink>;
	return <EmptyState title={words.emptyTitle} text={words.emptyText} action={action} />;
}

function NoHits({ t }: { t: Messages }) {
	const words = t.benefits.list;
	const action = <ButtonLink href={paths.benefits()}>{words.showAll}</ButtonLink>;
	return <EmptyState title={words.noHitsTitle} text={words.noHitsText} action={action} />;
}

function Found(props: BenefitsProps) {
	const { t, locale, filter, rows, all, pageCount } = props;
	const words = t.benefits.list;
	const hrefFor = (page: number) => withQuery(paths.benefits(), { ...addressOf(filter), page });
	return (
		<>
			<Kroner {...props} />
			<Heading level={2}>{words.all}</Heading>
			<BenefitTable t={t} locale={locale} rows={rows} caption={words.caption(all.length)} filter={filter} />
			<Pagination page={filter.page} pageCount={pageCount} hrefFor={hrefFor} t={t} />
			<Groups
				{...props}
				title={words.byGoal}
				label={words.filterGoal}
				keyOf={(one) => one.goalTitle ?? words.noGoal}
			/>
			<Groups
				{...props}
				title={words.bySector}
				label={words.filterSector}
				keyOf={(one) => one.sectorName ?? words.noSector}
			/>
			<Cluster>
				<ButtonLink
					href={withQuery(paths.results(), addressOf(filter))}
					variant={props.mayPlan ? "secondary" : "primary"}
				>
					{t.benefitResults.link}
				</ButtonLink>
				<ButtonLink href={withQuery(paths.benefitsFile(), addressOf(filter))} variant="secondary" download>
					{words.exportFile}
				</ButtonLink>
			</Cluster>
		</>
	);
}

/** What stands in the address for a filter; what is usual is left out. */
export const addressOf = (filter: FilterInput) => ({
	...filter,
	sort: filter.sort === "title" ? null : filter.sort,
	page: null,
});

/** Kroner measured against kroner planned, where anything is priced; what was lost too, so that the bars make the sum. */
function Kroner({ t, locale, all }: BenefitsProps) {
	const words = t.benefits.list;
	const groups = sumsBy(all, (one) => one.goalTitle ?? words.noGoal).filter(
		({ sums }) => sums.plannedNok !== 0 || sums.realisedNok !== 0,
	);
	if (groups.length === 0) return null;
	const best = groups.toSorted((a, b) => b.sums.realisedNok - a.sums.realisedNok)[0];
	const title = best && best.sums.realisedNok > 0 ? words.chartTitle(best.key) : words.chartNothing;
	return (
		<BarChart
			id="kroner"
			title={title}
			description={words.chartText}
			level={2}
			bars={groups.map(({ key, sums }) => ({
				label: key,
				value: sums.realisedNok,
				target: sums.plannedNok,
				colour: "mose" as const,
			}))}
			format={(n) => t.benefits.kroner(formatNumber(n, locale, 0))}
			columns={[words.filterGoal, words.groupColumns.realised]}
			targetLabel={words.chartPlanned}
		/>
	);
}

type GroupsProps<Benefit> = Pick<BenefitsProps, "t" | "locale"> & {
	all: readonly Benefit[];
	title: string;
	label: string;
	keyOf: (benefit: Benefit) => string;
};

/** Sums for each group; the last line is their sum. */
export function Groups<Benefit extends Counted>(props: GroupsProps<Benefit>) {
	const { t, locale, all, title, label, keyOf } = props;
	const words = t.benefits.list;
	const { planned, realised, ...counts } = { ...words.groupColumns, group: label };
	const money = all.some(({ priced }) => priced) ? { planned, realised } : {};
	const columns = Object.entries({ ...counts, ...money }).map(([key, text]) => ({
		key,
		label: text,
		numeric: key !== "group",
	}));
	const line = (name: string, sums: Sums) => [
		name,
		...[sums.count, sums.measured, sums.reached, sums.notRealised, sums.plannedNok, sums.realisedNok].map(
			(n) => formatNumber(n, locale, 0),
		),
	];
	const rows = [...sumsBy(all, keyOf).map(({ key, sums }) => line(key, sums)), line(words.sum, sumsOf(all))];
	return (
		<Table alike caption={title} columns={columns} rows={rows.map((row) => row.slice(0, columns.length))} />
	);
}

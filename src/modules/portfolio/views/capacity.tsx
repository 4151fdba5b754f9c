import type { Messages } from "../../../../locales/index.ts";
import { CapacityBars } from "../../../platform/charts/index.ts";
import {
	ButtonLink,
	Cluster,
	Details,
	EmptyState,
	Grid,
	Heading,
	type NavigationLink,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatList, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { paths } from "../paths.ts";
import type { CapacityCell, CapacityLine, CapacityOverview } from "../queries/capacity.ts";
import { PortfolioTabs } from "./tabs.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	overview: CapacityOverview;
	mayEdit: boolean;
	/** What other modules have about the portfolio. */
	links: readonly NavigationLink[];
};

/** Capacity against demand: a picture for each competence, and all the figures under it. */
export function CapacityPage(props: Props) {
	const { t, overview, mayEdit } = props;
	const words = t.portfolio.capacity;
	const overbooked = overview.lines.filter(({ cells }) => cells.some(({ over }) => over)).length;
	const finding = overbooked === 0 ? words.findingFree : words.findingOver(overbooked);
	const empty = overview.lines.length === 0;
	const edit = <ButtonLink href={paths.pools()}>{words.editPools}</ButtonLink>;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} action={mayEdit && !empty ? edit : undefined} />
			<PortfolioTabs t={t} links={props.links} at="capacity" />
			{empty ? (
				<Empty t={t} mayEdit={mayEdit} />
			) : (
				<>
					<Heading level={2}>{finding}</Heading>
					<Grid columns="halves">
						{busyFirst(overview.lines).map((line) => (
							<Competence {...props} line={line} />
						))}
					</Grid>
					<Quiet {...props} />
					<Details summary={words.tableTitle}>
						<AllFigures {...props} />
					</Details>
				</>
			)}
			{mayEdit && !empty && (
				<Cluster>
					<ButtonLink href={paths.competences()} variant="secondary">
						{words.editCompetences}
					</ButtonLink>
					<ButtonLink href={paths.poolPosts()} variant="secondary">
						{t.capacity.people.title}
					</ButtonLink>
				</Cluster>
			)}
		</Stack>
	);
}

function Empty({ t, mayEdit }: { t: Messages; mayEdit: boolean }) {
	const words = t.portfolio.capacity;
	if (!mayEdit) return <EmptyState title={words.emptyTitle} text={words.emptyForOthers} />;
	const action = <ButtonLink href={paths.competences()}>{words.addFirst}</ButtonLink>;
	return <EmptyState title={words.emptyTitle} text={words.emptyText} action={action} />;
}

/** Those that something asks of, the fullest quarter first. */
const busyFirst = (lines: readonly CapacityLine[]) =>
	lines.filter((line) => fullest(line) > 0).toSorted((a, b) => fullest(b) - fullest(a));

/** How full the fullest quarter is; hours asked of nobody count as the fullest there is. */
const fullest = ({ cells }: CapacityLine) =>
	Math.max(0, ...cells.map(({ share, demanded }) => share ?? (demanded > 0 ? Number.MAX_VALUE : 0)));

/** Those that nothing asks of, in one line. */
function Quiet({ t, locale, overview }: Props) {
	const quiet = overview.lines.filter((line) => fullest(line) === 0).map(({ competence }) => competence.name);
	return quiet.length === 0 ? null : <p>{t.portfolio.capacity.quiet(formatList(quiet, locale))}</p>;
}

function Competence({ t, locale, line }: Props & { line: CapacityLine }) {
	const words = t.portfolio.capacity;
	const over = line.cells.filter((cell) => cell.over).length;
	const rows = line.cells.map((cell) => ({
		label: t.portfolio.shortQuarter(cell.quarter),
		available: cell.available,
		needed: cell.demanded,
		note: cell.waitingThings > 0 ? words.waits(cell.waitingThings) : undefined,
	}));
	return (
		<CapacityBars
			id={`capacity-${line.competence.id}`}
			title={words.chartTitle(line.competence.name, over)}
			description={words.chartText}
			rows={rows}
			format={(hours) => t.portfolio.hours(formatNumber(hours, locale))}
			rowLabel={words.columns.quarter}
		/>
	);
}

function AllFigures({ t, locale, overview }: Props) {
	const words = t.portfolio.capacity;
	const numeric = ["available", "booked", "waiting", "load"];
	const columns = Object.entries(words.columns).map(([key, label]) => ({
		key,
		label,
		numeric: numeric.includes(key),
	}));
	columns.splice(3, 0, { key: "source", label: t.capacity.source.column, numeric: false });
	const rows = overview.lines.flatMap(({ competence, cells }) =>
		cells.map((cell) => [
			competence.name,
			t.portfolio.quarter(cell.quarter),
			formatNumber(cell.available, locale),
			sourceText(cell, t, locale),
			formatNumber(cell.booked, locale),
			formatNumber(cell.waiting, locale),
			cell.share === null ? "–" : formatPercent(cell.share, locale),
			<Verdict t={t} locale={locale} cell={cell} />,
		]),
	);
	return <Table caption={words.tableTitle} captionHidden columns={columns} rows={rows} />;
}

/** Where the figure comes from: the people, or the office; and what vacant posts would give. */
function sourceText({ isStated, fromPeople, vacant }: CapacityCell, t: Messages, locale: Locale): string {
	const words = t.capacity.source;
	const hours = (n: number) => formatNumber(n, locale);
	const from = isStated
		? fromPeople === null
			? words.stated
			: words.statedOver(hours(fromPeople))
		: fromPeople === null
			? ""
			: words.people;
	return [from, vacant > 0 ? words.vacant(hours(vacant)) : ""].filter(Boolean).join(". ");
}

function Verdict({ t, locale, cell }: { t: Messages; locale: Locale; cell: CapacityCell }) {
	const words = t.portfolio.capacity;
	const free = cell.available - cell.demanded;
	const hours = formatNumber(Math.abs(free), locale);
	if (cell.over) return <Tag colour="leire">{words.over(hours)}</Tag>;
	if (cell.available === 0) return <>{words.noPool}</>;
	return <>{free === 0 ? words.full : words.room(hours)}</>;
}

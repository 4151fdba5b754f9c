import type { Messages } from "../../../../locales/index.ts";
import type { MedianStay } from "../../../core/flow/time-in-state.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	type NavigationLink,
	PageHeader,
	Pagination,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatNumber, formatShortDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { FilterInput } from "../forms.ts";
import { pageSize, type Sort, type State } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { Choice } from "../queries/choices.ts";
import type { InitiativeRow } from "../queries/initiatives.ts";
import { addressOf } from "./filter-address.ts";
import { InitiativeFilter } from "./initiative-filter.tsx";
import { PortfolioTabs } from "./tabs.tsx";
import { MedianTimes } from "./times.tsx";
import { ViewSwitch } from "./view-switch.tsx";
import { StateTag, StillTag } from "./words.tsx";

export type InitiativesProps = {
	t: Messages;
	locale: Locale;
	filter: FilterInput;
	rows: readonly InitiativeRow[];
	total: number;
	medians: ReadonlyMap<State, MedianStay>;
	/** What other modules have about the portfolio. */
	links: readonly NavigationLink[];
	counts: { live: number; still: number };
	sectors: readonly Choice[];
	goals: readonly Choice[];
	mayRegister: boolean;
};

/** Every initiative, with what stands still on top. */
export function Initiatives(props: InitiativesProps) {
	const { t, filter, rows, total, counts, mayRegister } = props;
	const words = t.portfolio.list;
	const narrowed = isNarrowed(filter);
	const register = <ButtonLink href={paths.newInitiative()}>{words.register}</ButtonLink>;
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title}
				lead={counts.live > 0 ? words.lead(counts.live, counts.still) : undefined}
				action={mayRegister && (total > 0 || narrowed) ? register : undefined}
			/>
			<PortfolioTabs t={t} at="initiatives" links={props.links} />
			<ViewSwitch {...{ t, filter }} at="list" />
			{total === 0 && !narrowed && counts.live === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={mayRegister ? register : undefined}
				/>
			) : (
				<>
					<InitiativeFilter {...props} action={paths.initiatives()} withState />
					{rows.length === 0 ? <NoHits t={t} /> : <Found {...props} />}
				</>
			)}
			<Cluster>
				{total > 0 && (
					<ButtonLink
						href={withQuery(paths.initiativesFile(), addressOf(filter, 1))}
						variant="secondary"
						download
					>
						{words.exportFile}
					</ButtonLink>
				)}
				{mayRegister && (
					<ButtonLink href={paths.initiativeImport()} variant="tertiary">
						{words.importFile}
					</ButtonLink>
				)}
			</Cluster>
		</Stack>
	);
}

function NoHits({ t }: { t: Messages }) {
	const words = t.portfolio.list;
	const all = (
		<ButtonLink href={withQuery(paths.initiatives(), { state: "all" })}>{words.showAll}</ButtonLink>
	);
	return <EmptyState title={words.noHitsTitle} text={words.noHitsText} action={all} />;
}

function Found({ t, locale, filter, rows, total, medians }: InitiativesProps) {
	const words = t.portfolio.list;
	const hrefFor = (page: number) => withQuery(paths.initiatives(), addressOf(filter, page));
	return (
		<>
			<Table
				caption={words.caption(total)}
				columns={columnsFor(t, filter)}
				rows={rows.map((row) => cellsOf(row, t, locale))}
			/>
			<MedianTimes {...{ t, locale, medians }} />
			<Pagination page={filter.page} pageCount={Math.ceil(total / pageSize)} hrefFor={hrefFor} t={t} />
		</>
	);
}

const isNarrowed = ({ q, state, sector, goal, origin, mine }: FilterInput) =>
	q !== "" || state !== "live" || Boolean(sector || goal || origin || mine);

function columnsFor(t: Messages, filter: FilterInput) {
	const words = t.portfolio.list.columns;
	const sorting = (sort: Sort) => ({
		sortHref: withQuery(paths.initiatives(), addressOf({ ...filter, sort }, 1)),
		sorted: filter.sort === sort ? ("ascending" as const) : undefined,
	});
	return [
		{ key: "title", label: words.title, ...sorting("title") },
		{ key: "state", label: words.state, ...sorting("state") },
		{ key: "owner", label: words.owner },
		{ key: "next", label: words.next, ...sorting("next") },
		{ key: "hours", label: words.hours, numeric: true },
	];
}

function cellsOf(row: InitiativeRow, t: Messages, locale: Locale) {
	const hours = (n: number) => formatNumber(n, locale);
	return [
		<a href={paths.initiative(row.id)}>{row.title}</a>,
		<Cluster space="tight">
			<StateTag t={t} state={row.state} />
			<StillTag t={t} still={row.still} />
		</Cluster>,
		<span>
			{row.ownerName ?? t.portfolio.hidden}
			{row.unitName && <span class="meta"> {row.unitName}</span>}
		</span>,
		row.nextCheckOn ? formatShortDate(row.nextCheckOn, locale) : "–",
		row.hoursGranted > 0
			? t.portfolio.list.hoursOf(hours(row.hoursUsed), hours(row.hoursGranted))
			: hours(row.hoursUsed),
	];
}

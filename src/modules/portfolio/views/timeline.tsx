import type { Day } from "../../../core/calendar/day.ts";
import { addQuarters, type Quarter, quarterOf } from "../../../core/calendar/quarter.ts";
import {
	Button,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Pagination,
	Stack,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { pageSize } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { InitiativeRow } from "../queries/initiatives.ts";
import { isWithin, type Span, spanOf } from "../timeline.ts";
import { addressOf } from "./filter-address.ts";
import { InitiativeFilter } from "./initiative-filter.tsx";
import { PortfolioTabs } from "./tabs.tsx";
import { type ViewProps, ViewSwitch } from "./view-switch.tsx";
import { StateTag } from "./words.tsx";

type Props = ViewProps & { today: Day; quarters: readonly Quarter[] };

/** The initiatives by quarter; what waits can be moved a quarter at a time. */
export function Timeline(props: Props) {
	const { t, filter, rows, links, quarters, today } = props;
	const words = t.views.timeline;
	const placed = rows.flatMap((row) => {
		const span = spanOf(row, today);
		return span ? [{ row, span }] : [];
	});
	const [first = "", last = ""] = [quarters[0], quarters.at(-1)];
	const within = placed
		.filter(({ span }) => span.from <= last && span.to >= first)
		.toSorted((a, b) => compare(a.span.from, b.span.from) || compare(a.span.to, b.span.to));
	const undated = rows.filter((row) => spanOf(row, today) === null);
	const pages = Math.ceil(Math.max(within.length, undated.length) / pageSize);
	const at = Math.min(filter.page, Math.max(1, pages)) - 1;
	const onPage = <Row,>(all: readonly Row[]) => all.slice(at * pageSize, (at + 1) * pageSize);
	const hrefFor = (page: number) =>
		withQuery(paths.timeline(), { ...addressOf(filter, page), state: null, from: first });
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<PortfolioTabs {...{ t, links }} at="initiatives" />
			<ViewSwitch {...{ t, filter }} at="timeline" />
			<InitiativeFilter {...props} action={paths.timeline()} />
			<Around {...props} />
			{within.length === 0 ? <p>{words.none}</p> : <Quarters {...props} within={onPage(within)} />}
			{undated.length > 0 && (
				<section aria-labelledby="undated">
					<Stack>
						<Heading level={2} id="undated">
							{words.undated}
						</Heading>
						<ul>
							{onPage(undated).map(({ id, title }) => (
								<li>
									<a href={paths.initiative(id)}>{title}</a>
								</li>
							))}
						</ul>
					</Stack>
				</section>
			)}
			<Pagination page={at + 1} pageCount={pages} hrefFor={hrefFor} t={t} />
		</Stack>
	);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Earlier and later quarters, with the filter kept. */
function Around({ t, filter, quarters }: Props) {
	const words = t.views.timeline;
	const href = (by: number) => {
		const from = addQuarters(quarters[0] ?? "", by);
		return withQuery(paths.timeline(), { ...addressOf(filter, 1), state: null, from });
	};
	return (
		<nav class="view-switch" aria-label={words.around}>
			<ul>
				<li>
					<a href={href(-4)}>{words.earlier}</a>
				</li>
				<li>
					<a href={href(4)}>{words.muchLater}</a>
				</li>
			</ul>
		</nav>
	);
}

type Within = { row: InitiativeRow; span: Span };

function Quarters(props: Props & { within: readonly Within[] }) {
	const { t, quarters, within, today } = props;
	const words = t.views.timeline;
	const now = quarterOf(today);
	return (
		<table class="quarters">
			<caption>
				<VisuallyHidden>{words.caption}</VisuallyHidden>
			</caption>
			<thead>
				<tr>
					<th scope="col">{t.portfolio.list.columns.title}</th>
					<th scope="col">{words.when}</th>
					{quarters.map((quarter) => (
						<th scope="col" class="quarter" data-now={quarter === now ? "" : undefined}>
							{t.portfolio.shortQuarter(quarter)}
							{quarter === now && <VisuallyHidden>, {words.now}</VisuallyHidden>}
						</th>
					))}
					<th scope="col">
						<VisuallyHidden>{words.action}</VisuallyHidden>
					</th>
				</tr>
			</thead>
			<tbody>
				{within.map((one) => (
					<Row {...props} {...one} />
				))}
			</tbody>
		</table>
	);
}

function Row(props: Props & Within) {
	const { t, row, span, quarters } = props;
	const quarter = t.portfolio.shortQuarter;
	const said = span.from === span.to ? quarter(span.from) : `${quarter(span.from)} – ${quarter(span.to)}`;
	return (
		<tr id={`row-${row.id}`}>
			<th scope="row">
				<a href={paths.initiative(row.id)}>{row.title}</a>
			</th>
			<td class="when">
				<StateTag t={t} state={row.state} /> {said}
			</td>
			{quarters.map((of) => (
				<td class="quarter" data-state={isWithin(span, of) ? row.state : undefined}>
					{isWithin(span, of) && <VisuallyHidden>{t.portfolio.states[row.state]}</VisuallyHidden>}
				</td>
			))}
			<td>
				<StartMoves {...props} />
			</td>
		</tr>
	);
}

/** A quarter sooner or later, for those who answer for work that waits; never into a quarter that is over. */
function StartMoves({ t, row, today, here, mayMove }: Props & Within) {
	if (row.state !== "planned" || row.startQuarter === null || !mayMove(row)) return null;
	const words = t.views.timeline;
	const to = { sooner: addQuarters(row.startQuarter, -1), later: addQuarters(row.startQuarter, 1) };
	const ways = (["sooner", "later"] as const).filter((way) => to[way] >= quarterOf(today));
	return (
		<div class="cluster cluster-tight">
			{ways.map((way) => (
				<Form action={paths.initiativeStartQuarter(row.id)}>
					<HiddenField name="startQuarter" value={to[way]} />
					<HiddenField name="version" value={String(row.version)} />
					<HiddenField name="back" value={here} />
					<Button
						variant="tertiary"
						size="sm"
						label={words.moveLabel(words[way], row.title, t.portfolio.quarter(to[way]))}
					>
						{words[way]}
					</Button>
				</Form>
			))}
		</div>
	);
}

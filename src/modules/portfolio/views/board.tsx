import {
	Button,
	ButtonLink,
	Cluster,
	Details,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatShortDate } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { allowedMoves, isLive, type State, states } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { InitiativeRow } from "../queries/initiatives.ts";
import { addressOf } from "./filter-address.ts";
import { InitiativeFilter } from "./initiative-filter.tsx";
import { PortfolioTabs } from "./tabs.tsx";
import { type ViewProps, ViewSwitch } from "./view-switch.tsx";
import { MoodTag, StillTag } from "./words.tsx";

/** A column one can still scan; what is over is of less use. The list has the rest. */
const mostShown = { live: 20, over: 10 };

/** The initiatives in columns by state, with what stands still on top and the moves that are allowed. */
export function Board(props: ViewProps) {
	const { t, filter, rows, links } = props;
	const words = t.views.board;
	const byState = Map.groupBy(rows, ({ state }) => state);
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<PortfolioTabs {...{ t, links }} at="initiatives" />
			<ViewSwitch {...{ t, filter }} at="board" />
			<InitiativeFilter {...props} action={paths.board()} />
			<div class="board">
				{states.map((state) => (
					<Column {...props} state={state} rows={byState.get(state) ?? []} />
				))}
			</div>
		</Stack>
	);
}

function Column(props: ViewProps & { state: State }) {
	const { t, filter, state, rows } = props;
	const words = t.views.board;
	const seen = rows.slice(0, isLive(state) ? mostShown.live : mostShown.over);
	return (
		<section class="board-column" aria-labelledby={`board-${state}`}>
			<Heading level={2} size="sm" id={`board-${state}`}>
				{words.column(t.portfolio.states[state], rows.length)}
			</Heading>
			{rows.length === 0 && <Meta>{words.none}</Meta>}
			<ul>
				{seen.map((row) => (
					<li id={`card-${row.id}`}>
						<OneCard {...props} row={row} />
					</li>
				))}
			</ul>
			{seen.length < rows.length && (
				<a href={withQuery(paths.initiatives(), addressOf({ ...filter, state }, 1))}>
					{words.all(rows.length)}
				</a>
			)}
		</section>
	);
}

function OneCard(props: ViewProps & { row: InitiativeRow }) {
	const { t, locale, row, mayMove } = props;
	return (
		<article class="board-card">
			<Heading level={3} size="xs">
				<a href={paths.initiative(row.id)}>{row.title}</a>
			</Heading>
			<Meta>{[row.ownerName ?? t.portfolio.hidden, row.unitName].filter(Boolean).join(", ")}</Meta>
			<Cluster space="tight">
				<StillTag t={t} still={row.still} />
				{row.still === null && row.mood && row.state === "under_way" && <MoodTag t={t} mood={row.mood} />}
			</Cluster>
			{row.nextCheckOn && <Meta>{t.views.board.next(formatShortDate(row.nextCheckOn, locale))}</Meta>}
			{mayMove(row) && allowedMoves(row.state).length > 0 && <Moves {...props} />}
		</article>
	);
}

/** The moves that are allowed, as a menu that opens without script. */
function Moves({ t, row, here }: ViewProps & { row: InitiativeRow }) {
	const words = t.views.board;
	const moves = allowedMoves(row.state);
	const named = (label: string) => words.moveLabel(label, row.title);
	const start = row.state === "paused" ? t.portfolio.page.nextResume : words.start;
	return (
		<Details summary={words.move}>
			<Stack space="tight">
				{moves.includes("under_way") && (
					<ButtonLink href={paths.initiativeStart(row.id)} variant="secondary" size="sm" label={named(start)}>
						{start}
					</ButtonLink>
				)}
				{moves.includes("paused") && (
					<Form action={paths.initiativeMove(row.id)}>
						<HiddenField name="to" value="paused" />
						<HiddenField name="back" value={here} />
						<Button variant="secondary" size="sm" label={named(t.portfolio.page.pause)}>
							{t.portfolio.page.pause}
						</Button>
					</Form>
				)}
				<ButtonLink
					href={paths.initiativeClosure(row.id)}
					variant="tertiary"
					size="sm"
					label={named(t.portfolio.page.close)}
				>
					{t.portfolio.page.close}
				</ButtonLink>
			</Stack>
		</Details>
	);
}

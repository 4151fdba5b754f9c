import type { SeatingReason } from "../../../core/seating/index.ts";
import { runPlanner } from "../../../platform/threads/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	type Cohort,
	type Gathering,
	gatheringsOf,
	membersToSeat,
	paths as programmes,
} from "../../programmes/index.ts";
import { adaptTables, type FoundTables, setTables } from "../actions/seating.ts";
import { tablesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { seatingOf, seatsOf, tableInputOf } from "../queries/seating.ts";
import { fitOf, meetingsOf, type TableErrand, type TableInput, tablesAnew, tablesToday } from "../tables.ts";
import { tablesTopic } from "../topics.ts";
import { SeatingPage } from "../views/seating.tsx";
import { TablesPage, WallPage } from "../views/tables.tsx";
import { cohortToSeat, gatheringToSeat, today } from "./access.ts";

/** Five at a table hear each other; more fall into two conversations. */
const usualSeats = 5;

/** Enough to come close to the bound with 45 people in five rounds, in about a second; moves, so that it can be had again. */
const tableMoves = 400_000;

/** The tables of a cohort. */
export async function seating(c: Ctx): Promise<Response> {
	const cohort = await cohortToSeat(c);
	if (!cohort) return notFound(c);
	const made = await seatingOf(c.var.db, cohort.id);
	const tableCount = made?.tableCount ?? Math.max(1, Math.ceil(cohort.members / usualSeats));
	const form = blankForm({ tableCount: String(tableCount), seats: String(made?.seats ?? usualSeats) });
	return seatingPage(c, cohort, form);
}

/** Seats a cohort for all gatherings that have not begun. */
export async function seat(c: Ctx): Promise<Response> {
	const cohort = await cohortToSeat(c);
	if (!cohort) return notFound(c);
	const parsed = await readForm(c, tablesForm);
	if (!parsed.ok) return seatingPage(c, cohort, parsed.form, 422);
	const input = await tableInputOf(c.var.db, cohort.id, parsed.value);
	const tables = await findTables(cohort.id, input, tablesAnew(input, today(c)));
	if (!tables.ok) {
		const form = withErrors(parsed.form, { tableCount: seatFault(c, tables.reasons) });
		return seatingPage(c, cohort, form, 422);
	}
	await setTables(c.var.db, tables.found, parsed.value, c.var.now);
	return redirect(c, paths.seating(cohort.id), c.var.t.planning.seating.made);
}

/** The tables of one gathering: to print, and to adapt the same morning. */
export async function tables(c: Ctx): Promise<Response> {
	const gathering = await gatheringToSeat(c);
	if (!gathering) return notFound(c);
	return tablesPage(c, gathering);
}

/** Adapts the tables to those who are here. */
export async function replan(c: Ctx): Promise<Response> {
	const gathering = await gatheringToSeat(c);
	const made = gathering && (await seatingOf(c.var.db, gathering.cohortId));
	if (!gathering || !made || isHeld(c, gathering)) return notFound(c);
	const { db, t } = c.var;
	const input = await tableInputOf(db, gathering.cohortId, made);
	const adapted = await findTables(gathering.cohortId, input, tablesToday(input, gathering.id));
	if (!adapted.ok) return tablesPage(c, gathering, seatFault(c, adapted.reasons));
	await adaptTables(db, adapted.found);
	const moved = (await seatsOf(db, gathering.cohortId)).filter(
		({ gatheringId, movedFrom }) => gatheringId === gathering.id && movedFrom !== null,
	);
	return redirect(c, paths.tables(gathering.id), t.planning.seating.replanned(moved.length));
}

/** The tables on the wall: large, without a menu, renewed by itself. Shielded people are not named there. */
export async function wall(c: Ctx): Promise<Response> {
	const gathering = await gatheringToSeat(c);
	if (!gathering) return notFound(c);
	const { db, t } = c.var;
	const people = await membersToSeat(db, gathering.cohortId, t.planning.seating.shielded);
	const seats = (await seatsOf(db, gathering.cohortId)).filter(
		({ gatheringId }) => gatheringId === gathering.id,
	);
	const title = t.planning.seating.wallTitle(gathering.cohortName, gathering.number);
	return page(
		c,
		{ title, wall: true, live: [tablesTopic(gathering.id)] },
		<WallPage {...{ t, title, seats, people }} />,
	);
}

/** The planner's tables, in a thread of its own. */
async function findTables(
	cohortId: string,
	{ rounds }: TableInput,
	{ instance, fromRound }: TableErrand,
): Promise<{ ok: true; found: FoundTables } | { ok: false; reasons: SeatingReason[] }> {
	const outcome = await runPlanner({ name: "seating", instance, limit: { moves: tableMoves }, seed: 1 });
	if (!outcome.ok) return outcome;
	const found = { cohortId, fromRound, rounds: rounds.slice(0, instance.rounds), answer: outcome.answer };
	return { ok: true, found };
}

function seatFault(c: Ctx, reasons: readonly SeatingReason[]): string {
	const few = reasons.find((reason) => reason.kind === "too-few-seats");
	return c.var.t.planning.seating.faults.seats(few?.people ?? 0, few?.seats ?? 0);
}

const isHeld = (c: Ctx, { days }: { days: readonly string[] }): boolean => {
	const last = days.at(-1);
	return last !== undefined && last < today(c);
};

async function seatingPage(
	c: Ctx,
	cohort: Cohort,
	form: FormState,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const made = await seatingOf(db, cohort.id);
	const input = await tableInputOf(db, cohort.id, made ?? { tableCount: 1, seats: 2 });
	const gatherings = (await gatheringsOf(db, cohort.id)).map((gathering) => ({
		...gathering,
		seated: input.seats.filter(({ gatheringId }) => gatheringId === gathering.id).length,
		fit: fitOf(input, gathering.id),
	}));
	const props = { t, locale, cohort, form, made, gatherings, meetings: meetingsOf(input.seats) };
	const crumbs = cohortCrumbs(c, cohort);
	return page(c, { title: t.planning.seating.title, status, crumbs }, <SeatingPage {...props} />);
}

async function tablesPage(c: Ctx, gathering: Gathering, fault?: string): Promise<Response> {
	const { db, t, locale } = c.var;
	const made = await seatingOf(db, gathering.cohortId);
	const input = await tableInputOf(db, gathering.cohortId, made ?? { tableCount: 1, seats: 2 });
	const props = {
		...{ t, locale, gathering, made, fault, held: isHeld(c, gathering) },
		people: await membersToSeat(db, gathering.cohortId),
		seats: input.seats.filter(({ gatheringId }) => gatheringId === gathering.id),
		away: input.away.filter(({ gatheringId }) => gatheringId === gathering.id),
		fit: fitOf(input, gathering.id),
	};
	const title = t.planning.seating.tablesTitle(gathering.number);
	const crumbs = [
		...cohortCrumbs(c, { ...gathering, id: gathering.cohortId, name: gathering.cohortName }),
		{ label: t.planning.seating.title, href: paths.seating(gathering.cohortId) },
	];
	return page(c, { title, crumbs, status: fault ? 422 : 200 }, <TablesPage {...props} />);
}

function cohortCrumbs(
	c: Ctx,
	cohort: { id: string; name: string; programmeId: string; programmeTitle: string },
) {
	return [
		{ label: c.var.t.programmes.title, href: programmes.programmes() },
		{ label: cohort.programmeTitle, href: programmes.programme(cohort.programmeId) },
		{ label: cohort.name, href: programmes.cohort(cohort.id) },
	];
}

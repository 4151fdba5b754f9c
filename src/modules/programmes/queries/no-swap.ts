import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type NoSwapReason, type TurnElsewhere, whyNobodyFits } from "../no-swap.ts";
import { refusalOfSwap } from "../swap.ts";
import { swapSides } from "./swaps.ts";

/** A cohort that one cannot swap a gathering with now, and why. */
export type NoSwapWith = Pick<TurnElsewhere, "cohortId" | "cohortName" | "days"> & { why: NoSwapReason };

/** Among how many in the other cohorts the reason is looked for: far more than a programme has. */
const mostAsked = 500;

/** Why nobody in each of the other cohorts of a programme can change places for this gathering, cohort by cohort. */
export async function whyNoSwap(
	db: Db,
	own: { personId: string; programmeId: string; cohortId: string; number: number },
	today: Day,
): Promise<NoSwapWith[]> {
	const turns = await turnsElsewhere(db, own);
	const members = await membersIn(
		db,
		turns.map(({ cohortId }) => cohortId),
	);
	const people = members.map(({ personId }) => personId);
	const sides = await swapSides(db, own.programmeId, [own.personId, ...people]);
	const asker = sides.get(own.personId);
	return turns.map((turn) => {
		const there = members.filter(({ cohortId }) => cohortId === turn.cohortId);
		const refusals = there.flatMap(({ personId }) => {
			const partner = sides.get(personId);
			const refusal = asker && partner && refusalOfSwap(asker, partner, own.number, today);
			return refusal ? [refusal.reason] : [];
		});
		const { cohortId, cohortName, days } = turn;
		return { cohortId, cohortName, days, why: whyNobodyFits(turn, refusals, today) };
	});
}

async function turnsElsewhere(
	db: Db,
	own: { programmeId: string; cohortId: string; number: number },
): Promise<TurnElsewhere[]> {
	const { rows } = await sql<TurnElsewhere>`
		select c.id as cohort_id, c.name as cohort_name, coalesce(g.days, '{}') as days,
			g.cancelled_at is not null as cancelled, g.invited_at is not null as invited
		from cohorts c
		left join programme_gatherings pg on pg.programme_id = c.programme_id and pg.number = ${own.number}
		left join gatherings g on g.cohort_id = c.id and g.programme_gathering_id = pg.id
		where c.programme_id = ${own.programmeId} and c.id <> ${own.cohortId} order by c.position, c.id
	`.execute(db);
	return rows;
}

/** Those one could ask: nobody who is shielded or has left. */
async function membersIn(
	db: Db,
	cohortIds: readonly string[],
): Promise<{ personId: string; cohortId: string }[]> {
	const { rows } = await sql<{ personId: string; cohortId: string }>`
		select m.person_id, m.cohort_id from cohort_members m
		join people p on p.id = m.person_id and not p.shielded and p.ended_at is null
		where m.cohort_id = any(${[...cohortIds]}::uuid[]) and m.left_at is null
		order by m.cohort_id, m.person_id limit ${mostAsked}
	`.execute(db);
	return rows;
}

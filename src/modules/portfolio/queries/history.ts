import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { type Entry, type MedianStay, medianStays } from "../../../core/flow/time-in-state.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../initiative.ts";

/** What can be changed on the form of an initiative, as it was at one time. */
export type Before = {
	title: string;
	summary: string;
	ownerId: string;
	goalId: string | null;
	startQuarter: string | null;
	quarters: number;
	nextCheckOn: Day | null;
	touchesStaffing: boolean;
	discussedOn: Day | null;
};

/** A change that somebody made: what was before it, and who made it. */
export type Change = { before: Before; changedAt: Date; byName: string | null };

/** The changes of an initiative after a version, the oldest first. */
export async function changesSince(db: Db, id: string, version: number): Promise<Change[]> {
	const { rows } = await sql<Change>`
		select c.before, c.changed_at,
			case when not p.shielded then p.given_name || ' ' || p.family_name end as by_name
		from initiative_changes c left join people p on p.id = c.changed_by
		where c.initiative_id = ${id}::uuid and c.version > ${version} order by c.version
	`.execute(db);
	return rows;
}

/** The states an initiative has been in, and the day it came into each. */
export async function statesOf(db: Db, id: string): Promise<Entry<State>[]> {
	const { rows } = await sql<Entry<State>>`
		select state, (since at time zone 'Europe/Oslo')::date as "on" from initiative_states
		where initiative_id = ${id}::uuid order by since
	`.execute(db);
	return rows;
}

/** How long initiatives stay in a state: the median over all that have left it. */
export async function medianTimes(db: Db, today: Day): Promise<ReadonlyMap<State, MedianStay>> {
	const { rows } = await sql<{ entries: Entry<State>[] }>`
		select jsonb_agg(jsonb_build_object('state', state, 'on', (since at time zone 'Europe/Oslo')::date) order by since) as entries
		from initiative_states group by initiative_id
	`.execute(db);
	return medianStays(
		rows.map(({ entries }) => entries),
		today,
	);
}

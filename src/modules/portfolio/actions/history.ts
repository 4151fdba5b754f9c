import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../initiative.ts";

/** Keeps that an initiative came into a state: how long work takes is counted from this. */
export async function enterState(db: Db, initiativeId: string, state: State, since: Date): Promise<void> {
	await db
		.insertInto("initiativeStates")
		.values({ initiativeId, state, since })
		.onConflict((conflict) => conflict.columns(["tenantId", "initiativeId", "since"]).doUpdateSet({ state }))
		.execute();
}

/**
 * Counts a change that is about to be made, and keeps what was: whoever began to write before it sees what has changed.
 * Gives the new version.
 */
export async function noteChange(db: Db, id: string, by: string | null, now: Date): Promise<number> {
	const { rows } = await sql<{ version: number }>`
		with changed as (
			update initiatives set version = version + 1 where id = ${id}::uuid
			returning id, version, title, summary, owner_id, goal_id, start_quarter, quarters, next_check_on,
				touches_staffing, discussed_on
		)
		insert into initiative_changes (initiative_id, version, changed_by, changed_at, before)
		select id, version, ${by}::uuid, ${now}::timestamptz, jsonb_build_object(
			'title', title, 'summary', summary, 'ownerId', owner_id, 'goalId', goal_id, 'startQuarter', start_quarter,
			'quarters', quarters, 'nextCheckOn', next_check_on, 'touchesStaffing', touches_staffing, 'discussedOn', discussed_on)
		from changed returning version
	`.execute(db);
	return rows[0]?.version ?? 0;
}

/** What was before a change is of use for as long as somebody may sit with a form open. */
const changesKeptDays = 30;

/** Forgets what initiatives were before changes that are a month old. */
export async function forgetChanges(db: Db, now: Date): Promise<void> {
	await sql`
		delete from initiative_changes where changed_at < ${now}::timestamptz - make_interval(days => ${changesKeptDays})
	`.execute(db);
}

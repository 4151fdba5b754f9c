import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";

/**
 * Forgets what is no longer of use: hand-over notes after a year, days that somebody could not when they are a month
 * gone, and who has left the register a year ago.
 */
export async function forgetOldStaffing(db: Db, now: Date): Promise<void> {
	await sql`delete from handover_notes where written_at < ${now}::timestamptz - interval '12 months'`.execute(
		db,
	);
	await sql`delete from facilitator_absences where to_day < (${now}::timestamptz - interval '1 month')::date`.execute(
		db,
	);
	const left = sql`select person_id from facilitators where ended_at < ${now}::timestamptz - interval '12 months'`;
	await sql`delete from facilitator_absences where person_id in (${left})`.execute(db);
	await sql`delete from facilitator_competences where person_id in (${left})`.execute(db);
	await sql`delete from facilitators where person_id in (${left})`.execute(db);
}

/** Jobs of run sheets and facilitators. */
export const jobs: Jobs = {
	forget_old_staffing: daily((db, _payload, { clock }) => forgetOldStaffing(db, clock())),
};

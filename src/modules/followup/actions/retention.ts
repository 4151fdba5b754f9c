import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/**
 * Forgets what is of no use any more: reminders after a year, and who had which part two years after the work was over.
 * Plan, meeting, check, hand-overs and report stay with the initiative as its documents.
 */
export async function forgetFollowUp(db: Db, now: Date): Promise<void> {
	await sql`delete from initiative_nudges where sent_at < ${now}::timestamptz - interval '1 year'`.execute(
		db,
	);
	await sql`
		delete from initiative_members m using initiatives i
		where i.id = m.initiative_id and i.ended_on < (${now}::timestamptz - interval '2 years')::date
	`.execute(db);
}

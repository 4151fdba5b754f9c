import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";

/** Deletes what each member gave each pitch 12 months after the decision; who was away goes with it, sums and reasons are kept (DOMAIN.md). */
export async function deleteOldScores(db: Db, now: Date): Promise<void> {
	const old = sql`
		select p.id from pitches p join pitch_days d on d.id = p.pitch_day_id
		where d.released_at < ${now}::timestamptz - interval '12 months'
	`;
	await sql`delete from scores where pitch_id in (${old})`.execute(db);
	for (const table of ["score_notes", "score_changes", "deliberation_notes"])
		await sql`delete from ${sql.table(table)} where pitch_id in (${old})`.execute(db);
	await sql`
		update panel_members m set away_at = null from pitch_days d
		where d.id = m.pitch_day_id and d.released_at < ${now}::timestamptz - interval '12 months' and m.away_at is not null
	`.execute(db);
}

/** Jobs of pitch days. */
export const jobs: Jobs = {
	delete_old_scores: daily((db, _payload, { clock }) => deleteOldScores(db, clock())),
};

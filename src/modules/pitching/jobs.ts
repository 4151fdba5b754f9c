import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../../platform/db/index.ts";
import { isLocale, type Locale } from "../../platform/i18n/locale.ts";
import { computing, daily, type Jobs } from "../../platform/jobs/index.ts";
import { forgetPackages } from "./actions/archive.ts";
import { freezePages } from "./actions/handed-in.ts";
import { makePackage } from "./archive-package.ts";
import { daysToForget } from "./queries/retention.ts";

/** Deletes what each member gave each pitch 12 months after the decision; who was away goes with it, sums and reasons are kept (DOMAIN.md). Waits while a request for access is open. */
export async function deleteOldScores(db: Db, now: Date): Promise<void> {
	const old = sql`select id from pitches where pitch_day_id in ${daysToForget(now)}`;
	await sql`delete from scores where pitch_id in (${old})`.execute(db);
	for (const table of ["score_notes", "score_changes", "deliberation_notes"])
		await sql`delete from ${sql.table(table)} where pitch_id in (${old})`.execute(db);
	await sql`delete from handed_in_versions where pitch_id in (${old})`.execute(db);
	await sql`delete from pitch_phase_moves where pitch_day_id in ${daysToForget(now)}`.execute(db);
	await sql`
		update panel_members set away_at = null where away_at is not null and pitch_day_id in ${daysToForget(now)}
	`.execute(db);
}

const errandShape = z.object({
	...{ exportId: z.uuid(), dayId: z.uuid(), byName: z.string(), tenantName: z.string() },
	locale: z.custom<Locale>((value) => isLocale(value)),
});

const dayIn = z.object({ dayId: z.uuid() });

/** Jobs of pitch days. */
export const jobs: Jobs = {
	freeze_pages: async (db, payload, { clock }) => {
		await freezePages(db, dayIn.parse(payload).dayId, clock(), "due");
	},
	make_archive_package: computing((transaction, payload, deps) =>
		makePackage(transaction, errandShape.parse(payload), deps),
	),
	forget_archive_packages: daily((db, _payload, { clock, files }) => forgetPackages(db, clock(), files)),
	delete_old_scores: daily((db, _payload, { clock }) => deleteOldScores(db, clock())),
};

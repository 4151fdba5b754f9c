import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";

/**
 * Forgets what has had its time: sessions, links and trips that are over, counted tries after a day,
 * used links and codes after a month, the audit trail and the events, which say who did what too, after 12 months.
 */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
	await sql`delete from sessions where expires_at < ${now} or idle_until < ${now}`.execute(db);
	await sql`delete from sign_in_tokens where expires_at < ${now}::timestamptz - interval '30 days'`.execute(
		db,
	);
	await sql`delete from oidc_flows where expires_at < ${now}`.execute(db);
	await sql`delete from sign_in_attempts where window_starts_at < ${now}::timestamptz - interval '1 day'`.execute(
		db,
	);
	await sql`delete from audit_entries where at < ${now}::timestamptz - interval '12 months'`.execute(db);
	await sql`delete from events where at < ${now}::timestamptz - interval '12 months'`.execute(db);
}

export const jobs: Jobs = {
	forget_expired_sign_ins: daily((db, _payload, deps) => forgetExpired(db, deps.clock())),
};

import { sql } from "kysely";
import type { Db } from "../db/index.ts";
import { hashOf } from "./tokens.ts";

/** At most `tries` in each stretch of `minutes`, counted from whole stretches of the clock. */
export type Limit = { readonly name: string; readonly tries: number; readonly minutes: number };

/** Within the limit, or how many whole minutes are left to wait. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly minutes: number };

/**
 * Counts one try and says whether it may go on. Counted in the database, so that several processes share it;
 * two tries at once are both counted, since the second waits for the first one's row.
 * `whose` (an address) is stored as a hash and is gone within a day.
 */
export async function countTry(db: Db, limit: Limit, whose: string, now: Date): Promise<Permission> {
	const { key, windowStartsAt, windowEndsAt } = windowOf(limit, whose, now);
	const { rows } = await sql<{ tries: number }>`
		insert into sign_in_attempts (key, window_starts_at, tries) values (${key}, ${windowStartsAt}, 1)
		on conflict (tenant_id, key, window_starts_at) do update set tries = sign_in_attempts.tries + 1
		returning tries
	`.execute(db);
	if ((rows[0]?.tries ?? 0) <= limit.tries) return { ok: true };
	return { ok: false, minutes: Math.ceil((windowEndsAt.getTime() - now.getTime()) / minute) };
}

/** Takes back a try that turned out well, where only failures should count. */
export async function forgetTry(db: Db, limit: Limit, whose: string, now: Date): Promise<void> {
	const { key, windowStartsAt } = windowOf(limit, whose, now);
	await sql`
		update sign_in_attempts set tries = greatest(tries - 1, 0)
		where key = ${key} and window_starts_at = ${windowStartsAt}
	`.execute(db);
}

const minute = 60_000;

function windowOf(limit: Limit, whose: string, now: Date) {
	const length = limit.minutes * minute;
	const start = Math.floor(now.getTime() / length) * length;
	const key = hashOf(`${limit.name}\n${whose.toLowerCase()}`);
	return { key, windowStartsAt: new Date(start), windowEndsAt: new Date(start + length) };
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { hashOf, newCode, newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";

/** A code lives as long as it takes to walk over to the tablet. */
const codeMinutes = 10;

/**
 * Makes a code that opens one shared tablet for a day of a gathering. The tablet closes by itself at midnight where
 * the gathering is. The code is given only now.
 */
export async function openTablet(
	db: Db,
	at: { gatheringId: string; day: Day; openedBy: string },
	now: Date,
): Promise<{ code: string; until: Date }> {
	const { token, hash } = newCode();
	const until = new Date(now.getTime() + codeMinutes * 60_000);
	const { rows } = await sql<{ id: string }>`
		insert into tablets (gathering_id, day, code_hash, code_until, opened_by, opened_at, expires_at)
		values (${at.gatheringId}, ${at.day}::date, ${hash}, ${until}, ${at.openedBy}, ${now},
			(${at.day}::date + 1)::timestamp at time zone 'Europe/Oslo')
		returning id
	`.execute(db);
	await recordEvent(db, {
		type: "tablet.opened",
		subject: ["gathering", at.gatheringId],
		data: { day: at.day, tabletId: rows[0]?.id ?? null },
	});
	return { code: token, until };
}

/** Uses the code up on a device. Gives the device's own secret and when it ends; undefined for a code that is no good. */
export async function useTabletCode(
	db: Db,
	code: string,
	now: Date,
): Promise<{ token: string; expiresAt: Date } | undefined> {
	const { token, hash } = newSecret();
	const { rows } = await sql<{ expiresAt: Date }>`
		update tablets set device_hash = ${hash}
		where code_hash = ${hashOf(code)} and device_hash is null and code_until > ${now} and expires_at > ${now}
		returning expires_at
	`.execute(db);
	const [opened] = rows;
	return opened && { token, expiresAt: opened.expiresAt };
}

/** Closes a tablet before the day is over. */
export async function closeTablet(db: Db, token: string, now: Date): Promise<void> {
	await db.updateTable("tablets").set({ expiresAt: now }).where("deviceHash", "=", hashOf(token)).execute();
}

import { recordEvent } from "../../../platform/audit/index.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Gives a person's calendar a new secret address; the one before stops working. The secret is given only now. */
export async function renewCalendarFeed(db: Db, personId: string, now: Date): Promise<string> {
	const { token, hash } = newSecret();
	await db
		.insertInto("calendarFeeds")
		.values({ personId, tokenHash: hash, madeAt: now })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "personId"]).doUpdateSet({ tokenHash: hash, madeAt: now }),
		)
		.execute();
	await recordEvent(db, { type: "calendar_feed.renewed", subject: ["person", personId] });
	return token;
}

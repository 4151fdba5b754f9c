import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newCode } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";

type At = { gatheringId: string; day: Day };

/** Gives the code at the door of a day, made the first time it is asked for. */
export async function doorCode(db: Db, { gatheringId, day }: At, now: Date): Promise<string> {
	await db
		.insertInto("doors")
		.values({ gatheringId, day, code: newCode().token, madeAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { code } = await db
		.selectFrom("doors")
		.select("code")
		.where("gatheringId", "=", gatheringId)
		.where("day", "=", day)
		.executeTakeFirstOrThrow();
	return code;
}

/** Replaces a code that has gone astray; the old one no longer works. */
export async function renewDoor(db: Db, { gatheringId, day }: At, now: Date): Promise<void> {
	const { token: code } = newCode();
	await db
		.insertInto("doors")
		.values({ gatheringId, day, code, madeAt: now })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "gatheringId", "day"]).doUpdateSet({ code, madeAt: now }),
		)
		.execute();
	await recordEvent(db, { type: "door.renewed", subject: ["gathering", gatheringId], data: { day } });
}

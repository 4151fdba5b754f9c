import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Notes that somebody asks to see the papers of a day: nothing of it is deleted until it is answered. Twice the same is one. */
export async function openAccessRequest(
	db: Db,
	dayId: string,
	caseNumber: string,
	by: string,
	now: Date,
): Promise<void> {
	const opened = await db
		.insertInto("accessRequests")
		.values({ pitchDayId: dayId, caseNumber, openedBy: by, openedAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (opened.numInsertedOrUpdatedRows === 0n) return;
	await recordEvent(db, { type: "access_request.opened", subject: ["pitch_day", dayId], actor: by });
}

/** Notes that a request is answered. Gives whether one was open. */
export async function closeAccessRequest(
	db: Db,
	{ id, dayId }: { id: string; dayId: string },
	by: string,
	now: Date,
): Promise<boolean> {
	const closed = await db
		.updateTable("accessRequests")
		.set({ closedBy: by, closedAt: now })
		.where("id", "=", id)
		.where("pitchDayId", "=", dayId)
		.where("closedAt", "is", null)
		.executeTakeFirst();
	if (closed.numUpdatedRows === 0n) return false;
	await recordEvent(db, { type: "access_request.closed", subject: ["pitch_day", dayId], actor: by });
	return true;
}

import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import type { Minutes } from "../minutes.ts";

/** Opens a meeting: its day, and who decides in it. Gives its id. */
export async function openMeeting(
	db: Db,
	value: { heldOn: Day; place: string; chairId: string; present: string },
	by: string,
	now: Date,
): Promise<string> {
	const { id } = await db
		.insertInto("portfolioMeetings")
		.values({ ...value, openedBy: by, openedAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "portfolio_meeting.opened", subject: ["portfolio_meeting", id], actor: by });
	return id;
}

/** Keeps who was there and what else was said; not after the meeting is closed. */
export async function keepRemarks(
	db: Db,
	id: string,
	value: { present: string; remarks: string },
	by: string,
): Promise<{ ok: true } | { ok: false; reason: "closed" }> {
	const { numUpdatedRows } = await db
		.updateTable("portfolioMeetings")
		.set(value)
		.where("id", "=", id)
		.where("closedAt", "is", null)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return { ok: false, reason: "closed" };
	await recordEvent(db, { type: "portfolio_meeting.noted", subject: ["portfolio_meeting", id], actor: by });
	return { ok: true };
}

/** Closes a meeting: the minutes are kept as they are, and the owners are told what was decided. */
export async function closeMeeting(
	db: Db,
	id: string,
	minutes: Minutes,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "closed" }> {
	const { numUpdatedRows } = await db
		.updateTable("portfolioMeetings")
		.set({ document: JSON.stringify(minutes), closedAt: now, closedBy: by })
		.where("id", "=", id)
		.where("closedAt", "is", null)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return { ok: false, reason: "closed" };
	await enqueue(db, "tell_portfolio_rulings", { meetingId: id });
	await recordEvent(db, { type: "portfolio_meeting.closed", subject: ["portfolio_meeting", id], actor: by });
	return { ok: true };
}

import { recordEvent } from "../../../platform/audit/index.ts";
import { newCode } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Clock, lengthsOf, ranAt, readClock, topics } from "../../pitching/index.ts";
import type { ClockMove } from "../room.ts";

/** The panel whose room it is, and the minutes of its day. */
export type Place = { panelId: string; dayId: string; pitchMinutes: number; questionMinutes: number };

/** Opens the room, or opens it again; whoever opens it drives the clock. */
export async function openRoom(db: Db, { panelId, dayId }: Place, by: string, now: Date): Promise<void> {
	await db
		.insertInto("pitchRooms")
		.values({ panelId, pitchDayId: dayId, code: newCode().token, driverId: by, openedAt: now })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "panelId"]).doUpdateSet({ closedAt: null, driverId: by }),
		)
		.execute();
	await told(db, "pitch_room.opened", panelId, by);
}

/** Ends the room: what is on has been heard, and the wall says thanks. */
export async function closeRoom(db: Db, { panelId }: Place, by: string, now: Date): Promise<void> {
	const room = await lockRoom(db, panelId);
	if (room.pitchId) await hear(db, room.pitchId, now);
	await db
		.updateTable("pitchRooms")
		.set({ ...atStart, pitchId: null, closedAt: now })
		.where("panelId", "=", panelId)
		.execute();
	await told(db, "pitch_room.closed", panelId, by);
}

/** Takes the clock over. */
export async function drive(db: Db, { panelId }: Place, by: string): Promise<void> {
	await db.updateTable("pitchRooms").set({ driverId: by }).where("panelId", "=", panelId).execute();
	await told(db, "pitch_room.driver_changed", panelId, by);
}

/** Does something to the clock. Gives whether this person drives it. */
export async function moveClock(
	db: Db,
	place: Place,
	move: ClockMove,
	by: string,
	now: Date,
): Promise<boolean> {
	const room = await lockRoom(db, place.panelId);
	if (room.driverId !== by) return false;
	const changed = clockAfter(room, place, move, now);
	if (Object.keys(changed).length === 0) return true;
	await db.updateTable("pitchRooms").set(changed).where("panelId", "=", place.panelId).execute();
	await told(db, "pitch_room.clock_moved", place.panelId, by);
	return true;
}

/** The clock as it stands after a move. Pressed twice, start and pause change nothing. */
export function clockAfter(clock: Clock, place: Place, move: ClockMove, now: Date): Partial<Clock> {
	const ranMs = ranAt(clock, now);
	const lengths = lengthsOf(place, clock);
	if (move === "start") return clock.runningSince ? {} : { runningSince: now };
	if (move === "pause") return { runningSince: null, ranMs };
	if (move === "questions")
		return { ranMs: Math.max(ranMs, lengths.pitchMs), ...(clock.runningSince && { runningSince: now }) };
	return readClock(ranMs, lengths).part === "pitch"
		? { addedPitchMinutes: clock.addedPitchMinutes + 1 }
		: { addedQuestionMinutes: clock.addedQuestionMinutes + 1 };
}

/** Calls a pitch in: what was on has been heard, and the clock waits to be started. Gives whether this person drives. */
export async function callIn(
	db: Db,
	{ panelId }: Place,
	pitchId: string | null,
	by: string,
	now: Date,
): Promise<boolean> {
	const room = await lockRoom(db, panelId);
	if (room.driverId !== by) return false;
	if (room.pitchId && room.pitchId !== pitchId) await hear(db, room.pitchId, now);
	if (pitchId) await db.deleteFrom("pitchHearings").where("pitchId", "=", pitchId).execute();
	await db
		.updateTable("pitchRooms")
		.set({ ...atStart, pitchId })
		.where("panelId", "=", panelId)
		.execute();
	await told(db, "pitch_room.turn_changed", panelId, by);
	return true;
}

const atStart = { runningSince: null, ranMs: 0, addedPitchMinutes: 0, addedQuestionMinutes: 0 };

async function hear(db: Db, pitchId: string, now: Date): Promise<void> {
	await db
		.insertInto("pitchHearings")
		.values({ pitchId, endedAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The room, held still until the transaction ends: two who press at once are heard one after the other. */
const lockRoom = (db: Db, panelId: string) =>
	db
		.selectFrom("pitchRooms")
		.selectAll()
		.where("panelId", "=", panelId)
		.forUpdate()
		.executeTakeFirstOrThrow();

async function told(db: Db, type: string, panelId: string, by: string): Promise<void> {
	await recordEvent(db, { type, subject: ["panel", panelId], actor: by });
	await announce(db, topics.wall(panelId), topics.room(panelId), topics.audience(panelId));
}

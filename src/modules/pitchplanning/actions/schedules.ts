import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { Schedule } from "../plan.ts";
import { scheduleTopic } from "../topics.ts";

/** A schedule to be computed. */
export type NewSchedule = Pick<
	Schedule,
	"pitchDayId" | "kind" | "frame" | "problem" | "stamp" | "away" | "withdrawn" | "locked" | "seed"
>;

/** Puts a schedule in line to be computed. Gives its id. */
export async function orderSchedule(db: Db, schedule: NewSchedule, by: string, now: Date): Promise<string> {
	const { id, runId } = await db
		.insertInto("pitchSchedules")
		.values({
			...schedule,
			frame: JSON.stringify(schedule.frame),
			problem: JSON.stringify(schedule.problem),
			...{ createdBy: by, createdAt: now, heardAt: now },
		})
		.returning(["id", "runId"])
		.executeTakeFirstOrThrow();
	await enqueue(db, "plan_pitch_day", { scheduleId: id, runId });
	await recordEvent(db, {
		type: "pitch_schedule.ordered",
		subject: ["pitch_schedule", id],
		data: { pitchDayId: schedule.pitchDayId },
	});
	return id;
}

/** Puts a schedule that was given up, or found nothing, in line again. An old run of it can no longer write. */
export async function orderAgain(db: Db, id: string, now: Date): Promise<void> {
	const { runId } = await db
		.updateTable("pitchSchedules")
		.set({
			state: "waiting",
			runId: sql`gen_random_uuid()`,
			...{ progress: null, reasons: null, cancelledAt: null, heardAt: now },
		})
		.where("id", "=", id)
		.returning("runId")
		.executeTakeFirstOrThrow();
	await enqueue(db, "plan_pitch_day", { scheduleId: id, runId });
	await announce(db, scheduleTopic(id));
	await recordEvent(db, { type: "pitch_schedule.ordered_again", subject: ["pitch_schedule", id] });
}

/** Asks the planner to stop and keep the best it has. Says if it was still at work. */
export async function stopPlanning(db: Db, id: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable("pitchSchedules")
		.set({ cancelledAt: now })
		.where("id", "=", id)
		.where("state", "in", ["waiting", "running"])
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await announce(db, scheduleTopic(id));
	await recordEvent(db, { type: "pitch_schedule.stop_asked", subject: ["pitch_schedule", id] });
	return true;
}

/** Notes which panels stand as they are when the next schedule is made from this one. */
export async function lockBlocks(db: Db, id: string, locked: readonly string[]): Promise<void> {
	await db
		.updateTable("pitchSchedules")
		.set({ locked: [...locked] })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "pitch_schedule.locked", subject: ["pitch_schedule", id] });
}

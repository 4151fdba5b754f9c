import type { PitchDayPlan, PitchDayReason, PitchDay as Problem } from "../../../core/pitchday/index.ts";
import type { Outcome, Progress } from "../../../core/planning/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { Schedule } from "../plan.ts";
import { scheduleTopic } from "../topics.ts";

/** One computation of a schedule. Every write asks for its id, so that one that was given up changes nothing. */
export type Run = { scheduleId: string; runId: string };

export type Errand = { problem: Problem; seed: number; seconds: number; isCancelled: boolean };

/** Begins a run; undefined when there is nothing to do for it (any more). */
export async function beginRun(db: Db, run: Run, now: Date): Promise<Errand | undefined> {
	const row = await ofRun(db.updateTable("pitchSchedules").set({ state: "running", heardAt: now }), run)
		.where("state", "=", "waiting")
		.returning(["problem", "frame", "seed", "cancelledAt"])
		.executeTakeFirst();
	if (!row) return undefined;
	await announce(db, scheduleTopic(run.scheduleId));
	const { problem, frame, seed } = row as unknown as Schedule;
	return { problem, seed, seconds: frame.rules.seconds, isCancelled: row.cancelledAt !== null };
}

/** Tells how far a run has come; answers if it should stop. A run that nobody knows any more should. */
export async function tellProgress(db: Db, run: Run, progress: Progress, now: Date): Promise<boolean> {
	const row = await ofRun(
		db.updateTable("pitchSchedules").set({ progress: JSON.stringify(progress), heardAt: now }),
		run,
	)
		.where("state", "=", "running")
		.returning("cancelledAt")
		.executeTakeFirst();
	await announce(db, scheduleTopic(run.scheduleId));
	return row === undefined || row.cancelledAt !== null;
}

/** Stores what a run came to: a schedule, or why there is none. */
export async function endRun(
	db: Db,
	run: Run,
	outcome: Outcome<PitchDayPlan, PitchDayReason>,
	now: Date,
): Promise<void> {
	const result = outcome.ok
		? { state: "ready" as const, answer: JSON.stringify(outcome.answer) }
		: { state: "impossible" as const, reasons: JSON.stringify(outcome.reasons) };
	const ended = await ofRun(db.updateTable("pitchSchedules").set({ ...result, heardAt: now }), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, scheduleTopic(run.scheduleId));
	const type = outcome.ok ? "pitch_schedule.computed" : "pitch_schedule.impossible";
	await recordEvent(db, { type, subject: ["pitch_schedule", run.scheduleId], actor: null });
}

/** Marks a run as stopped on the way: the machine failed, or a run of the same id was cut before it ended. */
export async function giveUpRun(db: Db, run: Run): Promise<void> {
	const ended = await ofRun(db.updateTable("pitchSchedules").set({ state: "stopped" }), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, scheduleTopic(run.scheduleId));
	await recordEvent(db, {
		type: "pitch_schedule.stopped",
		subject: ["pitch_schedule", run.scheduleId],
		actor: null,
	});
}

const ofRun = <Query extends { where(column: "id" | "runId", is: "=", value: string): Query }>(
	query: Query,
	{ scheduleId, runId }: Run,
): Query => query.where("id", "=", scheduleId).where("runId", "=", runId);

import { z } from "zod";
import { recordEvent } from "../../platform/audit/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { computing, daily, type Jobs, type Transaction } from "../../platform/jobs/index.ts";
import { runPlanner } from "../../platform/threads/index.ts";
import { beginRun, endRun, giveUpRun, type Run, tellProgress } from "./actions/runs.ts";

const runShape = z.object({ scheduleId: z.uuid(), runId: z.uuid() });

/** Schedules hold who could not come: of no use when the year is over. */
const keptDays = 365;

/** Jobs of the module: computing a schedule, and throwing old ones away. */
export const jobs: Jobs = {
	plan_pitch_day: computing(async (transaction, payload, { clock }) => {
		const run = runShape.parse(payload);
		const errand = await transaction((db) => beginRun(db, run, clock()));
		// Begun before and never ended: the machine went down on the way.
		if (!errand) return transaction((db) => giveUpRun(db, run));
		const { problem, seconds, seed } = errand;
		const following = follow(transaction, run, clock);
		if (errand.isCancelled) following.stop.abort();
		try {
			const outcome = await runPlanner(
				{ name: "pitchday", instance: problem, limit: { seconds }, seed },
				{ onProgress: following.tell, signal: following.stop.signal },
			);
			await following.settled();
			await transaction((db) => endRun(db, run, outcome, clock()));
		} catch (error) {
			await transaction((db) => giveUpRun(db, run));
			throw error;
		}
	}),

	forget_old_pitch_schedules: daily((db, _, { clock }) => forgetOldSchedules(db, clock())),
};

/** Writes each progress in a transaction of its own, one at a time, and stops the planner when somebody has asked. */
function follow(transaction: Transaction, run: Run, clock: () => Date) {
	const stop = new AbortController();
	let writing: Promise<void> | null = null;
	const write = async (progress: Parameters<typeof tellProgress>[2]) => {
		const shouldStop = await transaction((db) => tellProgress(db, run, progress, clock()));
		if (shouldStop) stop.abort();
	};
	return {
		stop,
		tell: (progress: Parameters<typeof tellProgress>[2]) => {
			// A progress that cannot be written is told again a moment later.
			writing ??= write(progress)
				.catch(() => undefined)
				.finally(() => {
					writing = null;
				});
		},
		settled: async () => {
			await writing;
		},
	};
}

/** Deletes schedules that are more than a year old, and when people could not come to days that are. */
export async function forgetOldSchedules(db: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000);
	const gone = await db.deleteFrom("pitchSchedules").where("createdAt", "<", before).executeTakeFirst();
	const old = db.selectFrom("pitchDays").select("id").where("releasedAt", "<", before);
	await db.updateTable("panelMembers").set({ cannot: [] }).where("pitchDayId", "in", old).execute();
	await db.updateTable("pitches").set({ cannot: [] }).where("pitchDayId", "in", old).execute();
	if (gone.numDeletedRows === 0n) return;
	await recordEvent(db, {
		type: "pitch_schedule.forgotten",
		subject: ["pitch_schedule", null],
		actor: null,
		data: { count: Number(gone.numDeletedRows) },
	});
}

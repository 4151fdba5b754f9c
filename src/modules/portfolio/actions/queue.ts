import type { Day } from "../../../core/calendar/day.ts";
import { delayed, movedUp, type Shift } from "../../../core/capacity/queue.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { queueGround } from "../queries/queue.ts";
import { forecastOf, queueTopic } from "../queue.ts";

/** Why the queue moves: what one initiative did, or another number of places. */
export type Cause = {
	readonly id: string | null;
	readonly why: "started" | "paused" | "finished" | "stopped" | "slots" | "plan" | "order";
	readonly today: Day;
};

/** Does something that may move the queue, and tells the owners of those who start sooner or later by it. */
export async function tellingTheQueue(
	db: Db,
	cause: Cause,
	change: () => Promise<unknown>,
): Promise<{ sooner: Shift[]; later: Shift[] }> {
	const before = forecastOf(await queueGround(db, false), cause.today);
	await change();
	const after = forecastOf(await queueGround(db, false), cause.today);
	const [sooner, later] = [movedUp(before, after), delayed(before, after)];
	await announce(db, queueTopic);
	const { id, why } = cause;
	if (sooner.length + later.length > 0) await enqueue(db, "tell_queue", { id, why, sooner, later });
	return { sooner, later };
}

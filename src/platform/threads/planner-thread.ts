// Runs one planner in a thread of its own: docs in run-planner.ts.
import { parentPort, workerData } from "node:worker_threads";
import { type PlannerName, planners } from "../../core/planners.ts";
import type { Draft, Progress, Steering } from "../../core/planning/index.ts";
import type { Errand } from "./run-planner.ts";

const { name, instance, limit, seed, more, cancelled }: Errand<PlannerName> = workerData;
const flag = new Int32Array(cancelled);
/** Progress is for people: five times a second is enough, and cheap. */
const pause = 200;
let toldAt = 0;
/** A plan is dearer to make and to send: once a second is as often as one can look. */
const draftPause = 1000;
let drawnAt = Number.NEGATIVE_INFINITY;
let drawn: Draft | undefined;
const steering: Steering = {
	...{ limit, seed, now: () => performance.now() },
	isCancelled: () => Atomics.load(flag, 0) === 1,
	onProgress: (progress: Progress, draft?: Draft) => {
		const now = performance.now();
		if (now - toldAt < pause) return;
		toldAt = now;
		const isDue = draft !== undefined && draft !== drawn && now - drawnAt >= draftPause;
		if (isDue) [drawn, drawnAt] = [draft, now];
		parentPort?.postMessage(isDue ? { progress, draft: draft() } : { progress });
	},
};
const plan = planners[name] as (instance: unknown, steering: Steering, more?: number) => unknown;
parentPort?.postMessage({ outcome: await plan(instance, steering, more) });

import { Worker } from "node:worker_threads";
import type { PlannerName, planners } from "../../core/planners.ts";
import type { Limit, Progress } from "../../core/planning/index.ts";
import { threadFile } from "./thread-file.ts";

type Instance<Name extends PlannerName> = Parameters<(typeof planners)[Name]>[0];
type Result<Name extends PlannerName> = Awaited<ReturnType<(typeof planners)[Name]>>;

/** What the thread is given. `cancelled` is four shared bytes: 1 in them stops the search. */
export type Errand<Name extends PlannerName> = {
	name: Name;
	instance: Instance<Name>;
	limit: Limit;
	seed: number;
	/** What a study asks for more of, such as hours; its own choice if left out. */
	more?: number;
	cancelled: SharedArrayBuffer;
};

export type Following = {
	/** Called some times a second; now and then with the best plan so far, from planners that can show it. */
	onProgress?: (progress: Progress, draft?: unknown) => void;
	/** Stops the search, which answers with the best so far. */
	signal?: AbortSignal;
};

/**
 * Runs a planner of `core` in a thread of its own, so that the server goes on serving. Gives what the planner gives;
 * throws what it throws.
 */
export function runPlanner<Name extends PlannerName>(
	errand: Omit<Errand<Name>, "cancelled">,
	{ onProgress, signal }: Following = {},
): Promise<Result<Name>> {
	const cancelled = new SharedArrayBuffer(4);
	const cancel = () => Atomics.store(new Int32Array(cancelled), 0, 1);
	if (signal?.aborted) cancel();
	signal?.addEventListener("abort", cancel);
	const thread = new Worker(threadFile(import.meta.dirname, "threads/planner-thread"), {
		workerData: { ...errand, cancelled },
	});
	return new Promise<Result<Name>>((resolve, reject) => {
		thread.on("message", (message: { progress?: Progress; draft?: unknown; outcome?: Result<Name> }) => {
			if (message.progress) onProgress?.(message.progress, message.draft);
			else resolve(message.outcome as Result<Name>);
		});
		thread.once("error", reject);
		thread.once("exit", (code) => reject(new Error(`The planner's thread ended with code ${code}.`)));
	}).finally(() => {
		signal?.removeEventListener("abort", cancel);
		return thread.terminate();
	});
}

import type { JobHelpers, TaskList } from "graphile-worker";
import { z } from "zod";
import type { JobDeps, Jobs, Transaction } from "./job.ts";

/** What app.enqueue wraps around every payload. */
const envelopeShape = z.object({ tenantId: z.uuid(), payload: z.unknown() });

export type Bind = (tenantId: string) => Transaction;

/** Our jobs as the worker's tasks: unwraps the tenant and binds each transaction to it. */
export function taskList(jobs: Jobs, deps: Omit<JobDeps, "attempt">, bind: Bind): TaskList {
	const toTask = (job: Jobs[string]) => async (wrapped: unknown, helpers: JobHelpers) => {
		const { tenantId, payload } = envelopeShape.parse(wrapped);
		const tools: JobDeps = { ...deps, attempt: attemptOf(helpers) };
		const transaction = bind(tenantId);
		if (typeof job === "function") await transaction((db) => job(db, payload, tools));
		else if (job.kind === "daily") await transaction((db) => job.run(db, payload, tools));
		else await job.run(transaction, payload, tools);
	};
	return Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, toTask(job)]));
}

function attemptOf({ job }: JobHelpers): JobDeps["attempt"] {
	return { number: job.attempts, last: job.attempts >= job.max_attempts };
}

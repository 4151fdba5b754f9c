import { parseCronItems, type RunnerOptions, run, runOnce, type TaskList } from "graphile-worker";
import { type Database, type Db, inTenant, openDatabase } from "../db/index.ts";
import { writeLog } from "../log.ts";
import { enqueue } from "./enqueue.ts";
import type { JobDeps, Jobs } from "./job.ts";
import { taskList } from "./task-list.ts";
import { type WriteLog, workerLogger } from "./worker-log.ts";

export interface WorkerDeps extends Omit<JobDeps, "attempt"> {
	readonly database: Pick<Database, "urls">;
	/** Where trouble is told; left out, the log of the process. */
	readonly log?: WriteLog;
}

/** A running worker. `stop` takes no new jobs, waits for those that run, and closes its connections. */
export interface RunningWorker {
	stop(): Promise<void>;
}

/** Jobs at once in one process: they mostly wait for a mail server. */
const concurrency = 2;

/** Plans at once in one process: each keeps a processor busy for up to minutes, and the pages need one too. */
const computingConcurrency = 1;

/** 03:10 UTC: backups are over, and nobody is at work. */
const nightly = "10 3 * * *";

/** A night when every process was down is made up for within a day. */
const backfillPeriod = 86_400_000;

/** Starts taking jobs from the queue, as the worker role, and starts the nightly round. */
export async function startWorker(deps: WorkerDeps, jobs: Jobs): Promise<RunningWorker> {
	const pool = openWorkerPool(deps);
	const parsedCronItems = parseCronItems([
		{ task: "nightly_round", match: nightly, options: { backfillPeriod } },
	]);
	const { quick, computing } = inTwoLines(jobs);
	const runner = await run({ ...options(deps, quick, pool.app), concurrency, parsedCronItems });
	const planner = await run({
		...options(deps, computing, pool.app, {}),
		concurrency: computingConcurrency,
		parsedCronItems: [],
	});
	const stop = async () => {
		await Promise.all([runner.stop(), planner.stop()]);
		await pool.close();
	};
	return { stop };
}

/** Runs what is due in the queue, in every tenant, and returns when it is empty. For tests and the seed. */
export async function drainJobs(deps: WorkerDeps, jobs: Jobs): Promise<void> {
	const pool = openWorkerPool(deps);
	try {
		await runOnce(options(deps, jobs, pool.app));
	} finally {
		await pool.close();
	}
}

/** What computes waits in a line of its own: a worker takes only the tasks that it knows. */
function inTwoLines(jobs: Jobs): { quick: Jobs; computing: Jobs } {
	const all = Object.entries(jobs);
	const computes = (job: Jobs[string]) =>
		typeof job === "object" && job.kind === "long" && job.computes === true;
	return {
		quick: Object.fromEntries(all.filter(([, job]) => !computes(job))),
		computing: Object.fromEntries(all.filter(([, job]) => computes(job))),
	};
}

/** The same pool as the app's, but for the role: the worker too is bound by row-level security. */
function openWorkerPool({ database: { urls } }: WorkerDeps): Database {
	return openDatabase({ ...urls, app: urls.worker }, { connections: concurrency + computingConcurrency + 1 });
}

function options(
	deps: WorkerDeps,
	jobs: Jobs,
	db: Db,
	others: TaskList = nightlyRound(jobs, db),
): RunnerOptions {
	return {
		connectionString: deps.database.urls.worker,
		maxPoolSize: concurrency + 2,
		logger: workerLogger(deps.log ?? writeLog),
		noHandleSignals: true,
		taskList: {
			...taskList(jobs, deps, (tenantId) => (work) => inTenant({ app: db }, tenantId, null, work)),
			...others,
		},
	};
}

/** Once a night each tenant gets a copy of each daily job, so that one that fails stops no other. */
function nightlyRound(jobs: Jobs, app: Db): TaskList {
	const tasks = Object.keys(jobs).filter((task) => {
		const job = jobs[task];
		return typeof job === "object" && job.kind === "daily";
	});
	return {
		nightly_round: async () => {
			const tenants = await app.selectFrom("tenants").select("id").execute();
			for (const { id } of tenants) {
				await inTenant({ app }, id, null, async (db) => {
					for (const task of tasks) await enqueue(db, task, {}, { key: task });
				});
			}
		},
	};
}

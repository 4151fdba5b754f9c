import type { Config } from "../../config.ts";
import type { Db } from "../db/index.ts";
import type { Deps } from "../web/context.ts";

/** What a job may use besides the database. */
export type JobDeps = Pick<Deps, "files" | "clock"> & {
	readonly config: Pick<Config, "smtpUrl" | "mailFrom" | "baseUrl" | "port">;
	/** 1 the first time; `last` when nobody tries again after this. */
	readonly attempt: { readonly number: number; readonly last: boolean };
};

/** A job whose whole work is one transaction of its tenant. Throwing undoes it, and it is tried again. */
export type Job = (db: Db, payload: unknown, deps: JobDeps) => Promise<void>;

/** Opens one transaction of the job's tenant after another. */
export type Transaction = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/** A job that must not hold a transaction while it works: it talks to a mail server, or computes for long. */
export interface LongJob {
	readonly kind: "long";
	/** Keeps a processor busy: waits in a line of its own, so that no mail waits behind it. */
	readonly computes?: true;
	readonly run: (transaction: Transaction, payload: unknown, deps: JobDeps) => Promise<void>;
}

/** A job that also runs by itself once a night, for every tenant: retention, reminders. */
export interface DailyJob {
	readonly kind: "daily";
	readonly run: Job;
}

/** The jobs of a module by task name (snake_case, unique in the product). */
export type Jobs = Readonly<Record<string, Job | LongJob | DailyJob>>;

/** Marks a job as one that opens its own transactions. */
export const long = (run: LongJob["run"]): LongJob => ({ kind: "long", run });

/** Marks a job as one that opens its own transactions and keeps a processor busy for long, as planners do. */
export const computing = (run: LongJob["run"]): LongJob => ({ kind: "long", computes: true, run });

/** Marks a job as one that runs every night for every tenant; its payload is `{}`. */
export const daily = (run: Job): DailyJob => ({ kind: "daily", run });

/** Joins the jobs of all modules. Throws where two share a name: one of them would never run. */
export function joinJobs(...all: readonly Jobs[]): Jobs {
	const joined: Record<string, Jobs[string]> = {};
	for (const jobs of all) {
		for (const [task, job] of Object.entries(jobs)) {
			if (task in joined) throw new Error(`Two modules have a job named ${task}: rename one of them`);
			joined[task] = job;
		}
	}
	return joined;
}

/** The address that links in letters begin with: the configured one, or this machine's in a demo. */
export const ownAddress = ({ baseUrl, port }: JobDeps["config"]): string =>
	baseUrl ?? `http://localhost:${port}`;

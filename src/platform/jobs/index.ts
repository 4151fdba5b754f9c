export { currentTenant, type EnqueueOptions, enqueue } from "./enqueue.ts";
export {
	computing,
	daily,
	type Job,
	type JobDeps,
	type Jobs,
	joinJobs,
	type LongJob,
	long,
	ownAddress,
	type Transaction,
} from "./job.ts";
export { drainJobs, type RunningWorker, startWorker, type WorkerDeps } from "./worker.ts";
export type { WriteLog } from "./worker-log.ts";

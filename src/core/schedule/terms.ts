/** Jobs that use shared capacity while they last, each after those it follows. Times are whole periods from 0. */
export type ScheduleInstance = {
	jobs: readonly ScheduleJob[];
	/** How much of each resource there is in every period. */
	capacity: readonly number[];
};

/** `needs` is in the order of `capacity`; `followers` are the jobs that may not start before this one has finished. */
export type ScheduleJob = {
	id: string;
	duration: number;
	needs: readonly number[];
	followers: readonly string[];
};

/** When each job starts. */
export type Starts = Record<string, number>;

/** Why there can be no schedule. */
export type ScheduleReason =
	/** A job needs more of a resource (from 0) than there ever is. */
	| { kind: "too-much"; job: string; resource: number; needs: number; capacity: number }
	/** Jobs that wait for each other in a ring. */
	| { kind: "ring"; jobs: string[] };

/** What keeps a schedule from being shorter: the longest chain of jobs, or a resource that is in use all the time. */
export type Tightest = { kind: "chain"; jobs: string[] } | { kind: "resource"; resource: number };

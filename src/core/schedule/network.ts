import type { ScheduleInstance } from "./terms.ts";

/** An instance in numbers: jobs and resources from 0. */
export type Network = {
	jobs: number;
	resources: number;
	duration: Int32Array;
	/** needs[job * resources + resource] */
	needs: Int32Array;
	capacity: Int32Array;
	before: Int32Array[];
	after: Int32Array[];
	/** The sum of all durations: no schedule needs longer. */
	horizon: number;
};

/** Puts an instance in numbers. Followers that no job has the id of are left out. */
export function networkOf({ jobs, capacity }: ScheduleInstance): Network {
	const numberOf = new Map(jobs.map(({ id }, job) => [id, job]));
	const after = jobs.map(({ followers }) =>
		Int32Array.from(
			followers.flatMap((id) => {
				const job = numberOf.get(id);
				return job === undefined ? [] : [job];
			}),
		),
	);
	const before: number[][] = jobs.map(() => []);
	for (const [job, followers] of after.entries())
		for (const follower of followers) before[follower]?.push(job);
	const duration = Int32Array.from(jobs, (job) => job.duration);
	return {
		...{ jobs: jobs.length, resources: capacity.length, duration, after },
		needs: Int32Array.from(jobs.flatMap(({ needs }) => capacity.map((_, resource) => needs[resource] ?? 0))),
		capacity: Int32Array.from(capacity),
		before: before.map((own) => Int32Array.from(own)),
		horizon: duration.reduce((sum, own) => sum + own, 0),
	};
}

/** The same jobs run backwards in time. */
export const reversed = (network: Network): Network => ({
	...network,
	before: network.after,
	after: network.before,
});

/** Jobs in an order in which each comes after all that it follows; jobs in a ring, or behind one, are missing. */
export function inOrder({ jobs, before, after }: Network): number[] {
	const waitsFor = Int32Array.from(before, ({ length }) => length);
	const order: number[] = [];
	for (let job = 0; job < jobs; job++) if (waitsFor[job] === 0) order.push(job);
	for (let at = 0; at < order.length; at++)
		for (const follower of after[order[at] as number] as Int32Array) {
			waitsFor[follower] = (waitsFor[follower] as number) - 1;
			if (waitsFor[follower] === 0) order.push(follower);
		}
	return order;
}

import type { Network } from "./network.ts";

/**
 * Gives a function that schedules the jobs one by one in the order of a list, each as early as what it follows and
 * the capacity allow (serial schedule generation, Kelley 1963). It fills `starts` and gives the length of the schedule.
 * The list must have each job after all that it follows.
 */
export function builderFor({ jobs, resources, duration, needs, capacity, before, horizon }: Network) {
	const used = new Int32Array((horizon + 1) * resources);
	const firstTooTight = (job: number, from: number): number => {
		const base = job * resources;
		for (let time = from; time < from + (duration[job] as number); time++)
			for (let r = 0; r < resources; r++) {
				const sum = (used[time * resources + r] as number) + (needs[base + r] as number);
				if (sum > (capacity[r] as number)) return time;
			}
		return -1;
	};
	const occupy = (job: number, from: number): void => {
		const base = job * resources;
		for (let time = from; time < from + (duration[job] as number); time++)
			for (let r = 0; r < resources; r++)
				used[time * resources + r] = (used[time * resources + r] as number) + (needs[base + r] as number);
	};
	return (list: Int32Array, starts: Int32Array): number => {
		used.fill(0);
		let length = 0;
		for (let at = 0; at < jobs; at++) {
			const job = list[at] as number;
			let start = 0;
			for (const earlier of before[job] as Int32Array)
				start = Math.max(start, (starts[earlier] as number) + (duration[earlier] as number));
			for (let tight = firstTooTight(job, start); tight >= 0; tight = firstTooTight(job, start))
				start = tight + 1;
			occupy(job, start);
			starts[job] = start;
			length = Math.max(length, start + (duration[job] as number));
		}
		return length;
	};
}

import { FreeProfile } from "./free-profile.ts";
import type { Network } from "./network.ts";

/**
 * Gives a function that schedules the jobs one by one in the order of a list, each as early as what it follows and
 * the capacity allow (serial schedule generation, Kelley 1963). It fills `ends`, the period in which each job has
 * finished, and gives the length of the schedule. The list must have each job after all that it follows.
 */
export function builderFor(network: Network) {
	const { jobs, duration } = network;
	const profile = new FreeProfile(network);
	const { first, earlier } = flattened(network.before);
	return (list: Int32Array, ends: Int32Array): number => {
		profile.clear();
		let length = 0;
		for (let at = 0; at < jobs; at++) {
			const job = list[at] as number;
			let from = 0;
			const last = first[job + 1] as number;
			for (let k = first[job] as number; k < last; k++) {
				const end = ends[earlier[k] as number] as number;
				if (end > from) from = end;
			}
			const end = profile.place(job, from) + (duration[job] as number);
			ends[job] = end;
			if (end > length) length = end;
		}
		return length;
	};
}

/** The lists after each other in one array; those of a job lie from `first[job]` up to `first[job + 1]`. */
function flattened(before: readonly Int32Array[]): { first: Int32Array; earlier: Int32Array } {
	const first = new Int32Array(before.length + 1);
	for (const [job, own] of before.entries()) first[job + 1] = (first[job] as number) + own.length;
	const earlier = new Int32Array(first[before.length] as number);
	for (const [job, own] of before.entries()) earlier.set(own, first[job]);
	return { first, earlier };
}

import type { Network } from "./network.ts";

/**
 * Gives a function that lists the jobs by when they finish, the last first; of those that finish together the later in
 * the present list first. Such a list, read backwards in time, has each job after all that it follows.
 */
export function finishOrderFor({ jobs, horizon }: Network) {
	const places = new Int32Array(horizon + 2);
	return (list: Int32Array, ends: Int32Array, length: number, into: Int32Array): void => {
		places.fill(0, 0, length + 2);
		for (let job = 0; job < jobs; job++) (places[length - (ends[job] as number) + 1] as number)++;
		for (let time = 1; time <= length; time++) (places[time] as number) += places[time - 1] as number;
		for (let at = jobs - 1; at >= 0; at--) {
			const job = list[at] as number;
			const late = length - (ends[job] as number);
			into[places[late] as number] = job;
			(places[late] as number)++;
		}
	};
}

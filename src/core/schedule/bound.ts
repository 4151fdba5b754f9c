import { inOrder, type Network, reversed } from "./network.ts";

/** No schedule is shorter than `length`, because of a chain of jobs, or because of how much a resource has to do. */
export type LengthBound = { length: number; chain: number[] | null; resource: number | null };

/**
 * The larger of the longest chain and, for each resource, the least time in which its work can be done after the
 * shortest way to any job that uses it and before the shortest way from any to the end (Stinson, Davis & Khumawala 1978
 * for the chain; the rest is counting).
 */
export function boundLength(network: Network): LengthBound {
	const head = longestBefore(network);
	const tail = longestBefore(reversed(network));
	let best: LengthBound = { length: 0, chain: null, resource: null };
	for (let job = 0; job < network.jobs; job++) {
		const through = (head[job] as number) + (network.duration[job] as number) + (tail[job] as number);
		if (through > best.length) best = { length: through, chain: [job], resource: null };
	}
	if (best.chain) best.chain = chainThrough(network, { head, tail, length: best.length });
	for (let resource = 0; resource < network.resources; resource++) {
		const length = workBound(network, resource, head, tail);
		if (length > best.length) best = { length, chain: null, resource };
	}
	return best;
}

/** The longest sum of durations before each job. */
export function longestBefore(network: Network): Int32Array {
	const head = new Int32Array(network.jobs);
	for (const job of inOrder(network))
		for (const follower of network.after[job] as Int32Array)
			head[follower] = Math.max(
				head[follower] as number,
				(head[job] as number) + (network.duration[job] as number),
			);
	return head;
}

type Longest = { head: Int32Array; tail: Int32Array; length: number };

/** One chain of jobs as long as the bound, from first to last. */
function chainThrough({ jobs, duration }: Network, { head, tail, length }: Longest): number[] {
	const critical = Array.from({ length: jobs }, (_, job) => job)
		.filter((job) => (duration[job] as number) > 0)
		.filter((job) => (head[job] as number) + (duration[job] as number) + (tail[job] as number) === length)
		.sort((a, b) => (head[a] as number) - (head[b] as number));
	const chain: number[] = [];
	let reached = 0;
	for (const job of critical)
		if (head[job] === reached) {
			chain.push(job);
			reached += duration[job] as number;
		}
	return chain;
}

function workBound(network: Network, resource: number, head: Int32Array, tail: Int32Array): number {
	const { jobs, resources, duration, needs, capacity } = network;
	let [work, soonest, latest] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let job = 0; job < jobs; job++) {
		const need = needs[job * resources + resource] as number;
		if (need === 0 || duration[job] === 0) continue;
		work += need * (duration[job] as number);
		soonest = Math.min(soonest, head[job] as number);
		latest = Math.min(latest, tail[job] as number);
	}
	return work === 0 ? 0 : soonest + latest + Math.ceil(work / (capacity[resource] as number));
}

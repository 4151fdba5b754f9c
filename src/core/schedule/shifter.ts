import type { RandomSource } from "../random/index.ts";
import type { Network } from "./network.ts";

/** Jobs are drawn so often until one is found that can change place. */
const draws = 10;

/** Shifts jobs in lists that have each job after all that it follows, and keeps them so. */
export class Shifter {
	readonly #network: Network;
	readonly #random: RandomSource;
	readonly #place: Int32Array;

	constructor(network: Network, random: RandomSource) {
		this.#network = network;
		this.#random = random;
		this.#place = new Int32Array(network.jobs);
	}

	/** Takes a job drawn at random to any other place that what it follows and what follows it allow. */
	shift(list: Int32Array): void {
		const { jobs, before, after } = this.#network;
		const place = this.#place;
		for (let at = 0; at < jobs; at++) place[list[at] as number] = at;
		for (let drawn = 0; drawn < draws; drawn++) {
			const from = this.#random.below(jobs);
			const job = list[from] as number;
			let [low, high] = [0, jobs - 1];
			for (const other of before[job] as Int32Array) low = Math.max(low, (place[other] as number) + 1);
			for (const other of after[job] as Int32Array) high = Math.min(high, (place[other] as number) - 1);
			if (low === high) continue;
			const to = low + this.#random.below(high - low);
			takeTo(list, from, to < from ? to : to + 1);
			return;
		}
	}
}

function takeTo(list: Int32Array, from: number, to: number): void {
	const job = list[from] as number;
	if (to < from) list.copyWithin(to + 1, to, from);
	else list.copyWithin(from, from + 1, to + 1);
	list[to] = job;
}

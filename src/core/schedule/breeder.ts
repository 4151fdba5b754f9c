import type { RandomSource } from "../random/index.ts";
import { longestBefore } from "./bound.ts";
import { builderFor } from "./builder.ts";
import { inOrder, type Network, reversed } from "./network.ts";

/** A list of jobs, each after all that it follows, and the length and starts of the schedule it gives. */
export type Member = { list: Int32Array; starts: Int32Array; length: number };

/** How often a child's neighbouring jobs change places. */
const changes = 0.02;

/** Schedules built for one member: forwards, backwards, forwards. */
export const schedulesEach = 3;

/**
 * Makes members: at random, or as children of two (Hartmann 1998). Every schedule is pushed to its end and back again
 * (double justification, Valls, Ballestín & Quintanilla 2005), which often shortens it and never makes it longer.
 */
export class Breeder {
	readonly #network: Network;
	readonly #random: RandomSource;
	readonly #forwards: ReturnType<typeof builderFor>;
	readonly #backwards: ReturnType<typeof builderFor>;
	/** How long it takes, at least, from the start of each job to the end. */
	readonly #urgency: Int32Array;

	readonly #taken: Uint8Array;
	/** For sorting: how many jobs finish later, by period. */
	readonly #places: Int32Array;

	constructor(network: Network, random: RandomSource) {
		this.#network = network;
		this.#random = random;
		this.#forwards = builderFor(network);
		this.#backwards = builderFor(reversed(network));
		this.#taken = new Uint8Array(network.jobs);
		this.#places = new Int32Array(network.horizon + 2);
		this.#urgency = longestBefore(reversed(network)).map(
			(after, job) => after + (network.duration[job] as number),
		);
	}

	/** The jobs in the order of the instance, as far as what they follow allows. */
	first(): Member {
		return this.#justified(Int32Array.from(inOrder(this.#network)));
	}

	/** A member whose list is drawn, job by job, from those whose turn it can be, the urgent ones more often (Drexl 1991). */
	drawn(): Member {
		const { jobs, before, after } = this.#network;
		const waitsFor = Int32Array.from(before, ({ length }) => length);
		const ready = Array.from({ length: jobs }, (_, job) => job).filter((job) => waitsFor[job] === 0);
		const list = new Int32Array(jobs);
		for (let at = 0; at < jobs; at++) {
			const [job = 0] = ready.splice(this.#placeOfUrgent(ready), 1);
			list[at] = job;
			for (const follower of after[job] as Int32Array) {
				waitsFor[follower] = (waitsFor[follower] as number) - 1;
				if (waitsFor[follower] === 0) ready.push(follower);
			}
		}
		return this.#justified(list);
	}

	#placeOfUrgent(ready: readonly number[]): number {
		const least = Math.min(...ready.map((job) => this.#urgency[job] as number));
		const weights = ready.map((job) => ((this.#urgency[job] as number) - least + 1) ** 2);
		let left = this.#random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
		for (const [place, weight] of weights.entries()) {
			left -= weight;
			if (left < 0) return place;
		}
		return ready.length - 1;
	}

	/** A child: the mother's list up to a first cut, the father's order up to a second, the mother's for the rest. */
	child(mother: Member, father: Member): Member {
		const { jobs } = this.#network;
		const [a, b] = [this.#random.below(jobs), this.#random.below(jobs)];
		const taken = this.#taken.fill(0);
		const list = new Int32Array(jobs);
		let at = 0;
		const takeFrom = (parent: Int32Array, until: number) => {
			for (let k = 0; k < jobs && at < until; k++) {
				const job = parent[k] as number;
				if (taken[job] === 1) continue;
				taken[job] = 1;
				list[at++] = job;
			}
		};
		takeFrom(mother.list, Math.min(a, b));
		takeFrom(father.list, Math.max(a, b));
		takeFrom(mother.list, jobs);
		this.#change(list);
		return this.#justified(list);
	}

	#change(list: Int32Array): void {
		for (let at = 1; at < list.length; at++) {
			if (this.#random.uniform() >= changes) continue;
			const [earlier, later] = [list[at - 1] as number, list[at] as number];
			if ((this.#network.before[later] as Int32Array).includes(earlier)) continue;
			list[at - 1] = later;
			list[at] = earlier;
		}
	}

	#justified(list: Int32Array): Member {
		const starts = new Int32Array(list.length);
		const fromEnd = new Int32Array(list.length);
		const latestFirst = this.#lastToFinish(list, starts, this.#forwards(list, starts));
		const again = this.#lastToFinish(latestFirst, fromEnd, this.#backwards(latestFirst, fromEnd));
		const length = this.#forwards(again, starts);
		return { list: again, starts, length };
	}

	/** The jobs by when they finish, the last first; of those that finish together the later in the list first. */
	#lastToFinish(list: Int32Array, starts: Int32Array, length: number): Int32Array {
		const { duration, jobs } = this.#network;
		const first = this.#places.fill(0, 0, length + 2);
		for (let job = 0; job < jobs; job++)
			(first[length - ((starts[job] as number) + (duration[job] as number)) + 1] as number)++;
		for (let time = 1; time <= length; time++) (first[time] as number) += first[time - 1] as number;
		const order = new Int32Array(jobs);
		for (let at = jobs - 1; at >= 0; at--) {
			const job = list[at] as number;
			const late = length - ((starts[job] as number) + (duration[job] as number));
			order[(first[late] as number)++] = job;
		}
		return order;
	}
}

import type { Network } from "./network.ts";

/**
 * Needs and capacities with several resources in each 32-bit word, a guard bit above each: where a need is more than
 * what is free, the subtraction takes the guard away, so that one comparison asks for all resources of a word.
 */
type Packed = {
	words: number;
	/** needs[word * jobs + job] */
	needs: Int32Array;
	/** What is free where nothing runs, with the guards on, and the guards alone; one for each word. */
	all: Int32Array;
	guards: Int32Array;
};

/** Packs resources into as few words as they fit in, in their own order. Capacities below 2^30. */
function packed({ jobs, resources, needs, capacity }: Network): Packed {
	const layout: { word: number; shift: number; width: number }[] = [];
	let [word, shift] = [0, 0];
	for (let r = 0; r < resources; r++) {
		const width = bitsOf(Math.max(capacity[r] as number, 1));
		if (shift + width + 1 > 32) [word, shift] = [word + 1, 0];
		layout.push({ word, shift, width });
		shift += width + 1;
	}
	const words = word + 1;
	const packing: Packed = {
		...{ words, needs: new Int32Array(words * jobs) },
		...{ all: new Int32Array(words), guards: new Int32Array(words) },
	};
	for (const [r, { word: own, shift: by, width }] of layout.entries()) {
		(packing.guards[own] as number) |= 1 << (by + width);
		(packing.all[own] as number) |= ((capacity[r] as number) << by) | (1 << (by + width));
		for (let job = 0; job < jobs; job++)
			(packing.needs[own * jobs + job] as number) |= (needs[job * resources + r] as number) << by;
	}
	return packing;
}

const bitsOf = (value: number): number => 32 - Math.clz32(value);

/** What is free in each period, and places jobs where they fit. */
export class FreeProfile {
	readonly #jobs: number;
	readonly #duration: Int32Array;
	readonly #packed: Packed;
	/** For each word, what is free in each period. */
	readonly #free: Int32Array[];
	#used = 0;

	constructor(network: Network) {
		this.#jobs = network.jobs;
		this.#duration = network.duration;
		this.#packed = packed(network);
		this.#free = Array.from(this.#packed.all, (own) => new Int32Array(network.horizon + 1).fill(own));
	}

	/** Frees everything. */
	clear(): void {
		for (const [word, own] of this.#free.entries()) own.fill(this.#packed.all[word] as number, 0, this.#used);
		this.#used = 0;
	}

	/** Takes what the job needs, from the earliest period from `from` on, which it gives. */
	place(job: number, from: number): number {
		const { words, needs } = this.#packed;
		const first = this.#fitting(0, job, from);
		const start = words > 1 ? this.#fittingAll(job, first) : first;
		const until = start + (this.#duration[job] as number);
		for (let word = 0; word < words; word++) {
			const own = this.#free[word] as Int32Array;
			const need = needs[word * this.#jobs + job] as number;
			for (let time = start; time < until; time++) own[time] = (own[time] as number) - need;
		}
		if (until > this.#used) this.#used = until;
		return start;
	}

	/**
	 * The earliest period from `from` on in which one word's resources have room for the job all the time it runs. A
	 * window is looked through from its end: a period without room sends the window beyond it, and no period is asked twice.
	 */
	#fitting(word: number, job: number, from: number): number {
		const own = this.#free[word] as Int32Array;
		const need = this.#packed.needs[word * this.#jobs + job] as number;
		const guard = this.#packed.guards[word] as number;
		const duration = this.#duration[job] as number;
		let start = from;
		/** Up to here there is room from the start on. */
		let known = from;
		for (let time = start + duration - 1; time >= known; time--)
			if ((((own[time] as number) - need) & guard) !== guard) {
				known = start + duration;
				start = time + 1;
				time = start + duration;
			}
		return start;
	}

	#fittingAll(job: number, from: number): number {
		const { words } = this.#packed;
		let start = from;
		for (let word = 0, agreed = 0; agreed < words; word = (word + 1) % words) {
			const next = this.#fitting(word, job, start);
			agreed = next === start ? agreed + 1 : 1;
			start = next;
		}
		return start;
	}
}

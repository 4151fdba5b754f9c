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
export function packed({ jobs, resources, needs, capacity }: Network): Packed {
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
export function freeProfile({ jobs, duration, horizon }: Network, { words, needs, all, guards }: Packed) {
	const free = Array.from(all, (own) => new Int32Array(horizon + 1).fill(own));
	let used = 0;

	/** The earliest period from `from` on in which one word's resources have room for the job all the time it runs. */
	const fitting = (word: number, job: number, from: number): number => {
		const own = free[word] as Int32Array;
		const need = needs[word * jobs + job] as number;
		const guard = guards[word] as number;
		let start = from;
		let until = from + (duration[job] as number);
		for (let time = from; time < until; time++)
			if ((((own[time] as number) - need) & guard) !== guard) {
				start = time + 1;
				until = start + (duration[job] as number);
			}
		return start;
	};

	return {
		/** Frees everything. */
		clear(): void {
			for (let word = 0; word < words; word++) (free[word] as Int32Array).fill(all[word] as number, 0, used);
			used = 0;
		},
		/** Takes what the job needs, from the earliest period from `from` on, which it gives. */
		place(job: number, from: number): number {
			let start = fitting(0, job, from);
			if (words > 1) start = fittingAll(job, start);
			const until = start + (duration[job] as number);
			for (let word = 0; word < words; word++) {
				const own = free[word] as Int32Array;
				const need = needs[word * jobs + job] as number;
				for (let time = start; time < until; time++) own[time] = (own[time] as number) - need;
			}
			if (until > used) used = until;
			return start;
		},
	};

	function fittingAll(job: number, from: number): number {
		let start = from;
		for (let word = 0, agreed = 0; agreed < words; word = (word + 1) % words) {
			const next = fitting(word, job, start);
			agreed = next === start ? agreed + 1 : 1;
			start = next;
		}
		return start;
	}
}

import type { Model } from "./model.ts";

/** The most people that each cohort has room for at its slots, and the rule of size allows. */
export function roomsOf({ cohorts, gatherings, capacity, instance }: Model, slotOf: Int32Array): Int32Array {
	return Int32Array.from({ length: cohorts }, (_, k) =>
		slotOf
			.subarray(k * gatherings, (k + 1) * gatherings)
			.reduce((room, slot) => Math.min(room, capacity[slot] as number), instance.size.max),
	);
}

/** The cohorts that each block can be in, with its cost there but for the mix: from `start` of the block on. */
export type Places = { start: Int32Array; cohort: Int32Array; cost: Float64Array };

/** The places that are open to each block: where all are free, and the cohort it is locked to where it is. */
export function placesOf(model: Model, slotOf: Int32Array): Places {
	const { count, cohorts, gatherings, venues, dates, venueOf, dateOf, travel, dislike, busy } = model;
	const start = new Int32Array(count + 1);
	const cohort = new Int32Array(count * cohorts);
	const cost = new Float64Array(count * cohorts);
	let filled = 0;
	for (let b = 0; b < count; b++) {
		const locked = model.locked[b] as number;
		for (let k = 0; k < cohorts; k++) {
			if (locked >= 0 && locked !== k) continue;
			let sum = model.extra[k * count + b] as number;
			let unfree = 0;
			for (let g = 0; g < gatherings; g++) {
				const slot = slotOf[k * gatherings + g] as number;
				const date = b * dates + (dateOf[slot] as number);
				sum += (travel[b * venues + (venueOf[slot] as number)] as number) + (dislike[date] as number);
				unfree += busy[date] as number;
			}
			if (unfree > 0) continue;
			cohort[filled] = k;
			cost[filled++] = sum;
		}
		start[b + 1] = filled;
	}
	return { start, cohort: cohort.subarray(0, filled), cost: cost.subarray(0, filled) };
}

import type { RandomSource } from "../../random/index.ts";
import type { Model } from "./model.ts";
import { State } from "./state.ts";

/** A plan to begin with: so many cohorts at each venue as `shares` says, on dates by chance, and people spread evenly. */
export function startAt(model: Model, shares: Int32Array, random: RandomSource): State {
	const state = new State(model, firstSlots(model, shares, random));
	const { size } = state.mixture;
	for (const block of shuffled(model.count, random)) {
		const bound = model.locked[block] as number;
		const was = bound >= 0 ? bound : cohortBefore(model, block);
		state.put(block, was >= 0 ? was : size.indexOf(Math.min(...size)));
	}
	return state;
}

/** A plan as it was found. */
export function startFrom(
	model: Model,
	{ cohortOf, slotOf }: { cohortOf: Int32Array; slotOf: Int32Array },
): State {
	const state = new State(model, slotOf);
	for (const [block, cohort] of cohortOf.entries()) state.put(block, cohort);
	return state;
}

/** Where the first of a block was in the previous plan, or -1. */
function cohortBefore({ instance: { people, previous = {} }, blocks }: Model, block: number): number {
	return previous[people[blocks[block]?.[0] ?? -1]?.id ?? ""] ?? -1;
}

function firstSlots(model: Model, shares: Int32Array, random: RandomSource): Int32Array {
	const { cohorts, gatherings, slotsOf, venueOf, pinned } = model;
	const venues = [...shares].flatMap((count, venue) => Array<number>(count).fill(venue));
	const slots = new Int32Array(cohorts * gatherings);
	for (let g = 0; g < gatherings; g++) {
		const own = slotsOf[g] as Int32Array;
		const free = new Set(own);
		for (let k = 0; k < cohorts; k++) free.delete(pinned[k * gatherings + g] as number);
		const take = (some: number[]): number => {
			const slot = some[random.below(some.length)] as number;
			free.delete(slot);
			return slot;
		};
		for (let k = 0; k < cohorts; k++) {
			const bound = pinned[k * gatherings + g] as number;
			if (bound >= 0) {
				slots[k * gatherings + g] = bound;
				continue;
			}
			const here = [...free].filter((slot) => venueOf[slot] === venues[k]);
			slots[k * gatherings + g] = take(here.length > 0 ? here : [...free]);
		}
	}
	return slots;
}

function shuffled(count: number, random: RandomSource): Int32Array {
	const order = Int32Array.from({ length: count }, (_, at) => at);
	for (let at = count - 1; at > 0; at--) {
		const other = random.below(at + 1);
		[order[at], order[other]] = [order[other] as number, order[at] as number];
	}
	return order;
}

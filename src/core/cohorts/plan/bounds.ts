import type { Model } from "./model.ts";
import { Relaxation } from "./relaxation.ts";

/** Proven for any plan: each block at its cheapest free slot of every gathering, as if alone in the world. */
export function boundOfAll(model: Model): number {
	const { count, slotsOf, venues, dates, venueOf, dateOf, travel, dislike, busy } = model;
	let bound = 0;
	for (let b = 0; b < count; b++)
		for (const slots of slotsOf) {
			let least = Number.POSITIVE_INFINITY;
			for (const slot of slots) {
				const date = b * dates + (dateOf[slot] as number);
				if ((busy[date] as number) > 0) continue;
				const hours = travel[b * venues + (venueOf[slot] as number)] as number;
				least = Math.min(least, hours + (dislike[date] as number));
			}
			if (Number.isFinite(least)) bound += least;
		}
	return floor(bound);
}

/** What is looked at in all rounds together, and the fewest and most rounds. */
const effort = { work: 4e7, least: 200, most: 1000 };
/** Rounds without a better bound before the step becomes shorter, by how much, and how short is short enough. */
const patience = 12;
const shorter = 0.8;
const shortest = 0.002;
/** How much of the direction of the round before is kept. */
const inertia = 0.7;

/**
 * Proven for any plan with these slots, price of moves included: Lagrangian decomposition into families of blocks and
 * cohorts, each solved in whole people (see `Relaxation`), by deflected projected subgradients (Held, Wolfe & Crowder
 * 1974; Camerini, Fratta & Maffioli 1975), the step by Polyak towards `target`, the cost of a known plan. It is never
 * below the linear programme's bound in the limit, and mostly above it.
 */
export function boundAtSlots(
	model: Model,
	slotOf: Int32Array,
	target: number,
	mostInFamily?: number,
): number {
	const relaxation = new Relaxation(model, slotOf, mostInFamily);
	const rounds = Math.min(effort.most, Math.max(effort.least, Math.round(effort.work / relaxation.work)));
	const direction = new Float64Array(relaxation.prices.length);
	let best = 0;
	let pace = 1;
	let stale = 0;
	for (let round = 0; round < rounds && pace > shortest; round++) {
		const value = relaxation.evaluate();
		stale = value > best + 1e-5 * target ? 0 : stale + 1;
		best = Math.max(best, value);
		if (stale > patience) {
			pace *= shorter;
			stale = 0;
		}
		climb(relaxation, direction, pace * Math.max(target - value, 1e-6));
	}
	return floor(best);
}

/** One step along the slope and some of the direction before, as long as `reach` says, within the limits of prices. */
function climb({ prices, slope, rulesFrom }: Relaxation, direction: Float64Array, reach: number): void {
	let norm = 0;
	for (let at = 0; at < prices.length; at++) {
		const raw = slope[at] as number;
		const isStuck = at >= rulesFrom && raw < 0 && (prices[at] as number) <= 0;
		const next = isStuck ? 0 : raw + inertia * (direction[at] as number);
		direction[at] = next;
		norm += next * next;
	}
	const step = reach / Math.max(norm, 1e-9);
	for (let at = 0; at < prices.length; at++) {
		const next = (prices[at] as number) + step * (direction[at] as number);
		prices[at] = at < rulesFrom ? next : Math.max(0, next);
	}
}

/** Down to the next millionth, so that rounding never lifts a bound above what was proved. */
const floor = (bound: number): number => Math.floor((bound - 1e-7) * 1e6) / 1e6;

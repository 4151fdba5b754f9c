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

/** Pairs of block and cohort that are looked at, all rounds together, and the fewest and most rounds. */
const effort = { pairs: 4e7, least: 200, most: 2500 };
/** Rounds without a better bound before the step becomes shorter. */
const patience = 12;
/** How much of the direction of the round before is kept. */
const inertia = 0.5;

/**
 * Proven for any plan with these slots, price of moves included: Lagrangian relaxation of sizes, mix, `maxAway` and
 * `apart` by deflected projected subgradients (Held, Wolfe & Crowder 1974; Camerini, Fratta & Maffioli 1975), the step
 * by Polyak towards `target`, the cost of a known plan. In the limit it is the linear programme's bound.
 */
export function boundAtSlots(
	model: Model,
	slotOf: Int32Array,
	target: number,
): { bound: number; prices: Float64Array } {
	const relaxation = new Relaxation(model, slotOf);
	const { prices } = relaxation;
	const rounds = Math.min(effort.most, Math.max(effort.least, Math.round(effort.pairs / relaxation.pairs)));
	const direction = new Float64Array(prices.length);
	let best = { bound: 0, prices: prices.slice() };
	let pace = 1;
	let stale = 0;
	for (let round = 0; round < rounds; round++) {
		const value = relaxation.evaluate();
		stale = value > best.bound + 1e-5 * target ? 0 : stale + 1;
		if (value > best.bound) best = { bound: value, prices: prices.slice() };
		if (stale > patience) {
			pace *= 0.7;
			stale = 0;
		}
		climb(relaxation, direction, pace * Math.max(target - value, 1e-6));
	}
	return { ...best, bound: floor(best.bound) };
}

/** One step along the slope and some of the direction before, as long as `reach` says, within the limits of prices. */
function climb({ prices, slope, lowest, highest }: Relaxation, direction: Float64Array, reach: number): void {
	let norm = 0;
	for (let at = 0; at < prices.length; at++) {
		const price = prices[at] as number;
		const raw = slope[at] as number;
		const isStuck =
			(price <= (lowest[at] as number) && raw < 0) || (price >= (highest[at] as number) && raw > 0);
		const next = isStuck ? 0 : raw + inertia * (direction[at] as number);
		direction[at] = next;
		norm += next * next;
	}
	const step = reach / Math.max(norm, 1e-9);
	for (let at = 0; at < prices.length; at++) {
		const next = (prices[at] as number) + step * (direction[at] as number);
		prices[at] = Math.max(lowest[at] as number, Math.min(highest[at] as number, next));
	}
}

/** Down to the next millionth, so that rounding never lifts a bound above what was proved. */
const floor = (bound: number): number => Math.floor((bound - 1e-9) * 1e6) / 1e6;

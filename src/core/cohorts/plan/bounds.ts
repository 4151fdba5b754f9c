import type { Model } from "./model.ts";
import { placeCosts } from "./search.ts";

const rounds = 400;

/** Proven for any plan: each block at its cheapest free slot of every gathering, as if alone in the world. */
export function boundOfAll(model: Model): number {
	let bound = 0;
	for (let b = 0; b < model.blocks.length; b++)
		for (const slots of model.slotsOf) {
			let least = Number.POSITIVE_INFINITY;
			for (const slot of slots)
				if (model.busy[b * model.count + slot] === 0)
					least = Math.min(least, model.wish[b * model.count + slot] as number);
			if (Number.isFinite(least)) bound += least;
		}
	return bound;
}

/**
 * Proven for any plan with these slots, price of moves included: Lagrangian relaxation of sizes and mix by projected
 * subgradients (Held, Wolfe & Crowder 1974), the step by Polyak towards `target`, the cost of a known plan.
 */
export function boundAtSlots(model: Model, slotOf: Int32Array, target: number): number {
	const costs = model.blocks.map((_, b) => placeCosts(model, slotOf, b));
	const tight = { low: new Float64Array(model.cohorts), high: new Float64Array(model.cohorts) };
	const mix = new Float64Array(model.cohorts * model.mix.count);
	let best = 0;
	let pace = 1;
	let stale = 0;
	for (let round = 0; round < rounds; round++) {
		const { value, size, here } = relaxed(model, costs, tight, mix, slotOf);
		stale = value > best + 1e-9 ? 0 : stale + 1;
		best = Math.max(best, value);
		if (stale > 10) {
			pace /= 1.6;
			stale = 0;
		}
		climb(model, { tight, mix, size, here, slotOf }, pace * Math.max(target - value, 1e-6));
	}
	return best;
}

type Tight = { low: Float64Array; high: Float64Array };

function relaxed(model: Model, costs: Float64Array[], tight: Tight, mix: Float64Array, slotOf: Int32Array) {
	const { cohorts, instance } = model;
	const { count, share, tolerance } = model.mix;
	const size = new Float64Array(cohorts);
	const here = new Float64Array(cohorts * count);
	const each = new Float64Array(cohorts);
	let value = 0;
	for (let k = 0; k < cohorts; k++) {
		const [low, high] = [tight.low[k] as number, tight.high[k] as number];
		value += low * instance.size.min - high * room(model, slotOf, k);
		each[k] = high - low;
		for (let v = 0; v < count; v++) {
			const price = mix[k * count + v] as number;
			each[k] = (each[k] as number) - (share[v] as number) * price;
			value -= (tolerance[v] as number) * Math.abs(price);
		}
	}
	for (const [b, block] of model.blocks.entries()) {
		const own = costs[b] as Float64Array;
		const values = model.values[b] as number[];
		let least = Number.POSITIVE_INFINITY;
		let at = 0;
		for (let k = 0; k < cohorts; k++) {
			let cost = (own[k] as number) + block.length * (each[k] as number);
			for (const v of values) cost += mix[k * count + v] as number;
			const isOut = (model.locked[b] as number) >= 0 && model.locked[b] !== k;
			if (isOut || cost >= least) continue;
			least = cost;
			at = k;
		}
		value += least;
		size[at] = (size[at] as number) + block.length;
		for (const v of values) here[at * count + v] = (here[at * count + v] as number) + 1;
	}
	return { value, size, here };
}

function room({ capacity, gatherings, instance }: Model, slotOf: Int32Array, k: number): number {
	let most = instance.size.max;
	for (let g = 0; g < gatherings; g++)
		most = Math.min(most, capacity[slotOf[k * gatherings + g] as number] as number);
	return most;
}

type At = { tight: Tight; mix: Float64Array; size: Float64Array; here: Float64Array; slotOf: Int32Array };

function climb(model: Model, { tight, mix, size, here, slotOf }: At, reach: number): void {
	const { cohorts, instance } = model;
	const { count, share, weight, tolerance } = model.mix;
	const over = Float64Array.from(size, (n, k) => n - room(model, slotOf, k));
	const under = Float64Array.from(size, (n) => instance.size.min - n);
	const off = new Float64Array(cohorts * count);
	for (let at = 0; at < off.length; at++) {
		const v = at % count;
		const raw = (here[at] as number) - (share[v] as number) * (size[Math.floor(at / count)] as number);
		const price = mix[at] as number;
		const slack = tolerance[v] as number;
		off[at] =
			price === 0 ? Math.sign(raw) * Math.max(0, Math.abs(raw) - slack) : raw - slack * Math.sign(price);
	}
	const norm = [over, under, off].flatMap((list) => [...list]).reduce((sum, x) => sum + x * x, 0);
	const pace = reach / Math.max(norm, 1e-9);
	for (let k = 0; k < cohorts; k++) {
		tight.high[k] = Math.max(0, (tight.high[k] as number) + pace * (over[k] as number));
		tight.low[k] = Math.max(0, (tight.low[k] as number) + pace * (under[k] as number));
	}
	for (let at = 0; at < off.length; at++) {
		const most = weight[at % count] as number;
		mix[at] = Math.max(-most, Math.min(most, (mix[at] as number) + pace * (off[at] as number)));
	}
}

import type { Model } from "./model.ts";
import type { Places } from "./places.ts";

/** Nodes of one family's search tree; what is left then counts by its bound, so that the whole stays a bound. */
const mostNodes = 3000;

/**
 * The cheapest way to place the blocks of one family that keeps `maxAway` and `apart`, by depth first branch and bound:
 * the blocks that are left cost at least their cheapest places.
 */
export class FamilyPlacing {
	/** The place that each block was given last. */
	readonly chosen: Int32Array;
	readonly #model: Model;
	readonly #places: Places;
	readonly #costs: Float64Array;
	readonly #dateOf: Int32Array;
	readonly #away: Int32Array;
	/** Places by block, cheapest first, where they have been sorted. */
	readonly #order: Int32Array;
	readonly #trial: Int32Array;
	readonly #best: Int32Array;
	/** What the blocks from each depth on cost at least. */
	readonly #rest: Float64Array;
	#family: readonly number[] = [];
	#value = 0;
	#open = 0;
	#nodes = 0;

	readonly #mostNodes: number;

	/** `costs` are what the places cost now. */
	constructor(
		model: Model,
		slotOf: Int32Array,
		places: Places,
		costs: Float64Array,
		nodes: number = mostNodes,
	) {
		this.#mostNodes = nodes;
		this.#model = model;
		this.#places = places;
		this.#costs = costs;
		this.#dateOf = Int32Array.from(slotOf, (slot) => model.dateOf[slot] as number);
		this.#away = new Int32Array(model.maxAway.length * model.dates);
		this.#order = new Int32Array(costs.length);
		this.#trial = new Int32Array(model.count).fill(-1);
		this.#best = new Int32Array(model.count);
		this.#rest = new Float64Array(model.count + 1);
		this.chosen = new Int32Array(model.count);
	}

	/** The least that the family costs, or a bound below that; sets `chosen` of its blocks. */
	place(family: readonly number[]): number {
		let sum = 0;
		for (const b of family) sum += this.#cheapest(b);
		if (sum === Number.POSITIVE_INFINITY || this.#isKept(family)) return sum;
		this.#sort(family);
		this.#value = Number.POSITIVE_INFINITY;
		this.#open = Number.POSITIVE_INFINITY;
		this.#nodes = 0;
		this.#descend(0, 0);
		if (this.#value < Number.POSITIVE_INFINITY)
			for (const b of family) this.chosen[b] = this.#best[b] as number;
		return Math.min(this.#value, this.#open);
	}

	#cheapest(b: number): number {
		const { start } = this.#places;
		const from = start[b] as number;
		let [least, where] = [Number.POSITIVE_INFINITY, from];
		for (let at = from; at < (start[b + 1] as number); at++) {
			if ((this.#costs[at] as number) >= least) continue;
			least = this.#costs[at] as number;
			where = at;
		}
		this.chosen[b] = where;
		return least;
	}

	/** Whether the blocks can all be where they would cost least. */
	#isKept(family: readonly number[]): boolean {
		if (family.length === 1 && (this.#model.weight[family[0] as number] as number) === 1) return true;
		let kept = 0;
		for (const b of family) {
			if (!this.#enter(b, this.chosen[b] as number)) break;
			kept++;
		}
		for (let at = 0; at < kept; at++) this.#leave(family[at] as number);
		return kept === family.length;
	}

	#sort(family: readonly number[]): void {
		const { start } = this.#places;
		const lead = (b: number) => {
			const [from, to] = [start[b] as number, start[b + 1] as number];
			const own = this.#order.subarray(from, to);
			for (let at = from; at < to; at++) own[at - from] = at;
			own.sort((x, y) => (this.#costs[x] as number) - (this.#costs[y] as number) || x - y);
			return to - from < 2
				? Number.POSITIVE_INFINITY
				: (this.#costs[own[1] as number] as number) - (this.#costs[own[0] as number] as number);
		};
		const leads = new Map(family.map((b) => [b, lead(b)]));
		this.#family = [...family].sort((a, b) => (leads.get(b) ?? 0) - (leads.get(a) ?? 0) || a - b);
		this.#rest[family.length] = 0;
		for (let depth = family.length - 1; depth >= 0; depth--)
			this.#rest[depth] =
				(this.#rest[depth + 1] as number) +
				(this.#costs[this.#order[start[this.#family[depth] as number] as number] as number] as number);
	}

	#descend(depth: number, spent: number): void {
		if (depth === this.#family.length) {
			this.#value = spent;
			for (const b of this.#family) this.#best[b] = this.#trial[b] as number;
			return;
		}
		const b = this.#family[depth] as number;
		const { start } = this.#places;
		const rest = this.#rest[depth + 1] as number;
		for (let at = start[b] as number; at < (start[b + 1] as number); at++) {
			const place = this.#order[at] as number;
			const cost = spent + (this.#costs[place] as number);
			if (cost + rest >= Math.min(this.#value, this.#open)) return;
			if (this.#nodes++ > this.#mostNodes) {
				this.#open = cost + rest;
				return;
			}
			if (!this.#enter(b, place)) continue;
			this.#descend(depth + 1, cost);
			this.#leave(b);
		}
	}

	/** Gives a block a place where no rule is broken by that; says whether it has it. */
	#enter(b: number, place: number): boolean {
		const { apartStart, apartList, maxAway } = this.#model;
		const { cohort } = this.#places;
		for (let at = apartStart[b] as number; at < (apartStart[b + 1] as number); at++) {
			const other = this.#trial[apartList[at] as number] as number;
			if (other >= 0 && cohort[other] === cohort[place]) return false;
		}
		this.#trial[b] = place;
		let isKept = true;
		this.#eachAway(b, place, (unit, where) => {
			const now = (this.#away[where] as number) + 1;
			this.#away[where] = now;
			if (now > (maxAway[unit] as number)) isKept = false;
		});
		if (!isKept) this.#leave(b);
		return isKept;
	}

	#leave(b: number): void {
		this.#eachAway(b, this.#trial[b] as number, (_, where) => {
			this.#away[where] = (this.#away[where] as number) - 1;
		});
		this.#trial[b] = -1;
	}

	/** Each person of a block on each date of a place. */
	#eachAway(b: number, place: number, visit: (unit: number, where: number) => void): void {
		const { unitStart, unitList, gatherings, dates } = this.#model;
		const first = (this.#places.cohort[place] as number) * gatherings;
		for (let at = unitStart[b] as number; at < (unitStart[b + 1] as number); at++) {
			const unit = unitList[at] as number;
			for (let g = 0; g < gatherings; g++) visit(unit, unit * dates + (this.#dateOf[first + g] as number));
		}
	}
}

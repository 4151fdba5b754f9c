import { Composition } from "./composition.ts";
import { familiesOf } from "./families.ts";
import { FamilyPlacing } from "./family-placing.ts";
import type { Model } from "./model.ts";
import { type Places, placesOf, roomsOf } from "./places.ts";
import { type Rules, rulesOf } from "./rules.ts";

/** Families are no larger than this: what ties more blocks together has a price instead. */
const mostInFamily = 10;

/**
 * People into cohorts whose slots are given, in two parts that know of each other by prices alone: each family of blocks
 * is placed as cheaply as its rules allow, and each cohort is made up as cheaply as its size and mix allow, both in
 * whole people. A price is what a head, or a value, costs its family and pays its cohort; those stand by cohort, the
 * head last. After them stand the prices of the rules that tie families together. `slope` says how much more each is taken than
 * it is given.
 */
export class Relaxation {
	readonly prices: Float64Array;
	readonly slope: Float64Array;
	/** Prices from here on are those of rules, and never below 0. */
	readonly rulesFrom: number;
	readonly #model: Model;
	readonly #places: Places;
	readonly #costs: Float64Array;
	readonly #families: number[][];
	readonly #placing: FamilyPlacing;
	readonly #rules: Rules;
	readonly #rooms: Int32Array;
	readonly #composition: Composition;
	/** How many people of each value could be in each cohort. */
	readonly #open: Int32Array;
	/** Prices for each cohort. */
	readonly #width: number;

	constructor(model: Model, slotOf: Int32Array, most = mostInFamily) {
		const beyond = familiesOf(model, most);
		this.#model = model;
		this.#places = placesOf(model, slotOf);
		this.#costs = new Float64Array(this.#places.cost.length);
		this.#families = beyond.families;
		this.#placing = new FamilyPlacing(model, slotOf, this.#places, this.#costs);
		this.#rules = rulesOf(model, slotOf, this.#places, beyond);
		this.#rooms = roomsOf(model, slotOf);
		this.#composition = new Composition(
			model,
			this.#rooms.reduce((most, room) => Math.max(most, room), 0),
		);
		this.#open = openOf(model, this.#places);
		this.#width = model.mix.count + 1;
		this.rulesFrom = model.cohorts * this.#width;
		this.prices = new Float64Array(this.rulesFrom + this.#rules.limit.length);
		this.slope = new Float64Array(this.prices.length);
	}

	/** How much an evaluation has to look at: places of blocks, and sizes and values of cohorts. */
	get work(): number {
		const sizes = this.#rooms.reduce(
			(sum, room) => sum + Math.max(0, room - this.#model.instance.size.min + 1),
			0,
		);
		return this.#costs.length + sizes * this.#model.mix.count;
	}

	/** The cheapest of both parts at the present prices, a bound on every plan with these slots; sets `slope`. */
	evaluate(): number {
		this.slope.fill(0);
		this.#price();
		let value = this.#compose() - this.#limits();
		for (const family of this.#families) value += this.#placing.place(family);
		for (let b = 0; b < this.#model.count; b++) this.#lean(b);
		return value;
	}

	/** What each place costs with its prices. */
	#price(): void {
		const { count } = this.#model;
		const { start } = this.#places;
		for (let b = 0; b < count; b++)
			for (let at = start[b] as number; at < (start[b + 1] as number); at++)
				this.#costs[at] = (this.#places.cost[at] as number) + this.#headsAt(b, at) + this.#rulesAt(at);
	}

	#headsAt(b: number, place: number): number {
		const { mix, weight } = this.#model;
		const row = (this.#places.cohort[place] as number) * this.#width;
		let cost = (weight[b] as number) * (this.prices[row + mix.count] as number);
		if (weight[b] === 1)
			for (let a = 0; a < mix.attributes; a++)
				cost += this.prices[row + (mix.rowOf[b * mix.attributes + a] as number)] as number;
		else
			for (let v = 0; v < mix.count; v++)
				cost += (mix.values[b * mix.count + v] as number) * (this.prices[row + v] as number);
		return cost;
	}

	#rulesAt(place: number): number {
		const { start, list } = this.#rules;
		let cost = 0;
		for (let at = start[place] as number; at < (start[place + 1] as number); at++)
			cost += this.prices[this.rulesFrom + (list[at] as number)] as number;
		return cost;
	}

	/** Makes up each cohort. */
	#compose(): number {
		const { cohorts, mix } = this.#model;
		const { counts } = this.#composition;
		let value = 0;
		for (let k = 0; k < cohorts; k++) {
			const row = k * this.#width;
			const own = this.prices.subarray(row, row + this.#width);
			const open = this.#open.subarray(k * mix.count, (k + 1) * mix.count);
			value += this.#composition.least(own, this.#rooms[k] as number, open);
			for (let v = 0; v < mix.count; v++) this.slope[row + v] = -(counts[v] as number);
			this.slope[row + mix.count] = -this.#composition.size;
		}
		return value;
	}

	#limits(): number {
		let value = 0;
		for (const [rule, limit] of this.#rules.limit.entries()) {
			value += limit * (this.prices[this.rulesFrom + rule] as number);
			this.slope[this.rulesFrom + rule] = -limit;
		}
		return value;
	}

	/** Adds what a block takes where it was placed. */
	#lean(b: number): void {
		const { mix, weight } = this.#model;
		const { start, list } = this.#rules;
		const { slope } = this;
		const place = this.#placing.chosen[b] as number;
		const row = (this.#places.cohort[place] as number) * this.#width;
		for (let v = 0; v < mix.count; v++)
			slope[row + v] = (slope[row + v] as number) + (mix.values[b * mix.count + v] as number);
		slope[row + mix.count] = (slope[row + mix.count] as number) + (weight[b] as number);
		for (let at = start[place] as number; at < (start[place + 1] as number); at++) {
			const rule = this.rulesFrom + (list[at] as number);
			slope[rule] = (slope[rule] as number) + 1;
		}
	}
}

function openOf({ cohorts, count, mix }: Model, { start, cohort }: Places): Int32Array {
	const open = new Int32Array(cohorts * mix.count);
	for (let b = 0; b < count; b++)
		for (let at = start[b] as number; at < (start[b + 1] as number); at++)
			for (let v = 0; v < mix.count; v++) {
				const row = (cohort[at] as number) * mix.count + v;
				open[row] = (open[row] as number) + (mix.values[b * mix.count + v] as number);
			}
	return open;
}

import type { Model } from "./model.ts";

/**
 * People into cohorts whose slots are given, when the rules that tie people together have a price instead: the least
 * size and the room of each cohort, each value of the mix, each unit's people away on a date, each pair apart.
 * Prices stand in that order; `slope` says how much each of those rules is broken by the cheapest placing.
 */
export class Relaxation {
	readonly prices: Float64Array;
	readonly slope: Float64Array;
	readonly lowest: Float64Array;
	readonly highest: Float64Array;
	/** Where the prices of each rule begin. */
	readonly from: { least: number; room: number; mix: number; away: number; apart: number };
	readonly #model: Model;
	readonly #room: Int32Array;
	readonly #dateOf: Int32Array;
	/** The cohorts that each block can be in, with its cost there: from `start` of the block on. */
	readonly #start: Int32Array;
	readonly #cohort: Int32Array;
	readonly #cost: Float64Array;
	/** Blocks that may not meet, two by two. */
	readonly #pairs: Int32Array;
	readonly #perUnit: Float64Array;
	readonly #perCohort: Float64Array;
	readonly #perPair: Float64Array;
	/** 1 where a unit, or a block that is apart from others, has a price at all. */
	readonly #hasUnitPrice: Uint8Array;
	readonly #hasPairPrice: Uint8Array;

	constructor(model: Model, slotOf: Int32Array) {
		const { cohorts, mix, maxAway, dates, count } = model;
		this.#model = model;
		this.#dateOf = Int32Array.from(slotOf, (slot) => model.dateOf[slot] as number);
		this.#room = roomsOf(model, slotOf);
		({ start: this.#start, cohort: this.#cohort, cost: this.#cost } = placesOf(model, slotOf));
		this.#pairs = pairsOf(model);
		const mixRows = cohorts * mix.count;
		const away = 2 * cohorts + mixRows;
		const apart = away + maxAway.length * dates;
		this.from = { least: 0, room: cohorts, mix: 2 * cohorts, away, apart };
		const length = apart + (this.#pairs.length / 2) * cohorts;
		this.prices = new Float64Array(length);
		this.slope = new Float64Array(length);
		this.lowest = new Float64Array(length);
		this.highest = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
		for (let at = 0; at < mixRows; at++) {
			const weight = mix.weight[at % mix.count] as number;
			this.lowest[this.from.mix + at] = -weight;
			this.highest[this.from.mix + at] = weight;
		}
		this.#perUnit = new Float64Array(maxAway.length * cohorts);
		this.#hasUnitPrice = new Uint8Array(maxAway.length);
		this.#hasPairPrice = new Uint8Array(count);
		this.#perCohort = new Float64Array(cohorts);
		this.#perPair = new Float64Array(count * cohorts);
	}

	/** How many places (block and cohort) an evaluation looks at. */
	get pairs(): number {
		return this.#cohort.length;
	}

	/** The cheapest placing at the present prices, a bound on every plan with these slots; sets `slope`. */
	evaluate(): number {
		this.slope.fill(0);
		const value = this.#tables() + this.#awayRows() + this.#apartRows();
		return value + this.#place();
	}

	/** What a person costs in each cohort by size and shares; the rows' limits go into slope and value. */
	#tables(): number {
		const { cohorts, mix, instance } = this.#model;
		const { prices, slope, from } = this;
		let value = 0;
		for (let k = 0; k < cohorts; k++) {
			const [least, room] = [prices[from.least + k] as number, prices[from.room + k] as number];
			value += least * instance.size.min - room * (this.#room[k] as number);
			slope[from.least + k] = instance.size.min;
			slope[from.room + k] = -(this.#room[k] as number);
			let each = room - least;
			for (let v = 0; v < mix.count; v++) {
				const price = prices[from.mix + k * mix.count + v] as number;
				each -= (mix.share[v] as number) * price;
				value -= (mix.tolerance[v] as number) * Math.abs(price);
			}
			this.#perCohort[k] = each;
		}
		return value;
	}

	#awayRows(): number {
		const { cohorts, gatherings, maxAway, dates } = this.#model;
		const { prices, slope, from } = this;
		let value = 0;
		for (let u = 0; u < maxAway.length; u++) {
			const row = from.away + u * dates;
			let sum = 0;
			for (let date = 0; date < dates; date++) {
				sum += prices[row + date] as number;
				slope[row + date] = -(maxAway[u] as number);
			}
			value -= sum * (maxAway[u] as number);
			this.#hasUnitPrice[u] = sum > 0 ? 1 : 0;
			if (sum === 0) continue;
			for (let k = 0; k < cohorts; k++) {
				let price = 0;
				for (let g = 0; g < gatherings; g++)
					price += prices[row + (this.#dateOf[k * gatherings + g] as number)] as number;
				this.#perUnit[u * cohorts + k] = price;
			}
		}
		return value;
	}

	#apartRows(): number {
		const { cohorts } = this.#model;
		const { prices, slope, from } = this;
		let value = 0;
		this.#hasPairPrice.fill(0);
		for (let pair = 0; pair < this.#pairs.length / 2; pair++) {
			const [a, b] = [this.#pairs[2 * pair] as number, this.#pairs[2 * pair + 1] as number];
			for (let k = 0; k < cohorts; k++) {
				const at = from.apart + pair * cohorts + k;
				const price = prices[at] as number;
				slope[at] = -1;
				if (price === 0) continue;
				if (this.#hasPairPrice[a] === 0) this.#clearPairs(a);
				if (this.#hasPairPrice[b] === 0) this.#clearPairs(b);
				value -= price;
				this.#perPair[a * cohorts + k] = (this.#perPair[a * cohorts + k] as number) + price;
				this.#perPair[b * cohorts + k] = (this.#perPair[b * cohorts + k] as number) + price;
			}
		}
		return value;
	}

	#clearPairs(block: number): void {
		const { cohorts } = this.#model;
		this.#hasPairPrice[block] = 1;
		this.#perPair.fill(0, block * cohorts, (block + 1) * cohorts);
	}

	#place(): number {
		const { count, cohorts } = this.#model;
		const chosen = new Int32Array(count);
		let value = 0;
		for (let b = 0; b < count; b++) {
			const end = this.#start[b + 1] as number;
			let [least, at] = [Number.POSITIVE_INFINITY, 0];
			for (let i = this.#start[b] as number; i < end; i++) {
				const k = this.#cohort[i] as number;
				const cost = (this.#cost[i] as number) + this.#rulesAt(b, k);
				if (cost < least) [least, at] = [cost, k];
			}
			value += least;
			chosen[b] = at;
			this.#lean(b, at);
		}
		const { slope, from } = this;
		for (let pair = 0; pair < this.#pairs.length / 2; pair++)
			for (const b of [this.#pairs[2 * pair] as number, this.#pairs[2 * pair + 1] as number]) {
				const row = from.apart + pair * cohorts + (chosen[b] as number);
				slope[row] = (slope[row] as number) + 1;
			}
		this.#leanShares();
		return value;
	}

	#rulesAt(b: number, k: number): number {
		const { cohorts, mix, weight, unitStart, unitList } = this.#model;
		let cost = (weight[b] as number) * (this.#perCohort[k] as number);
		if (this.#hasPairPrice[b] === 1) cost += this.#perPair[b * cohorts + k] as number;
		const prices = this.from.mix + k * mix.count;
		if (weight[b] === 1)
			for (let a = 0; a < mix.attributes; a++)
				cost += this.prices[prices + (mix.rowOf[b * mix.attributes + a] as number)] as number;
		else
			for (let v = 0; v < mix.count; v++)
				cost += (mix.values[b * mix.count + v] as number) * (this.prices[prices + v] as number);
		const end = unitStart[b + 1] as number;
		for (let at = unitStart[b] as number; at < end; at++) {
			const unit = unitList[at] as number;
			if (this.#hasUnitPrice[unit] === 1) cost += this.#perUnit[unit * cohorts + k] as number;
		}
		return cost;
	}

	/** Adds a block that is placed in a cohort to how much the rules are broken. */
	#lean(b: number, k: number): void {
		const { mix, weight, unitStart, unitList, gatherings, dates } = this.#model;
		const { slope, from } = this;
		const add = (at: number, amount: number) => {
			slope[at] = (slope[at] as number) + amount;
		};
		add(from.least + k, -(weight[b] as number));
		add(from.room + k, weight[b] as number);
		for (let v = 0; v < mix.count; v++)
			add(from.mix + k * mix.count + v, mix.values[b * mix.count + v] as number);
		for (let at = unitStart[b] as number; at < (unitStart[b + 1] as number); at++)
			for (let g = 0; g < gatherings; g++)
				add(from.away + (unitList[at] as number) * dates + (this.#dateOf[k * gatherings + g] as number), 1);
	}

	/** What is due by share, and the tolerance, which pulls a price towards 0. */
	#leanShares(): void {
		const { cohorts, mix } = this.#model;
		const { slope, prices, from } = this;
		for (let k = 0; k < cohorts; k++) {
			const size = (slope[from.room + k] as number) + (this.#room[k] as number);
			for (let v = 0; v < mix.count; v++) {
				const at = from.mix + k * mix.count + v;
				const raw = (slope[at] as number) - (mix.share[v] as number) * size;
				const price = prices[at] as number;
				const slack = mix.tolerance[v] as number;
				slope[at] =
					price === 0 ? Math.sign(raw) * Math.max(0, Math.abs(raw) - slack) : raw - slack * Math.sign(price);
			}
		}
	}
}

function roomsOf({ cohorts, gatherings, capacity, instance }: Model, slotOf: Int32Array): Int32Array {
	return Int32Array.from({ length: cohorts }, (_, k) =>
		slotOf
			.subarray(k * gatherings, (k + 1) * gatherings)
			.reduce((room, slot) => Math.min(room, capacity[slot] as number), instance.size.max),
	);
}

/** The places that are open to each block: all free, and the cohort it is locked to where it is. */
function placesOf(model: Model, slotOf: Int32Array) {
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

function pairsOf({ count, apartStart, apartList }: Model): Int32Array {
	const pairs: number[] = [];
	for (let a = 0; a < count; a++)
		for (let at = apartStart[a] as number; at < (apartStart[a + 1] as number); at++) {
			const b = apartList[at] as number;
			if (b > a) pairs.push(a, b);
		}
	return Int32Array.from(pairs);
}

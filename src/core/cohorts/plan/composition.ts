import type { Model } from "./model.ts";

/** A value's cost falls, is level and rises again with its count: in at most so many straight pieces. */
const pieces = 5;

/**
 * The cheapest make-up of one cohort in whole people, when each person and each value of a person is paid a price: its
 * size within the limits, and for each attribute counts of its values that add up to the size. For a given size the cost of a value is
 * convex in its count, so the cheapest pieces are taken first (Fox 1966).
 */
export class Composition {
	/** How many people of each value the cheapest make-up has. */
	readonly counts: Int32Array;
	size = 0;
	readonly #least: number;
	readonly #count: number;
	/** The rows of each attribute's values: from `#start` of the attribute on. */
	readonly #start: Int32Array;
	readonly #rows: Int32Array;
	/** By size and value: the cost of none, then slopes and lengths of the pieces. */
	readonly #none: Float64Array;
	readonly #slope: Float64Array;
	readonly #length: Int32Array;
	readonly #trial: Int32Array;
	readonly #piece: Int32Array;
	readonly #left: Int32Array;

	constructor({ mix, instance }: Model, most: number) {
		const least = instance.size.min;
		const sizes = Math.max(0, most - least + 1);
		this.#least = least;
		this.#count = mix.count;
		this.counts = new Int32Array(mix.count);
		this.#trial = new Int32Array(mix.count);
		this.#piece = new Int32Array(mix.count);
		this.#left = new Int32Array(mix.count);
		({ start: this.#start, rows: this.#rows } = rowsByAttribute(mix.attributeOf, mix.attributes));
		this.#none = new Float64Array(sizes * mix.count);
		this.#slope = new Float64Array(sizes * mix.count * pieces);
		this.#length = new Int32Array(sizes * mix.count * pieces);
		for (let size = least; size <= most; size++) for (let v = 0; v < mix.count; v++) this.#cut(mix, size, v);
	}

	/** The least cost of a cohort of at most `room`, and of each value at most `open`, less the prices; the last is a head's. */
	least(prices: Float64Array, room: number, open: Int32Array): number {
		let best = Number.POSITIVE_INFINITY;
		for (let size = this.#least; size <= room; size++) {
			let cost = -size * (prices[this.#count] as number);
			for (let a = 0; a + 1 < this.#start.length && cost < Number.POSITIVE_INFINITY; a++)
				cost += this.#fill(a, size, prices, open);
			if (cost >= best) continue;
			best = cost;
			this.size = size;
			this.counts.set(this.#trial);
		}
		return best;
	}

	/** Shares a size out among the values of an attribute, cheapest pieces first. */
	#fill(attribute: number, size: number, prices: Float64Array, open: Int32Array): number {
		const [from, to] = [this.#start[attribute] as number, this.#start[attribute + 1] as number];
		const base = (size - this.#least) * this.#count;
		let cost = 0;
		for (let i = from; i < to; i++) {
			const v = this.#rows[i] as number;
			cost += this.#none[base + v] as number;
			this.#trial[v] = 0;
			this.#piece[v] = 0;
			this.#left[v] = this.#length[(base + v) * pieces] as number;
		}
		for (let wanted = size; wanted > 0; ) {
			let [at, cheapest] = [-1, Number.POSITIVE_INFINITY];
			for (let i = from; i < to; i++) {
				const v = this.#rows[i] as number;
				if ((this.#trial[v] as number) >= (open[v] as number)) continue;
				const each = this.#headOf(base, v) - (prices[v] as number);
				if (each < cheapest) [at, cheapest] = [v, each];
			}
			if (at < 0) return Number.POSITIVE_INFINITY;
			const some = Math.min(
				wanted,
				this.#left[at] as number,
				(open[at] as number) - (this.#trial[at] as number),
			);
			this.#trial[at] = (this.#trial[at] as number) + some;
			this.#left[at] = (this.#left[at] as number) - some;
			cost += some * cheapest;
			wanted -= some;
		}
		return cost;
	}

	/** What one more of a value costs, moving on to the next piece where one is used up. */
	#headOf(base: number, v: number): number {
		const row = (base + v) * pieces;
		while (this.#left[v] === 0) {
			const next = (this.#piece[v] as number) + 1;
			this.#piece[v] = next;
			this.#left[v] = this.#length[row + next] as number;
		}
		return this.#slope[row + (this.#piece[v] as number)] as number;
	}

	/** The pieces of a value's cost at a size, from none to as many as the size. */
	#cut(mix: Model["mix"], size: number, v: number): void {
		const [share, tolerance] = [mix.share[v] as number, mix.tolerance[v] as number];
		const weight = mix.weight[v] as number;
		const costOf = (here: number) => weight * Math.max(0, Math.abs(here - share * size) - tolerance);
		const at = (size - this.#least) * this.#count + v;
		this.#none[at] = costOf(0);
		let piece = -1;
		for (let here = 0; here < size; here++) {
			const slope = costOf(here + 1) - costOf(here);
			const now = at * pieces + piece;
			if (piece < 0 || (slope > (this.#slope[now] as number) + 1e-12 && piece < pieces - 1)) {
				piece++;
				this.#slope[at * pieces + piece] = slope;
				this.#length[at * pieces + piece] = 1;
			} else this.#length[now] = (this.#length[now] as number) + 1;
		}
	}
}

function rowsByAttribute(attributeOf: Int32Array, attributes: number) {
	const rows = Int32Array.from(attributeOf.keys()).sort(
		(a, b) => (attributeOf[a] as number) - (attributeOf[b] as number) || a - b,
	);
	const start = new Int32Array(attributes + 1);
	for (const attribute of attributeOf) start[attribute + 1] = (start[attribute + 1] as number) + 1;
	for (let a = 0; a < attributes; a++) start[a + 1] = (start[a + 1] as number) + (start[a] as number);
	return { start, rows };
}

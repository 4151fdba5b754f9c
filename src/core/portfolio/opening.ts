import type { Refill } from "./refill.ts";

/** Rounds of subgradients for the bound of an opening; most openings are closed by it and never branched over. */
const rounds = 30;

/**
 * What could fill an opening in a plan, best first, and bounds on what that could give: `easyBound` plus the worth of
 * what comes in, and `bound`, with limits at prices of a relaxation, plus what is left of the worth at these prices.
 * With risk a mode's worth is at most its benefit less what CVaR, which is convex, rises by at least.
 */
export class Opening {
	/** Ideas that may come in, and where the modes of each begin. */
	count = 0;
	readonly idea: Int32Array;
	readonly from: Int32Array;
	readonly modes: Int32Array;
	readonly worth: Float64Array;
	/** Worth less limits at their prices. */
	readonly reduced: Float64Array;
	/** The most that ideas from a place on can add. */
	readonly restWorth: Float64Array;
	readonly restReduced: Float64Array;
	bound = 0;
	easyBound = 0;
	/** What was looked at to measure the opening, in places of a tree. */
	work = 0;
	readonly #plan: Refill;
	/** By mode: its worth here. */
	readonly #worthOf: Float64Array;
	readonly #price: Float64Array;
	readonly #bestPrice: Float64Array;
	readonly #slope: Float64Array;

	constructor(plan: Refill) {
		this.#plan = plan;
		const { modes } = plan.board.rows;
		const ideas = plan.mode.length;
		this.idea = new Int32Array(ideas);
		this.from = new Int32Array(ideas + 1);
		this.modes = new Int32Array(modes.length);
		this.worth = new Float64Array(modes.length);
		this.reduced = new Float64Array(modes.length);
		this.restWorth = new Float64Array(ideas + 1);
		this.restReduced = new Float64Array(ideas + 1);
		this.#worthOf = new Float64Array(modes.length);
		const sums = plan.room.length;
		[this.#price, this.#bestPrice] = [new Float64Array(sums), new Float64Array(sums)];
		this.#slope = new Float64Array(sums);
	}

	/** Looks at what fits now; false where nothing can come above `most`. */
	measure(most: number): boolean {
		this.#list();
		this.easyBound = this.#plan.objective;
		this.restWorth[this.count] = 0;
		for (let place = this.count - 1; place >= 0; place--)
			this.restWorth[place] =
				(this.restWorth[place + 1] as number) + (this.worth[this.from[place] as number] as number);
		if (this.easyBound + (this.restWorth[0] as number) <= most) return false;
		if (this.#relax(most) <= most) return false;
		this.#reduce();
		return true;
	}

	/** Ideas by falling worth of their best mode, those that must come after others last. */
	#list(): void {
		const { board, mode, tail } = this.#plan;
		const { rows, needs, from, order } = board;
		const lists: { idea: number; own: number[]; rank: number }[] = [];
		this.work = order.length >> 3;
		for (let idea = 0; idea < mode.length; idea++) {
			if ((mode[idea] as number) >= 0) continue;
			const own: number[] = [];
			const waits = (needs[idea] as Int32Array).length > 0;
			let rank = 0;
			for (let at = from[idea] as number; at < (from[idea + 1] as number); at++) {
				const m = order[at] as number;
				if (m === this.#plan.barred || !this.#plan.fits(m) || (!waits && !this.#plan.mayCome(idea, m)))
					continue;
				const worth = (rows.value[m] as number) - (tail.lambda > 0 ? tail.leastRise(-1, m) : 0);
				if (worth <= 0) continue;
				this.#worthOf[m] = worth;
				own.push(m);
				if (worth > rank) rank = worth;
			}
			if (own.length > 0) lists.push({ idea, own, rank: waits ? rank - 1e9 : rank });
		}
		lists.sort((a, b) => b.rank - a.rank || a.idea - b.idea);
		this.#layOut(lists);
	}

	#layOut(lists: { idea: number; own: number[] }[]): void {
		const worthOf = this.#worthOf;
		this.count = lists.length;
		let k = 0;
		for (const [place, { idea, own }] of lists.entries()) {
			this.idea[place] = idea;
			this.from[place] = k;
			own.sort((a, b) => (worthOf[b] as number) - (worthOf[a] as number) || a - b);
			for (const m of own) {
				this.modes[k] = m;
				this.worth[k++] = worthOf[m] as number;
			}
		}
		this.from[this.count] = k;
	}

	/** The least bound of some rounds of subgradients, or the first that is at most `most`. */
	#relax(most: number): number {
		this.#price.fill(0);
		let least = Number.POSITIVE_INFINITY;
		let step = 1;
		for (let round = 0; round <= rounds; round++) {
			const bound = this.#relaxed();
			this.work += 4 + (this.from[this.count] as number);
			if (bound < least - 1e-9) {
				least = bound;
				this.#bestPrice.set(this.#price);
			} else step *= 0.7;
			if (least <= most || !this.#descend(step * (bound - most))) break;
		}
		return least;
	}

	/** The bound at the prices as they are; leaves what is then over of each limit in the slope. */
	#relaxed(): number {
		const { room } = this.#plan;
		const { first, row, amount } = this.#plan.board;
		const [price, slope] = [this.#price, this.#slope];
		let bound = this.easyBound;
		for (let at = 0; at < room.length; at++) {
			bound += (price[at] as number) * (room[at] as number);
			slope[at] = room[at] as number;
		}
		for (let place = 0; place < this.count; place++) {
			let [most, best] = [0, -1];
			for (let k = this.from[place] as number; k < (this.from[place + 1] as number); k++) {
				const left = this.#left(k);
				if (left > most) [most, best] = [left, this.modes[k] as number];
			}
			bound += most;
			if (best < 0) continue;
			for (let e = first[best] as number; e < (first[best + 1] as number); e++) {
				const at = row[e] as number;
				slope[at] = (slope[at] as number) - (amount[e] as number);
			}
		}
		return bound;
	}

	/** What is left of a worth when limits are paid for. */
	#left(k: number): number {
		const { first, row, amount } = this.#plan.board;
		const mode = this.modes[k] as number;
		let left = this.worth[k] as number;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++)
			left -= (this.#price[row[e] as number] as number) * (amount[e] as number);
		return left;
	}

	/** Prices rise where a limit is passed and fall where something is over; false where nothing is to be moved. */
	#descend(stride: number): boolean {
		const [price, slope] = [this.#price, this.#slope];
		const { scale } = this.#plan.board;
		let norm = 0;
		for (let at = 0; at < slope.length; at++)
			if ((slope[at] as number) < 0 || (price[at] as number) > 0)
				norm += ((slope[at] as number) / (scale[at] as number)) ** 2;
		if (norm < 1e-9) return false;
		for (let at = 0; at < slope.length; at++) {
			const fall = ((stride / norm) * (slope[at] as number)) / (scale[at] as number) ** 2;
			price[at] = Math.max(0, (price[at] as number) - fall);
		}
		return true;
	}

	#reduce(): void {
		const { room } = this.#plan;
		this.#price.set(this.#bestPrice);
		this.bound = this.easyBound;
		for (let at = 0; at < room.length; at++) this.bound += (this.#price[at] as number) * (room[at] as number);
		this.restReduced[this.count] = 0;
		for (let place = this.count - 1; place >= 0; place--) {
			let most = 0;
			for (let k = this.from[place] as number; k < (this.from[place + 1] as number); k++) {
				const left = this.#left(k);
				this.reduced[k] = left;
				if (left > most) most = left;
			}
			this.restReduced[place] = (this.restReduced[place + 1] as number) + most;
		}
	}
}

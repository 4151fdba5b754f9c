import type { Board } from "./board.ts";
import type { Tail } from "./tail.ts";

/** What rounding may add up to; well under the millionth that the rules allow. */
const dust = 1e-7;
const never = Number.NEGATIVE_INFINITY;

/** A choice that may break rules, what it uses, and the price of one unit of each broken rule. */
export class State {
	readonly board: Board;
	readonly tail: Tail;
	/** Mode by idea, -1 where it is left out. */
	readonly mode: Int32Array;
	readonly price: Float64Array;
	readonly sharePrice: Float64Array;
	relationPrice: number;
	benefit = 0;
	/** Relations and sums that are broken. */
	brokenRelations = 0;
	brokenSums = 0;
	readonly #used: Float64Array;
	readonly #shift: Float64Array;
	readonly #spent: Float64Array;
	#total = 0;
	/** The greatest total cost at which every share holds, the sector that sets it, and the greatest without that. */
	#mostTotal = 0;
	#tightest = -1;
	#nextTotal = 0;
	/** Shares, their sectors' spending and the total as they are now: what they cost at their prices. */
	#sharePaid = 0;

	constructor(board: Board, tail: Tail) {
		this.board = board;
		this.tail = tail;
		this.mode = new Int32Array(board.sector.length).fill(-1);
		this.price = board.scale.map((scale) => board.mean / scale);
		const meanCost = board.cost.reduce((all, cost) => all + cost, 0) / Math.max(1, board.cost.length);
		this.sharePrice = board.share.map(() => board.mean / (meanCost || 1));
		this.relationPrice = board.mean;
		this.#used = new Float64Array(board.limit.length);
		this.#shift = new Float64Array(board.limit.length);
		this.#spent = new Float64Array(board.share.length);
		this.#measureShares();
	}

	get objective(): number {
		return this.benefit - this.tail.value;
	}

	get isFeasible(): boolean {
		return this.brokenSums === 0 && this.brokenRelations === 0 && this.#total <= this.#mostTotal + dust;
	}

	/** What giving an idea another mode would gain; -Infinity as soon as that is known to be below `floor`. */
	gain(idea: number, next: number, floor: number): number {
		const { tail } = this;
		const old = this.mode[idea] as number;
		// Risk rises by this or more.
		const least = tail.lambda === 0 ? 0 : tail.leastRise(old, next);
		const gain = this.#paidGain(idea, next, floor + least) - least;
		if (gain < floor) return never;
		return tail.lambda === 0 ? gain : gain + least - tail.rise(old, next);
	}

	/** Gives an idea another mode, or leaves it out (-1). */
	set(idea: number, next: number): void {
		const old = this.mode[idea] as number;
		this.#put(idea, next);
		if (this.tail.lambda > 0) this.tail.move(old, next);
	}

	/** Takes one idea out and gives another idea a mode, where that gains `floor` or more. */
	exchange(out: number, other: number, next: number, floor: number): boolean {
		const { tail } = this;
		const [old, was] = [this.mode[out] as number, this.mode[other] as number];
		const least = tail.lambda === 0 ? 0 : tail.leastRise(old, -1, was, next);
		let gain = this.#paidGain(out, -1, never) - least;
		this.#put(out, -1);
		gain += this.#paidGain(other, next, floor - gain);
		if (gain >= floor && tail.lambda > 0) gain += least - tail.rise(old, -1, was, next);
		if (gain < floor) {
			this.#put(out, old);
			return false;
		}
		this.#put(other, next);
		if (tail.lambda > 0) tail.move(old, -1, was, next);
		return true;
	}

	/** Gain without risk. */
	#paidGain(idea: number, next: number, floor: number): number {
		const { board } = this;
		const old = this.mode[idea] as number;
		let gain = this.#worthOf(next) - this.#worthOf(old);
		if (board.isFree[idea] === 0)
			gain -= this.relationPrice * (this.broken(idea, next) - this.broken(idea, old));
		gain -= this.#shareChange(idea, this.#costOf(next) - this.#costOf(old));
		if (old >= 0) return gain - (next < 0 ? this.#left(old) : this.#exchanged(old, next));
		return gain < floor ? never : gain - this.#joined(next, gain - floor);
	}

	#put(idea: number, next: number): void {
		const { board } = this;
		const old = this.mode[idea] as number;
		if (old === next) return;
		if (board.isFree[idea] === 0) this.brokenRelations += this.broken(idea, next) - this.broken(idea, old);
		if (old >= 0) this.#use(old, -1);
		if (next >= 0) this.#use(next, 1);
		this.mode[idea] = next;
		const cost = this.#costOf(next) - this.#costOf(old);
		const sector = board.sector[idea] as number;
		this.#total += cost;
		if (sector >= 0) this.#spent[sector] = (this.#spent[sector] as number) + cost;
		this.#measureShares();
	}

	/** How many relations of an idea would be broken in a mode, the others as they are. */
	broken(idea: number, mode: number): number {
		const { start, end, needs, neededBy, apart } = this.board;
		let count = 0;
		if (mode >= 0) {
			for (const first of needs[idea] as Int32Array) {
				const own = this.mode[first] as number;
				if (own < 0 || (end[own] as number) > (start[mode] as number)) count++;
			}
			for (const other of apart[idea] as Int32Array) if ((this.mode[other] as number) >= 0) count++;
		}
		for (const then of neededBy[idea] as Int32Array) {
			const own = this.mode[then] as number;
			if (own >= 0 && (mode < 0 || (end[mode] as number) > (start[own] as number))) count++;
		}
		return count;
	}

	/** Multiplies prices by `up` where a rule is broken and by `down` where it is not. */
	reprice(up: number, down: number): void {
		const { limit, share } = this.board;
		for (let row = 0; row < limit.length; row++) {
			const isOver = (this.#used[row] as number) > (limit[row] as number) + dust;
			this.price[row] = (this.price[row] as number) * (isOver ? up : down);
		}
		for (let s = 0; s < share.length; s++) {
			const isUnder = (share[s] as number) * this.#total > (this.#spent[s] as number) + dust;
			this.sharePrice[s] = (this.sharePrice[s] as number) * (isUnder ? up : down);
		}
		this.relationPrice *= this.brokenRelations > 0 ? up : down;
		this.#measureShares();
	}

	/** The sector whose share lacks most, or -1 where every share holds. */
	get sectorBelowShare(): number {
		let [most, at] = [dust, -1];
		for (const [s, share] of this.board.share.entries()) {
			const under = share * this.#total - (this.#spent[s] as number);
			if (under > most) [most, at] = [under, s];
		}
		return at;
	}

	/** Makes any broken rule dearer than all that there is to gain. */
	forbid(): void {
		const dear = 1e6 * this.board.mean * this.mode.length;
		for (const [row, scale] of this.board.scale.entries()) this.price[row] = dear / scale;
		this.sharePrice.fill(dear);
		this.relationPrice = dear;
		this.#measureShares();
	}

	#worthOf(mode: number): number {
		return mode < 0 ? 0 : (this.board.rows.value[mode] as number);
	}

	#costOf(mode: number): number {
		return mode < 0 ? 0 : (this.board.cost[mode] as number);
	}

	/** What the sums cost more when a mode comes in; may stop counting above `most`. */
	#joined(mode: number, most: number): number {
		const { first, row, amount, limit } = this.board;
		let paid = 0;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			const by = amount[e] as number;
			const room = (limit[at] as number) - (this.#used[at] as number);
			if (by <= room + dust) continue;
			paid += (this.price[at] as number) * (room < 0 ? by : by - room);
			if (paid > most) return Number.POSITIVE_INFINITY;
		}
		return paid;
	}

	/** What they cost more, that is less, when a mode goes out. */
	#left(mode: number): number {
		const { first, row, amount, limit } = this.board;
		let paid = 0;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			const by = amount[e] as number;
			const over = (this.#used[at] as number) - (limit[at] as number);
			if (over > dust) paid -= (this.price[at] as number) * Math.min(over, by);
		}
		return paid;
	}

	#exchanged(old: number, next: number): number {
		const { first, row, amount } = this.board;
		const shift = this.#shift;
		const [a, b] = [first[old] as number, first[old + 1] as number];
		const [c, d] = [first[next] as number, first[next + 1] as number];
		for (let e = a; e < b; e++) {
			const at = row[e] as number;
			shift[at] = (shift[at] as number) - (amount[e] as number);
		}
		for (let e = c; e < d; e++) {
			const at = row[e] as number;
			shift[at] = (shift[at] as number) + (amount[e] as number);
		}
		return this.#settled(a, b) + this.#settled(c, d);
	}

	/** The change in what the rows of some uses cost, each row once: its shift is taken back to 0 on the way. */
	#settled(from: number, to: number): number {
		const { row, limit } = this.board;
		let paid = 0;
		for (let e = from; e < to; e++) {
			const at = row[e] as number;
			const shift = this.#shift[at] as number;
			if (shift === 0) continue;
			this.#shift[at] = 0;
			const before = (this.#used[at] as number) - (limit[at] as number);
			const after = before + shift;
			if (after > dust) paid += (this.price[at] as number) * after;
			if (before > dust) paid -= (this.price[at] as number) * before;
		}
		return paid;
	}

	#use(mode: number, sign: number): void {
		const { first, row, amount, limit, rows } = this.board;
		this.benefit += sign * (rows.value[mode] as number);
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			const before = this.#used[at] as number;
			const after = before + sign * (amount[e] as number);
			const most = (limit[at] as number) + dust;
			this.brokenSums += (after > most ? 1 : 0) - (before > most ? 1 : 0);
			this.#used[at] = after;
		}
	}

	/** What shares cost more when an idea's cost changes; quick where they hold before and after. */
	#shareChange(idea: number, cost: number): number {
		const { share, sector } = this.board;
		if (cost === 0 || share.length === 0) return 0;
		const own = sector[idea] as number;
		const total = this.#total + cost;
		if (this.#sharePaid === 0) {
			const most = this.#tightest === own ? this.#nextTotal : this.#mostTotal;
			const holds = own < 0 || (share[own] as number) * total <= (this.#spent[own] as number) + cost + dust;
			if (holds && total <= most) return 0;
		}
		let paid = 0;
		for (let s = 0; s < share.length; s++) {
			const under = (share[s] as number) * total - (this.#spent[s] as number) - (s === own ? cost : 0);
			if (under > dust) paid += (this.sharePrice[s] as number) * under;
		}
		return paid - this.#sharePaid;
	}

	#measureShares(): void {
		const { share } = this.board;
		let [most, next, at] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1];
		let paid = 0;
		for (let s = 0; s < share.length; s++) {
			const spent = this.#spent[s] as number;
			const bears = spent / (share[s] as number);
			if (bears < most) [next, most, at] = [most, bears, s];
			else if (bears < next) next = bears;
			const under = (share[s] as number) * this.#total - spent;
			if (under > dust) paid += (this.sharePrice[s] as number) * under;
		}
		this.#mostTotal = most;
		this.#tightest = at;
		this.#nextTotal = next;
		this.#sharePaid = paid;
	}
}

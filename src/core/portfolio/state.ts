import type { Board } from "./board.ts";
import { broken } from "./relations.ts";
import { dust, Shares } from "./shares.ts";
import type { Tail } from "./tail.ts";

const never = Number.NEGATIVE_INFINITY;

/** A choice that may break rules, what it uses, and the price of one unit of each broken rule. */
export class State {
	readonly board: Board;
	readonly tail: Tail;
	/** Mode by idea, -1 where it is left out. */
	readonly mode: Int32Array;
	readonly price: Float64Array;
	readonly shares: Shares;
	relationPrice: number;
	benefit = 0;
	/** Relations and sums that are broken. */
	brokenRelations = 0;
	brokenSums = 0;
	readonly #used: Float64Array;
	readonly #shift: Float64Array;
	/** What broken sums cost at their prices. */
	#sumsPaid = 0;

	constructor(board: Board, tail: Tail) {
		this.board = board;
		this.tail = tail;
		this.mode = new Int32Array(board.sector.length).fill(-1);
		this.price = board.scale.map((scale) => board.mean / scale);
		const meanCost = board.cost.reduce((all, cost) => all + cost, 0) / Math.max(1, board.cost.length);
		this.shares = new Shares(board.share, board.mean / (meanCost || 1));
		this.relationPrice = board.mean;
		this.#used = new Float64Array(board.limit.length);
		this.#shift = new Float64Array(board.limit.length);
	}

	get objective(): number {
		return this.benefit - this.tail.value;
	}

	get isFeasible(): boolean {
		return this.brokenSums === 0 && this.brokenRelations === 0 && this.shares.isKept;
	}

	/** What giving an idea another mode would gain; -Infinity as soon as that is known to be below `floor`. */
	gain(idea: number, next: number, floor: number): number {
		const { tail } = this;
		// Risk rises by this or more.
		const least = tail.lambda === 0 ? 0 : tail.leastRise(this.mode[idea] as number, next);
		const gain = this.#paidGain(-1, idea, next, floor + least);
		if (gain - least < floor) return never;
		return tail.lambda === 0 ? gain : gain - tail.rise(this.mode[idea] as number, next);
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
		const old = this.mode[out] as number;
		const was = this.mode[other] as number;
		const least = tail.lambda === 0 ? 0 : tail.leastRise(old, -1, was, next);
		const gain = this.#paidGain(out, other, next, floor + least);
		if (gain - least < floor) return false;
		if (tail.lambda > 0 && gain - tail.rise(old, -1, was, next) < floor) return false;
		this.#put(out, -1);
		this.#put(other, next);
		if (tail.lambda > 0) tail.move(old, -1, was, next);
		return true;
	}

	/**
	 * Gain without risk when an idea gets another mode and another one (-1: none) is taken out. Most moves are refused by
	 * what the benefits say: no more can be won back than broken rules cost now.
	 */
	#paidGain(out: number, idea: number, next: number, floor: number): number {
		const { board } = this;
		const old = out < 0 ? -1 : (this.mode[out] as number);
		const was = this.mode[idea] as number;
		let gain = this.#worthOf(next) - this.#worthOf(was) - this.#worthOf(old);
		const paid = this.#sumsPaid + this.shares.paid + this.relationPrice * this.brokenRelations;
		if (gain + paid * (1 + 1e-9) + dust < floor) return never;
		if (board.isFree[idea] === 0 || (out >= 0 && board.isFree[out] === 0))
			gain -= this.relationPrice * this.#newlyBroken(out, idea, next);
		const [own, cost] = [board.sector[idea] as number, this.#costOf(next) - this.#costOf(was)];
		gain -= this.shares.change(own, cost, out < 0 ? -1 : (board.sector[out] as number), -this.#costOf(old));
		if (gain + this.#sumsPaid * (1 + 1e-9) + dust < floor) return never;
		if (old >= 0 || was >= 0) return gain - this.#exchanged(old, was, next);
		return gain - this.#joined(next, gain - floor);
	}

	#newlyBroken(out: number, idea: number, next: number): number {
		const { board } = this;
		const was = this.mode[idea] as number;
		if (out < 0) return broken(board, this.mode, idea, next) - broken(board, this.mode, idea, was);
		const old = this.mode[out] as number;
		const before = broken(board, this.mode, out, -1) - broken(board, this.mode, out, old);
		this.mode[out] = -1;
		const after = broken(board, this.mode, idea, next) - broken(board, this.mode, idea, was);
		this.mode[out] = old;
		return before + after;
	}

	#put(idea: number, next: number): void {
		const { board } = this;
		const old = this.mode[idea] as number;
		if (old === next) return;
		if (board.isFree[idea] === 0)
			this.brokenRelations += broken(board, this.mode, idea, next) - broken(board, this.mode, idea, old);
		if (old >= 0) this.#use(old, -1);
		if (next >= 0) this.#use(next, 1);
		this.mode[idea] = next;
		this.shares.spend(board.sector[idea] as number, this.#costOf(next) - this.#costOf(old));
	}

	/** Multiplies prices by `up` where a rule is broken and by `down` where it is not. */
	reprice(up: number, down: number): void {
		const { limit } = this.board;
		this.#sumsPaid = 0;
		for (let row = 0; row < limit.length; row++) {
			const over = (this.#used[row] as number) - (limit[row] as number);
			const price = (this.price[row] as number) * (over > dust ? up : down);
			this.price[row] = price;
			if (over > dust) this.#sumsPaid += price * over;
		}
		this.shares.reprice(up, down);
		this.relationPrice *= this.brokenRelations > 0 ? up : down;
	}

	/** Makes any broken rule dearer than all that there is to gain. */
	forbid(): void {
		const dear = 1e6 * this.board.mean * this.mode.length;
		for (const [row, scale] of this.board.scale.entries()) this.price[row] = dear / scale;
		this.shares.price.fill(dear);
		this.relationPrice = dear;
		this.reprice(1, 1);
	}

	#worthOf(mode: number): number {
		return mode < 0 ? 0 : (this.board.rows.value[mode] as number);
	}

	#costOf(mode: number): number {
		return mode < 0 ? 0 : (this.board.cost[mode] as number);
	}

	/** What the sums cost more when a mode comes in; may stop counting above `most`. */
	#joined(mode: number, most: number): number {
		if (mode < 0) return 0;
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

	/** What the sums cost more when two modes go out and one comes in (-1: none). */
	#exchanged(old: number, was: number, next: number): number {
		this.#shiftBy(old, -1);
		this.#shiftBy(was, -1);
		this.#shiftBy(next, 1);
		return this.#settled(old) + this.#settled(was) + this.#settled(next);
	}

	#shiftBy(mode: number, sign: number): void {
		if (mode < 0) return;
		const { first, row, amount } = this.board;
		const shift = this.#shift;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			shift[at] = (shift[at] as number) + sign * (amount[e] as number);
		}
	}

	/** The change in what the rows of a mode cost, each row once: its shift is taken back to 0 on the way. */
	#settled(mode: number): number {
		if (mode < 0) return 0;
		const { first, row, limit } = this.board;
		const shift = this.#shift;
		let paid = 0;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			const by = shift[at] as number;
			if (by === 0) continue;
			shift[at] = 0;
			const before = (this.#used[at] as number) - (limit[at] as number);
			const after = before + by;
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
			const before = (this.#used[at] as number) - (limit[at] as number);
			const by = sign * (amount[e] as number);
			const after = before + by;
			this.#used[at] = (this.#used[at] as number) + by;
			if (before > dust) {
				this.brokenSums--;
				this.#sumsPaid -= (this.price[at] as number) * before;
			}
			if (after > dust) {
				this.brokenSums++;
				this.#sumsPaid += (this.price[at] as number) * after;
			}
		}
		if (this.brokenSums === 0) this.#sumsPaid = 0;
	}
}

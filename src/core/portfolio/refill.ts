import type { Board } from "./board.ts";
import { Opening } from "./opening.ts";
import { broken } from "./relations.ts";
import { dust } from "./shares.ts";
import type { Tail } from "./tail.ts";

/** A choice at an end of the tree is only taken where it is better by this. */
const least = 1e-6;
/** Places in the tree that are looked at for one opening; what is best until then counts. */
const mostNodes = 300;

/**
 * Takes a few ideas out of a plan and finds what is best to put in their place, over all ideas that are out, by branch
 * and bound: a large neighbourhood searched exactly, or until the tree has grown too large.
 */
export class Refill {
	/** Mode by idea, -1 where it is left out. */
	readonly mode: Int32Array;
	readonly board: Board;
	readonly tail: Tail;
	readonly room: Float64Array;
	benefit = 0;
	/** A mode that may not come in now, or -1. */
	barred = -1;
	/** What has been looked at, in places of the tree. */
	work = 0;
	readonly #spent: Float64Array;
	readonly #opening: Opening;
	readonly #best: Int32Array;
	#total = 0;
	#brokenRelations = 0;
	#most = 0;
	#nodes = 0;

	/** Begins with nothing chosen; `take` puts a plan in. */
	constructor(board: Board, tail: Tail) {
		this.board = board;
		this.tail = tail;
		this.mode = new Int32Array(board.sector.length).fill(-1);
		this.room = board.limit.slice();
		this.#best = this.mode.slice();
		this.#spent = new Float64Array(board.share.length);
		this.#opening = new Opening(this);
	}

	get objective(): number {
		return this.benefit - this.tail.value;
	}

	/** Takes a plan over; it breaks no rule. */
	take(plan: Int32Array): void {
		for (let idea = 0; idea < plan.length; idea++) if (this.mode[idea] !== plan[idea]) this.#put(idea, -1);
		for (let idea = 0; idea < plan.length; idea++) this.#put(idea, plan[idea] as number);
	}

	/**
	 * Takes ideas out and fills anew with the best that gains `floor` or more; where there is none the plan stays as it
	 * was. With `isBarred` the first of the ideas may not come back in the same mode.
	 */
	improve(out: readonly number[], floor: number, isBarred: boolean): void {
		this.barred = isBarred ? (this.mode[out[0] as number] as number) : -1;
		this.#best.set(this.mode);
		this.#most = this.objective + floor + least;
		for (const idea of out) this.#put(idea, -1);
		this.#nodes = 0;
		const opening = this.#opening;
		if (opening.measure(this.#most)) this.#grow(0, opening.bound, opening.easyBound);
		this.work += this.#nodes + opening.work;
		this.take(this.#best);
	}

	/** True where the mode fits beside what is chosen. */
	fits(mode: number): boolean {
		const { first, row, amount } = this.board;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++)
			if ((amount[e] as number) > (this.room[row[e] as number] as number) + dust) return false;
		return true;
	}

	/** Looks at what is chosen now and at all that may be added from place `at` of the opening on. */
	#grow(at: number, bound: number, easyBound: number): void {
		this.#nodes++;
		this.#note();
		const { count, idea, from, modes, reduced, worth, restReduced, restWorth } = this.#opening;
		for (let place = at; place < count; place++) {
			const most = Math.min(bound + (restReduced[place] as number), easyBound + (restWorth[place] as number));
			if (most <= this.#most || this.#nodes > mostNodes) return;
			const own = idea[place] as number;
			for (let k = from[place] as number; k < (from[place + 1] as number); k++) {
				const nextEasy = easyBound + (worth[k] as number);
				if (nextEasy + (restWorth[place + 1] as number) <= this.#most) break;
				const next = bound + (reduced[k] as number);
				if (next + (restReduced[place + 1] as number) <= this.#most) continue;
				const mode = modes[k] as number;
				if (!this.fits(mode) || !this.mayCome(own, mode)) continue;
				this.#put(own, mode);
				this.#grow(place + 1, next, nextEasy);
				this.#put(own, -1);
			}
		}
	}

	/** True where an idea that is out breaks no more relations in the mode. */
	mayCome(idea: number, mode: number): boolean {
		const { board } = this;
		return (
			board.isFree[idea] === 1 || broken(board, this.mode, idea, mode) <= broken(board, this.mode, idea, -1)
		);
	}

	#note(): void {
		if (this.#brokenRelations > 0 || this.benefit - this.tail.value <= this.#most) return;
		if (!this.#sharesHold()) return;
		this.#most = this.objective;
		this.#best.set(this.mode);
	}

	#sharesHold(): boolean {
		const { share } = this.board;
		for (let s = 0; s < share.length; s++)
			if ((share[s] as number) * this.#total > (this.#spent[s] as number) + dust) return false;
		return true;
	}

	#put(idea: number, next: number): void {
		const { board } = this;
		const old = this.mode[idea] as number;
		if (old === next) return;
		if (board.isFree[idea] === 0)
			this.#brokenRelations += broken(board, this.mode, idea, next) - broken(board, this.mode, idea, old);
		const sector = board.sector[idea] as number;
		if (old >= 0) this.#use(old, sector, -1);
		if (next >= 0) this.#use(next, sector, 1);
		this.mode[idea] = next;
		if (this.tail.lambda > 0) this.tail.move(old, next);
	}

	#use(mode: number, sector: number, sign: number): void {
		const { first, row, amount, cost, rows } = this.board;
		for (let e = first[mode] as number, end = first[mode + 1] as number; e < end; e++) {
			const at = row[e] as number;
			this.room[at] = (this.room[at] as number) - sign * (amount[e] as number);
		}
		const spent = sign * (cost[mode] as number);
		this.benefit += sign * (rows.value[mode] as number);
		this.#total += spent;
		if (sector >= 0) this.#spent[sector] = (this.#spent[sector] as number) + spent;
	}
}

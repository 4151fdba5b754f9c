import type { Account, Draft, Limit, Steering } from "./terms.ts";

/** Kept back of the time for the last moves, which may be slower than the trial was. */
const margin = 0.92;
/** A search in seconds that has gone on for this many times its seconds is stopped where it is. */
const patience = 1.15;

/**
 * Keeps count of a search's moves and says when it is over.
 *
 * A search has a trial of a fixed number of moves and then a main part. With a limit in moves both are laid out from
 * the start; with a limit in seconds the trial tells how fast moves are, and the main part is laid out once from that,
 * so that the search depends on the number of moves alone and can be repeated by it.
 *
 * @example
 * const effort = new Effort(steering);
 * for (const stage of [effort.trial(50_000), effort.main()]) {
 *   // `stage` is the number of moves in it
 *   for (let moves = effort.take(512); moves > 0; moves = effort.take(512)) { … effort.share … }
 * }
 */
export class Effort {
	readonly #limit: Limit;
	readonly #steering: Steering;
	readonly #startedAt: number;
	#planned: number;
	#stageStart = 0;
	#stageEnd = 0;
	#moves = 0;
	#best: number | null = null;
	#draft: Draft | undefined;
	#stopped = false;
	/** The share of the trial after which it tells the speed, and moves and milliseconds at that time. */
	#warm = 0.5;
	#from = { moves: 0, elapsed: 0 };

	/** Throws a RangeError where the limit is not above zero, or in seconds without a clock. */
	constructor(steering: Steering) {
		const { limit, now } = steering;
		const amount = "moves" in limit ? limit.moves : limit.seconds;
		if (!(amount > 0)) throw new RangeError("A limit is a number above zero.");
		if ("seconds" in limit && !now) throw new RangeError("A limit in seconds needs a clock.");
		this.#limit = limit;
		this.#steering = steering;
		this.#startedAt = now?.() ?? 0;
		this.#planned = "moves" in limit ? Math.max(limit.moves, limit.of ?? 0) : Number.POSITIVE_INFINITY;
	}

	/**
	 * Begins the trial; gives how many moves it has: `moves`, or fewer where the whole search has fewer. What comes after
	 * its share `warm` tells how fast moves are: before that the program is not warm yet. A trial may follow another one
	 * that warmed up, and then the last one tells.
	 */
	trial(moves: number, warm = 0.5): number {
		this.#warm = warm;
		this.#from = { moves: this.#moves, elapsed: this.#elapsed() };
		return this.#begin(Math.min(moves, this.#planned - this.#moves));
	}

	/** Begins the main part; gives how many moves it has: all that the trial left. */
	main(): number {
		return this.part(1);
	}

	/** Begins a part of the main part with this share (0 to 1) of all moves that are left. */
	part(share: number): number {
		if (this.#planned === Number.POSITIVE_INFINITY) this.#planned = this.#moves + this.#movesInTimeLeft();
		return this.#begin(Math.round((this.#planned - this.#moves) * share));
	}

	/** Gives leave for at most `count` moves; 0 when the stage or the search is over. Tells progress. */
	take(count: number): number {
		if (this.#isOver()) return 0;
		const given = Math.min(count, this.#stageEnd - this.#moves, this.#movesAllowed() - this.#moves);
		this.#moves += given;
		if (this.#planned === Number.POSITIVE_INFINITY) this.#noteWarm(given);
		if (given > 0) this.#tell();
		return given;
	}

	/** How much of the present stage has been given leave for, 0 to 1. */
	get share(): number {
		const length = this.#stageEnd - this.#stageStart;
		return length === 0 ? 1 : (this.#moves - this.#stageStart) / length;
	}

	/** True when nothing more may be done, in any stage. */
	get isStopped(): boolean {
		return this.#isOver();
	}

	/** Says what the best objective is, and how to make its plan, for those who follow the search. */
	found(best: number, draft?: Draft): void {
		this.#best = best;
		this.#draft = draft;
	}

	/** What the search has cost, for the answer's account. */
	spent(): Pick<Account, "seed" | "moves" | "of" | "seconds"> {
		const moves = this.#moves;
		const cutShort = Number.isFinite(this.#planned) && moves < this.#planned;
		return {
			seed: this.#steering.seed,
			moves,
			...(cutShort ? { of: this.#planned } : {}),
			seconds: "seconds" in this.#limit ? this.#limit.seconds : null,
		};
	}

	#begin(moves: number): number {
		this.#stageStart = this.#moves;
		this.#stageEnd = this.#moves + moves;
		return moves;
	}

	#movesAllowed(): number {
		return "moves" in this.#limit ? this.#limit.moves : Number.POSITIVE_INFINITY;
	}

	/** Asked before moves are made, so that they are made when leave is given to pass on. */
	#noteWarm(given: number): void {
		const warm = this.#stageStart + this.#warm * (this.#stageEnd - this.#stageStart);
		const before = this.#moves - given;
		if (before >= warm && before - given < warm) this.#from = { moves: before, elapsed: this.#elapsed() };
	}

	#movesInTimeLeft(): number {
		const elapsed = this.#elapsed();
		const total = "seconds" in this.#limit ? this.#limit.seconds * 1000 : 0;
		const spent = Math.max(elapsed - this.#from.elapsed, 0.1);
		return Math.max(0, Math.floor(((total - elapsed) * margin * (this.#moves - this.#from.moves)) / spent));
	}

	#elapsed(): number {
		return (this.#steering.now?.() ?? 0) - this.#startedAt;
	}

	#isOver(): boolean {
		if (this.#stopped) return true;
		this.#stopped =
			this.#steering.isCancelled?.() === true ||
			this.#moves >= this.#movesAllowed() ||
			("seconds" in this.#limit && this.#elapsed() > this.#limit.seconds * 1000 * patience);
		return this.#stopped;
	}

	#tell(): void {
		const { onProgress } = this.#steering;
		if (!onProgress) return;
		const planned = Number.isFinite(this.#planned) ? this.#planned : this.#moves;
		const share = this.#shareOfAll();
		onProgress({ moves: this.#moves, planned, share, best: this.#best }, this.#draft);
	}

	#shareOfAll(): number {
		if (Number.isFinite(this.#planned)) return this.#moves / this.#planned;
		const total = "seconds" in this.#limit ? this.#limit.seconds * 1000 : 1;
		return Math.min(1, this.#elapsed() / total);
	}
}

/** |objective - bound| / |objective|; 0 where they meet, null without a bound or where the objective is 0. */
export function gapOf(objective: number, bound: number | null): number | null {
	if (bound === null) return null;
	const distance = Math.abs(objective - bound);
	if (distance <= 1e-9) return 0;
	return Math.abs(objective) <= 1e-9 ? null : distance / Math.abs(objective);
}

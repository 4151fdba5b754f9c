import { addQuarters, type Quarter } from "../calendar/quarter.ts";
import type { Demand, Pool } from "./capacity.ts";

/** Work that holds a place, and the last quarter in which it does. */
export type Running = { id: string; until: Quarter };

/** Hours of a competence in the `after`th quarter of the work (0 is the one it starts in). */
export type Need = { competence: string; after: number; hours: number; promisedIn: Quarter | null };

/** Work that waits for a place. */
export type Waiting = {
	id: string;
	/** How many quarters it holds its place. */
	quarters: number;
	needs: readonly Need[];
	/** Work that must be over before this starts. */
	requires: readonly string[];
};

/** Who holds a place, who waits and in which order, and the hours there are beside what others have asked for. */
export type Queue = {
	from: Quarter;
	/** How many can go on at once; null where nobody has said. */
	slots: number | null;
	running: readonly Running[];
	waiting: readonly Waiting[];
	pools: readonly Pool[];
	/** What lies on the pools already, apart from what those who wait need. */
	demands: readonly Demand[];
};

/** When somebody who waits can start, and what they wait for; no quarter where none is in sight. */
export type Forecast = { id: string; start: Quarter | null; because: Hindrance | null };

/** What stands in the way of starting at once. */
export type Hindrance =
	| { kind: "slot" }
	| { kind: "hours"; competence: string }
	| { kind: "requires"; id: string };

/** So far a forecast looks: three years. Beyond that nobody knows. */
const horizon = 12;

/**
 * Gives when each of those who wait can start, in the order of the queue: those ahead take places and hours first. Hours
 * are counted on as they were last set where a quarter has none of its own. Hours that are promised in a quarter are there.
 */
export function forecastStarts(queue: Queue): Forecast[] {
	const board = new Board(queue);
	const left = [...queue.waiting];
	const found = new Map<string, Forecast>();
	while (left.length > 0) {
		// Whoever waits for somebody further back is looked at after them.
		const at = left.findIndex((one) => one.requires.every((id) => !left.some((other) => other.id === id)));
		const [next] = left.splice(Math.max(0, at), 1);
		if (next) found.set(next.id, board.place(next));
	}
	return queue.waiting.flatMap(({ id }) => found.get(id) ?? []);
}

/** Somebody whose start is another than before. */
export type Shift = { id: string; from: Quarter | null; to: Quarter | null };

/** Gives those who start later by the second forecast than by the first. */
export const delayed = (before: readonly Forecast[], after: readonly Forecast[]): Shift[] =>
	shifts(before, after).filter(({ from, to }) => isLater(to, from));

/** Gives those who start sooner by the second forecast than by the first. */
export const movedUp = (before: readonly Forecast[], after: readonly Forecast[]): Shift[] =>
	shifts(before, after).filter(({ from, to }) => isLater(from, to));

function shifts(before: readonly Forecast[], after: readonly Forecast[]): Shift[] {
	const were = new Map(before.map((one) => [one.id, one.start]));
	return after.flatMap(({ id, start: to }) => {
		const from = were.get(id);
		return from === undefined ? [] : [{ id, from, to }];
	});
}

const isLater = (a: Quarter | null, b: Quarter | null): boolean => b !== null && (a === null || a > b);

/** Places and hours as they fill up, quarter by quarter. */
class Board {
	readonly #queue: Queue;
	readonly #pools: Map<string, [Quarter, number][]>;
	readonly #taken = new Map<string, number>();
	readonly #places: number[];
	/** The quarter after which each piece of work is over; null where that is not in sight. */
	readonly #overBy = new Map<string, Quarter | null>();

	constructor(queue: Queue) {
		this.#queue = queue;
		const byCompetence = Map.groupBy(queue.pools, ({ competence }) => competence);
		this.#pools = new Map(
			[...byCompetence].map(([id, pools]) => [id, pools.map((pool) => [pool.quarter, pool.hours])]),
		);
		for (const { competence, quarter, hours } of queue.demands) this.#take(competence, quarter, hours);
		this.#places = Array.from({ length: horizon }, (_, at) => this.#runningIn(addQuarters(queue.from, at)));
		for (const { id, until } of queue.running) this.#overBy.set(id, until);
	}

	/** The first quarter with a place and hours; both are taken then. */
	place(waiting: Waiting): Forecast {
		let because: Hindrance | null = null;
		for (let at = 0; at < horizon; at++) {
			const start = addQuarters(this.#queue.from, at);
			const hindrance = this.#hindranceIn(waiting, at, start);
			if (!hindrance) return this.#settle(waiting, at, start, because);
			because ??= hindrance;
		}
		this.#overBy.set(waiting.id, null);
		return { id: waiting.id, start: null, because };
	}

	#settle(waiting: Waiting, at: number, start: Quarter, because: Hindrance | null): Forecast {
		for (let q = at; q < Math.min(horizon, at + waiting.quarters); q++)
			this.#places[q] = (this.#places[q] ?? 0) + 1;
		for (const { competence, after, hours } of waiting.needs)
			this.#take(competence, addQuarters(start, after), hours);
		this.#overBy.set(waiting.id, addQuarters(start, waiting.quarters - 1));
		return { id: waiting.id, start, because };
	}

	#hindranceIn({ needs, requires, quarters }: Waiting, at: number, start: Quarter): Hindrance | null {
		const late = requires.find((id) => {
			const over = this.#overBy.get(id);
			return over !== undefined && (over === null || over >= start);
		});
		if (late !== undefined) return { kind: "requires", id: late };
		const { slots } = this.#queue;
		const taken = this.#places.slice(at, at + quarters);
		if (slots !== null && taken.some((places) => places >= slots)) return { kind: "slot" };
		const short = needs.find((need) => !this.#hasRoom(need, addQuarters(start, need.after)));
		return short ? { kind: "hours", competence: short.competence } : null;
	}

	#hasRoom({ competence, hours, promisedIn }: Need, quarter: Quarter): boolean {
		if (promisedIn === quarter) return true;
		return (this.#taken.get(`${competence} ${quarter}`) ?? 0) + hours <= this.#hoursIn(competence, quarter);
	}

	#hoursIn(competence: string, quarter: Quarter): number {
		const known = (this.#pools.get(competence) ?? []).filter(([of]) => of <= quarter);
		return known.toSorted(([a], [b]) => (a < b ? -1 : 1)).at(-1)?.[1] ?? 0;
	}

	#runningIn(quarter: Quarter): number {
		return this.#queue.running.filter(({ until }) => until >= quarter).length;
	}

	#take(competence: string, quarter: Quarter, hours: number): void {
		const key = `${competence} ${quarter}`;
		this.#taken.set(key, (this.#taken.get(key) ?? 0) + hours);
	}
}

import { type Day, daysBetween } from "../calendar/day.ts";

/** A piece of work came into a state on a day. */
export type Entry<State extends string> = { readonly state: State; readonly on: Day };

/** Days in a state, and whether it is there still. */
export type Stay = { readonly days: number; readonly isThere: boolean };

/** Gives how long one piece of work has been in each state, all its visits together, in the order it first came there. */
export function timeInStates<State extends string>(
	entries: readonly Entry<State>[],
	today: Day,
): Map<State, Stay> {
	const stays = new Map<State, Stay>();
	for (const [at, { state, on }] of entries.entries()) {
		const next = entries[at + 1];
		const days = daysBetween(on, next?.on ?? today) + (stays.get(state)?.days ?? 0);
		stays.set(state, { days, isThere: next === undefined });
	}
	return stays;
}

/** The middle of the days in a state, over those that have left it; never of one person's work alone. */
export type MedianStay = { readonly days: number; readonly count: number };

/**
 * Gives the median time in each state over many pieces of work. Only those that have left a state count: how long the
 * others will stay, nobody knows yet.
 */
export function medianStays<State extends string>(
	works: readonly (readonly Entry<State>[])[],
	today: Day,
): Map<State, MedianStay> {
	const left = works.flatMap((entries) =>
		[...timeInStates(entries, today)].filter(([, { isThere }]) => !isThere),
	);
	const byState = Map.groupBy(left, ([state]) => state);
	return new Map(
		[...byState].map(([state, stays]) => [
			state,
			{ days: medianOf(stays.map(([, { days }]) => days)), count: stays.length },
		]),
	);
}

function medianOf(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

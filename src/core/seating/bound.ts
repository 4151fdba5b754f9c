import type { SeatingInstance } from "./terms.ts";

/**
 * No seating lets more pairs meet: the least of three counts. How many pairs fit at the tables, round by round, when the
 * largest are filled first; how many pairs are ever present together; and half the sum over people of the most others
 * that each can meet.
 */
export function boundPairs(instance: SeatingInstance): number {
	const present = presence(instance);
	const together = countTogether(instance, present);
	const fits = present.reduce((sum, here) => sum + pairsThatFit(instance, here.size), 0);
	const ever = together.reduce((sum, own) => sum + own, 0) / 2;
	const largest = Math.max(0, ...instance.tables.map(({ seats }) => seats));
	const meetings = instance.people.map(({ id }, person) => {
		const most = present.reduce(
			(sum, here) => sum + (here.has(id) ? Math.min(largest, here.size) - 1 : 0),
			0,
		);
		return Math.min(most, together[person] ?? 0);
	});
	return Math.min(fits, ever, Math.floor(meetings.reduce((sum, own) => sum + own, 0) / 2));
}

function presence({ rounds, people, absent }: SeatingInstance): Set<string>[] {
	return Array.from({ length: rounds }, (_, round) => {
		const away = new Set(absent[round] ?? []);
		return new Set(people.map(({ id }) => id).filter((id) => !away.has(id)));
	});
}

/** For each person, how many others are present in some round in which they are. */
function countTogether({ people }: SeatingInstance, present: readonly Set<string>[]): number[] {
	return people.map(
		({ id }) =>
			people.filter((other) => other.id !== id && present.some((here) => here.has(id) && here.has(other.id)))
				.length,
	);
}

function pairsThatFit({ tables }: SeatingInstance, people: number): number {
	let [left, pairs] = [people, 0];
	for (const { seats } of tables.toSorted((a, b) => b.seats - a.seats)) {
		const seated = Math.min(seats, left);
		pairs += (seated * (seated - 1)) / 2;
		left -= seated;
	}
	return pairs;
}

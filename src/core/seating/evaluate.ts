import type { SeatedRound, SeatingInstance } from "./terms.ts";

/** Counts broken rules and pairs of a seating by the text of the rules; shares nothing with the search. */
export function evaluateSeating(instance: SeatingInstance, rounds: readonly SeatedRound[]) {
	const hard = { unknown: 0, unseated: 0, twice: 0, seats: 0, absentSeated: 0 };
	const seatsOf = new Map(instance.tables.map(({ id, seats }) => [id, seats]));
	const known = new Set(instance.people.map(({ id }) => id));
	const met = new Map<string, number>();
	for (let round = 0; round < instance.rounds; round++) {
		const away = new Set(instance.absent[round] ?? []);
		const seated = new Set<string>();
		for (const [table, ids] of Object.entries(rounds[round] ?? {})) {
			hard.seats += Math.max(0, ids.length - (seatsOf.get(table) ?? 0));
			for (const id of ids) {
				if (!known.has(id)) hard.unknown++;
				if (seated.has(id)) hard.twice++;
				if (away.has(id)) hard.absentSeated++;
				seated.add(id);
			}
			for (const pair of pairsOf(ids)) met.set(pair, (met.get(pair) ?? 0) + 1);
		}
		hard.unseated += instance.people.filter(({ id }) => !away.has(id) && !seated.has(id)).length;
	}
	const times = [...met.values()].reduce((sum, own) => sum + own, 0);
	const parts = { pairs: met.size, repeats: times - met.size, moved: countMoved(instance, rounds) };
	return { hard, parts, objective: met.size, met };
}

/** A pair's two ids in order, as JSON. */
function pairsOf(ids: readonly string[]): string[] {
	return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => JSON.stringify([a, b].sort())));
}

function countMoved(
	{ previous = [], fromRound = 0 }: SeatingInstance,
	rounds: readonly SeatedRound[],
): number {
	let moved = 0;
	for (const [round, before] of previous.entries()) {
		if (round < fromRound) continue;
		for (const [table, ids] of Object.entries(rounds[round] ?? {}))
			for (const id of ids) {
				const held = Object.entries(before).find(([, own]) => own.includes(id));
				if (held && held[0] !== table) moved++;
			}
	}
	return moved;
}

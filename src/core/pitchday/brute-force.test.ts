import { describe, expect, it } from "vitest";
import { coverBound } from "./cover.ts";
import { evaluatePitchDay, type FilledBlock, type PitchDay, planPitchDay } from "./index.ts";
import { makeDay, type Size } from "./made-days.ts";

type Blocks = { [block: string]: FilledBlock };

/** The least any plan costs, infinite where there is none, by trying every panel and every place. */
function leastCost(day: PitchDay): number {
	const panels = Array.from({ length: 2 ** day.judges.length }, (_, set) =>
		day.judges.flatMap(({ id }, j) => ((set >> j) & 1 ? [id] : [])),
	).filter((own) => own.length <= day.panel.max);
	const ways = day.blocks.reduce<Blocks[]>(
		(all, { id, period }) =>
			all.flatMap((own) =>
				panels.filter(isThere(day, period)).map((panel) => ({ ...own, [id]: { panel, pitches: [] } })),
			),
		[{}],
	);
	let least = Number.POSITIVE_INFINITY;
	for (const own of ways) least = Math.min(least, leastWith(day, own, 0, least));
	return least;
}

const isThere =
	({ judges }: PitchDay, period: string) =>
	(panel: string[]): boolean =>
		panel.every((id) => judges.find((judge) => judge.id === id)?.available.includes(period));

function leastWith(day: PitchDay, own: Blocks, at: number, least: number): number {
	const pitch = day.pitches[at];
	if (!pitch) {
		const { broken, objective } = evaluatePitchDay(day, own);
		return Object.values(broken).every((count) => count === 0) ? objective : least;
	}
	let best = least;
	for (const { id, period, slots } of day.blocks) {
		const { panel = [], pitches = [] } = own[id] ?? {};
		if (panel.length < day.panel.min || pitches.length >= slots || !pitch.available.includes(period))
			continue;
		const placed = { ...own, [id]: { panel, pitches: [...pitches, pitch.id] } };
		best = Math.min(best, leastWith(day, placed, at + 1, best));
	}
	return best;
}

/** Few enough to try all: two rooms at once, two periods in one room, two days. */
const shapes: Size[] = [
	{ days: 1, orders: 1, rooms: 2, judges: 4, pitches: 3 },
	{ days: 1, orders: 2, rooms: 1, judges: 4, pitches: 3 },
	{ days: 2, orders: 1, rooms: 1, judges: 4, pitches: 4 },
	{ days: 1, orders: 2, rooms: 1, judges: 3, pitches: 4 },
];

describe("tiny pitch days, against every plan there is", () => {
	it.each(shapes)("are planned at the least cost, above a true bound: %o", (shape) => {
		const seen = { possible: 0, impossible: 0 };
		for (let seed = 1; seed <= 15; seed++) {
			const day = makeDay(seed, shape, seed % 2 === 0 ? 2 : 3);
			const least = leastCost(day);
			const outcome = planPitchDay(day, { limit: { moves: 20_000 }, seed });
			seen[outcome.ok ? "possible" : "impossible"]++;
			expect([seed, outcome.ok ? outcome.answer.objective : Number.POSITIVE_INFINITY]).toEqual([seed, least]);
			if (!outcome.ok) continue;
			expect(outcome.answer.bound).toBeLessThanOrEqual(least);
			for (const above of [1, 1.5]) expect(coverBound(day, least * above)).toBeLessThanOrEqual(least + 1e-9);
		}
		expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(0);
	});
});

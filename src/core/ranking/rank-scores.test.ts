import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgeScore } from "./judge-score.ts";
import { rankScores, type ScoreRanking } from "./rank-scores.ts";
import { simulateDay } from "./simulated-day.ts";
import { tooCloseToCall } from "./too-close.ts";

const sd = { item: 0.7, judge: 0.5, cell: 0.3, residual: 0.6 };
const small = { items: 12, judges: 6, panel: 3, criteria: 2, sd };
const options = { draws: 500, seed: 4 };

function ranked(scores: readonly JudgeScore[], more = {}): ScoreRanking {
	const outcome = rankScores(scores, { ...options, ...more });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.ranking;
}

const refusedFor = (scores: readonly JudgeScore[]) => {
	const outcome = rankScores(scores, options);
	return outcome.ok ? null : outcome.reason;
};

const grid = (items: string, judges: string, score: (item: number, judge: number) => number): JudgeScore[] =>
	[...items].flatMap((item, i) => [...judges].map((judge, j) => ({ item, judge, score: score(i, j) })));

describe("a ranking", () => {
	it("is the same for the same seed, to the byte", () => {
		const { scores } = simulateDay(small, 1);
		expect(ranked(scores)).toEqual(ranked(scores));
		expect(ranked(scores, { seed: 5 }).items).not.toEqual(ranked(scores).items);
	});

	it("moves with the scale, and not with the order of the rows", () => {
		const { scores } = simulateDay(small, 2);
		const before = ranked(scores);
		const order = ({ items }: ScoreRanking) => items.map(({ id, rank }) => [id, rank]);
		expect(order(ranked(scores.toReversed()))).toEqual(order(before));
		const scaled = ranked(scores.map((row) => ({ ...row, score: 1000 + 10 * row.score })));
		expect(order(scaled)).toEqual(order(before));
		for (const [place, { corrected }] of before.items.entries())
			expect(scaled.items[place]?.corrected).toBeCloseTo(1000 + 10 * corrected, 4);
	});

	it("has intervals as wide at a high level as at a low one", () => {
		const { scores } = simulateDay(small, 2);
		const high = ranked(scores.map((row) => ({ ...row, score: row.score + 1e7 })));
		for (const [place, { interval }] of ranked(scores).items.entries())
			for (const [end, value] of interval.entries())
				expect((high.items[place]?.interval[end] ?? 0) - 1e7).toBeCloseTo(value, 5);
	});

	it("has severities that add up to nothing, and chances that add up to the places", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
				const { items, judges } = ranked(simulateDay({ ...small, panel: 5 }, seed).scores, { top: 4 });
				expect(judges.reduce((sum, { severity }) => sum + severity, 0)).toBeCloseTo(0, 8);
				expect(items.reduce((sum, { pTop }) => sum + pTop, 0)).toBeCloseTo(4, 9);
				for (const { interval, corrected, rankInterval } of items) {
					expect(interval[0]).toBeLessThan(corrected);
					expect(interval[1]).toBeGreaterThan(corrected);
					expect(rankInterval[0]).toBeLessThanOrEqual(rankInterval[1]);
				}
			}),
			{ numRuns: 15 },
		);
	});

	it("does not depend on whether items or judges are more", () => {
		const { scores } = simulateDay({ ...small, items: 5, judges: 9, panel: 7 }, 3);
		const turned = scores.map(({ item, judge, ...row }) => ({ ...row, item: judge, judge: item }));
		const [one, other] = [ranked(scores), ranked(turned)];
		expect(other.model.reml).toBeCloseTo(one.model.reml, 9);
		expect(other.model.variance.judge).toBeCloseTo(one.model.variance.item, 6);
		for (const { id, corrected } of one.items) {
			const leniency = -(other.judges.find((judge) => judge.id === id)?.severity ?? 0);
			expect(leniency).toBeCloseTo(corrected - one.model.level, 6);
		}
	});

	it("lets items with the same scores share a rank", () => {
		const scores = grid("abcd", "xyz", (i, j) => [5, 5, 3, 1][i] ?? 0 + j * ((i >> 1) + 1) * 0.3);
		expect(ranked(scores).items.map(({ id, rank }) => [id, rank])).toEqual([
			["a", 1],
			["b", 1],
			["c", 3],
			["d", 4],
		]);
	});

	it("is certain where judges agree to the last digit", () => {
		const { items, tooClose } = ranked(grid("abcde", "xyz", (i, j) => 5 - i - j));
		expect(items.map(({ id, rank, rankInterval }) => [id, rank, rankInterval])).toEqual(
			[..."abcde"].map((id, at) => [id, at + 1, [at + 1, at + 1]]),
		);
		expect(tooClose).toEqual([]);
	});

	it("groups neighbours whose order has less than four chances in five", () => {
		expect(tooCloseToCall(["a", "b", "c", "d", "e", "f"], [0.79, 0.8, 0.5, 0.7, 0.95])).toEqual([
			["a", "b"],
			["c", "d", "e"],
		]);
	});
});

describe("a ranking is refused", () => {
	const fair = grid("abcd", "xyz", (i, j) => i + ((i * j) % 3));

	it("across islands, which are told", () => {
		const other = grid("efg", "uvw", (i, j) => i + ((i * j) % 2));
		expect(rankScores([...fair, ...other])).toEqual({
			...{ ok: false, reason: "islands" },
			islands: [
				{ items: [..."abcd"], judges: [..."xyz"] },
				{ items: [..."efg"], judges: [..."uvw"] },
			],
		});
	});

	it("across criteria that no item links", () => {
		const scores = fair.map((row) => ({ ...row, criterion: row.item < "c" ? "need" : "value" }));
		expect(rankScores(scores)).toEqual({
			...{ ok: false, reason: "criteria" },
			islands: [
				{ items: ["a", "b"], criteria: ["need"] },
				{ items: ["c", "d"], criteria: ["value"] },
			],
		});
	});

	it("where there is too little, and not where there is enough", () => {
		expect(refusedFor([])).toBe("nothing");
		expect(refusedFor(grid("ab", "xyz", (i, j) => i * j))).toBe("few-items");
		expect(refusedFor(grid("abcd", "x", (i) => i))).toBe("one-judge");
		expect(refusedFor(fair.filter(({ item, judge }) => judge === "x" || item === "a"))).toBe("few-scores");
		expect(refusedFor(grid("abcd", "xyz", () => 4))).toBe("all-alike");
		expect(refusedFor(fair)).toBeNull();
	});
});

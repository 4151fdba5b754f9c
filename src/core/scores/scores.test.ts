import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSummary } from "./reading.ts";
import { type Score, spread, summariseScores, weightedMean } from "./scores.ts";

const criteria = [
	{ id: "need", weight: 20 },
	{ id: "value", weight: 30 },
];

function scored(judge: string, need: number | null, value: number | null, pitch = "p"): Score[] {
	return [
		{ judge, pitch, criterion: "need", value: need },
		{ judge, pitch, criterion: "value", value },
	];
}

describe("scores", () => {
	it("weighs criteria and leaves abstentions out", () => {
		const scores = [...scored("a", 5, 4), ...scored("b", 3, null), ...scored("c", null, null)];
		expect(summariseScores(scores, criteria)).toEqual([
			{
				pitch: "p",
				judges: 2,
				mean: 4,
				spread: expect.closeTo(1.4 / Math.SQRT2, 12),
				criteria: [
					{ criterion: "need", count: 2, mean: 4, spread: Math.SQRT2, lowest: 3, highest: 5 },
					{ criterion: "value", count: 1, mean: 4, spread: null, lowest: 4, highest: 4 },
				],
			},
		]);
	});

	it("says nothing of a pitch where all abstain", () => {
		const nothing = { count: 0, mean: null, spread: null, lowest: null, highest: null };
		expect(summariseScores(scored("a", null, null), criteria)).toEqual([
			{
				pitch: "p",
				judges: 0,
				mean: null,
				spread: null,
				criteria: [
					{ criterion: "need", ...nothing },
					{ criterion: "value", ...nothing },
				],
			},
		]);
	});

	it("reads out strength, weakness, disagreement and what is unscored", () => {
		const [summary] = summariseScores(
			[...scored("a", 6, 1), ...scored("b", 6, 4)],
			[...criteria, { id: "new", weight: 10 }],
		);
		if (!summary) throw new Error("no summary");
		expect(readSummary(summary)).toEqual({
			strongest: ["need"],
			weakest: ["value"],
			talkAbout: ["value"],
			unscored: ["new"],
		});
	});
});

const points = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });
const panel = fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 9 });
const asScores = (rows: readonly (readonly [number | null, number | null])[]) =>
	rows.flatMap(([need, value], index) => scored(`judge ${index}`, need, value));

describe("scores, whatever is given", () => {
	it("keeps the mean inside what was given", () => {
		fc.assert(
			fc.property(panel, (rows) => {
				const given = rows.flat().filter((value) => value !== null);
				const result = summariseScores(asScores(rows), criteria)[0]?.mean ?? null;
				if (given.length === 0) {
					expect(result).toBeNull();
					return; // what expect gives back is not for fast-check: false would fail the property
				}
				expect(result).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
				expect(result).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
			}),
		);
	});

	it("is not moved by a judge who abstains from all, nor by the size of the weights", () => {
		fc.assert(
			fc.property(panel, fc.integer({ min: 1, max: 50 }), (rows, factor) => {
				const plain = summariseScores(asScores(rows), criteria);
				const withSilent = summariseScores([...asScores(rows), ...scored("silent", null, null)], criteria);
				expect(withSilent).toEqual(plain);
				const heavier = criteria.map(({ id, weight }) => ({ id, weight: weight * factor }));
				const before = plain[0]?.mean;
				const after = summariseScores(asScores(rows), heavier)[0]?.mean;
				if (before == null) expect(after).toBeNull();
				else expect(after).toBeCloseTo(before, 9);
			}),
		);
	});

	it("has no spread where all say the same, and one that grows in step with the scale", () => {
		const values = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(values, (given) => {
				expect(spread(given.map(() => given[0] ?? 0))).toBe(0);
				expect(spread(given.map((value) => value * 2))).toBeCloseTo((spread(given) ?? 0) * 2, 9);
			}),
		);
	});

	it("gives null where no weight is left", () => {
		expect(weightedMean([])).toBeNull();
		expect(weightedMean([{ value: 4, weight: 0 }])).toBeNull();
		expect(weightedMean([{ value: null, weight: 5 }])).toBeNull();
	});
});

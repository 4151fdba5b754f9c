import { describe, expect, it } from "vitest";
import { eurovisionJuryPoints } from "./eurovision.ts";
import { trimmedMean } from "./means.ts";
import { meansOf } from "./plain-means.ts";
import { skatingPanelScore } from "./skating.ts";

describe("rules of juries", () => {
	it("leaves out one highest and one lowest, where there are three or more", () => {
		expect([[4], [2, 5], [1, 4, 9], [6, 6, 2, 2]].map(trimmedMean)).toEqual([4, 3.5, 4, 4]);
		expect(trimmedMean([])).toBeNaN();
	});

	it("rounds a panel's score half up to hundredths", () => {
		expect(skatingPanelScore([1, 1.25, 1, 1.25, 1, 1])).toBe(1.06);
		expect(skatingPanelScore([9, 9, 8.75, 9.25, 9.5, 8.5, 9, 9.25, 9])).toBe(9.04);
	});

	it("trims each criterion by itself", () => {
		const scores = [3, 4, 8].flatMap((score, at) => [
			{ item: "a", judge: `j${at}`, criterion: "need", score },
			{ item: "a", judge: `j${at}`, criterion: "value", score: 10 - score },
		]);
		expect(meansOf(scores)).toEqual(new Map([["a", { mean: 5, trimmedMean: 5, scores: 6 }]]));
	});

	it("gives points by mean rank, or by a curve that likes a juror's favourite", () => {
		const entries = [
			{ id: "even", ranks: [3, 3, 3] },
			{ id: "loved", ranks: [1, 1, 8] },
			{ id: "absent", ranks: [] },
			{ id: "even too", ranks: [2, 3, 4] },
		];
		expect(eurovisionJuryPoints(entries, "mean-rank")).toEqual([
			{ id: "even", points: 12, tied: true },
			{ id: "even too", points: 10, tied: true },
			{ id: "loved", points: 8, tied: false },
			{ id: "absent", points: 7, tied: false },
		]);
		expect(eurovisionJuryPoints(entries, "exponential").map(({ id }) => id)).toEqual([
			...["loved", "even too", "even", "absent"],
		]);
	});
});

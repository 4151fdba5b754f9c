import { describe, expect, it } from "vitest";
import { combineRounds } from "./combine.ts";

const round = (weight: number, values: Record<string, number>) => ({
	weight,
	values: new Map(Object.entries(values)),
});

describe("combining rounds", () => {
	it("adds ranks, equals sharing the mean of theirs", () => {
		const rubric = round(1, { a: 5.2, b: 4.1, c: 4.1, d: 2 });
		const audience = round(1, { a: 0.1, b: 0.4, c: 0.3, d: 0.2 });
		expect(combineRounds([rubric, audience], "rank-sum")).toEqual([
			{ id: "b", sum: 3.5, place: 1 },
			{ id: "c", sum: 4.5, place: 2 },
			{ id: "a", sum: 5, place: 3 },
			{ id: "d", sum: 7, place: 4 },
		]);
	});

	it("adds values on the same scale by weight, so that no round wins by having larger numbers", () => {
		const rubric = round(70, { a: 1, b: 3 });
		const audience = round(30, { a: 900, b: 100 });
		expect(combineRounds([rubric, audience], "weights")).toEqual([
			{ id: "b", sum: 40, place: 1 },
			{ id: "a", sum: -40, place: 2 },
		]);
	});

	it("lets a round where all are equal decide nothing, and equals share a place", () => {
		const flat = round(1, { a: 4, b: 4 });
		expect(combineRounds([flat], "weights").map(({ place }) => place)).toEqual([1, 1]);
		expect(combineRounds([flat], "rank-sum").map(({ sum }) => sum)).toEqual([1.5, 1.5]);
	});

	it("leaves out what a round says nothing of", () => {
		const ids = combineRounds([round(1, { a: 1, b: 2 }), round(1, { a: 1 })], "rank-sum").map(({ id }) => id);
		expect([ids, combineRounds([], "weights")]).toEqual([["a"], []]);
	});
});

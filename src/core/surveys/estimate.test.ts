import { describe, expect, it } from "vitest";
import { addUp, compareGroups, estimate, quantile } from "./estimate.ts";

describe("Student's t", () => {
	it.each([
		[4, 2.776],
		[5, 2.571],
		[10, 2.228],
		[30, 2.042],
	])("with %i degrees of freedom has its 97.5 %% point at %f", (freedom, known) => {
		expect(Math.abs(quantile(freedom) - known)).toBeLessThan(0.01);
	});
});

describe("a group's answer", () => {
	it("is its mean, with more certainty from more answers", () => {
		const few = estimate([0, 0, 2, 2, 1, 0]);
		const many = estimate([0, 0, 20, 20, 10, 0]);
		expect([few?.answers, few?.mean, many?.mean]).toEqual([5, 3.8, 3.8]);
		expect((many?.high ?? 9) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 9));
	});

	it("is not certain although five answer the same", () => {
		const same = estimate([0, 0, 0, 0, 0, 5]);
		expect([same?.mean, same?.high]).toEqual([6, 6]);
		expect(same?.low).toBeLessThan(5);
	});

	it("is nothing without answers, and groups without any add up to nothing", () => {
		expect(estimate([0, 0, 0, 0, 0, 0])).toBe(null);
		expect(addUp([], 3)).toEqual([0, 0, 0]);
		expect(
			addUp(
				[
					[1, 2],
					[3, 4, 5],
				],
				3,
			),
		).toEqual([4, 6, 5]);
	});
});

/** Groups that answer by chance from shares of a population: even, agreed, split, at the end of the scale, nearly all there. */
const populations = [
	[1, 1, 1, 1, 1, 1],
	[0, 0, 1, 3, 1, 0],
	[3, 1, 0, 0, 1, 3],
	[0, 0, 0, 1, 3, 4],
	[0, 0, 0, 0, 1, 9],
];

describe.each([5, 8])("the interval of %i answers", (size) => {
	it.each(populations.map((shares) => [shares]))(
		"holds the truth of %j in more than nine of ten groups",
		(shares) => {
			expect(coverage(shares, size)).toBeGreaterThan(0.9);
		},
	);
});

/** Exactly: every group there can be, with its probability. */
function coverage(shares: readonly number[], size: number): number {
	const total = shares.reduce((sum, share) => sum + share, 0);
	const chances = shares.map((share) => share / total);
	const truth = chances.reduce((sum, chance, step) => sum + chance * (step + 1), 0);
	let held = 0;
	for (const counts of groupsOf(size, shares.length)) {
		const found = estimate(counts);
		if (found && found.low <= truth && truth <= found.high) held += chanceOf(counts, chances);
	}
	return held;
}

function* groupsOf(size: number, steps: number): Generator<number[]> {
	if (steps === 1) yield [size];
	else
		for (let first = 0; first <= size; first++)
			for (const rest of groupsOf(size - first, steps - 1)) yield [first, ...rest];
}

function chanceOf(counts: readonly number[], chances: readonly number[]): number {
	let chance = factorial(counts.reduce((sum, count) => sum + count, 0));
	for (const [step, count] of counts.entries()) chance *= (chances[step] ?? 0) ** count / factorial(count);
	return chance;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

describe("two groups", () => {
	it("are alike while chance can explain the difference, and else not", () => {
		const before = [2, 6, 10, 8, 4, 0];
		const after = [0, 1, 4, 9, 12, 4];
		expect(compareGroups(before, after)?.finding).toBe("higher");
		expect(compareGroups(after, before)?.finding).toBe("lower");
		expect(compareGroups([1, 1, 1, 1, 1, 0], [0, 1, 1, 1, 1, 1])?.finding).toBe("alike");
		expect(compareGroups(before, [0, 0, 0, 0, 0, 0])).toBe(null);
	});
});

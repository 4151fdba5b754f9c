import { expect, it } from "vitest";
import { evaluatePortfolio, planFrontier, testRobustness, valueHours } from "./index.ts";
import type { Chosen, PortfolioInstance } from "./terms.ts";
import { allChoices, tinyPortfolio } from "./tiny.ts";

const isKept = (instance: PortfolioInstance, chosen: Chosen) =>
	Object.values(evaluatePortfolio(instance, chosen).broken).every((times) => times === 0);
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const steering = (seed: number) => ({ limit: { moves: 60_000 }, seed });

it("draws a frontier that rises, and no choice dominates a point of it", () => {
	for (const seed of seeds) {
		const instance = tinyPortfolio(seed);
		const outcome = planFrontier(instance, steering(seed));
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
		const { points, objective, bound } = outcome.answer;
		for (const [at, point] of points.entries()) {
			const { benefit, cvar } = evaluatePortfolio(instance, point.chosen);
			expect([benefit, cvar, isKept(instance, point.chosen)]).toEqual([point.benefit, point.cvar, true]);
			const before = points[at - 1];
			if (before) expect(benefit > before.benefit && cvar > before.cvar).toBe(true);
		}
		const best = Math.max(
			...allChoices(instance)
				.filter((one) => isKept(instance, one))
				.map((one) => evaluatePortfolio(instance, one).benefit),
		);
		expect([points.length <= 10, objective]).toEqual([true, best]);
		expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
	}
});

it("says what more hours are worth: what trying all choices with and without them says", () => {
	for (const seed of seeds) {
		const instance = tinyPortfolio(seed);
		const outcome = valueHours(instance, steering(seed), 3);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
		const wider = { ...instance, capacity: instance.capacity.map((row) => row.map((there) => there + 3)) };
		const best = (one: PortfolioInstance) =>
			Math.max(
				...allChoices(one)
					.filter((all) => isKept(one, all))
					.map((all) => evaluatePortfolio(one, all).objective),
			);
		const [value] = outcome.answer.values;
		expect(value).toMatchObject({ competence: "jus", hours: 3 });
		expect(value?.gain).toBeGreaterThanOrEqual(0);
		expect(value?.gain).toBeCloseTo(best(wider) - best(instance), 6);
		expect(value && isKept(wider, value.chosen)).toBe(true);
	}
});

it("gives shares of the scenarios, and each study the same to the byte", () => {
	const instance = tinyPortfolio(4);
	const robust = testRobustness(instance, steering(3));
	if (!robust.ok) throw new Error(JSON.stringify(robust.reasons));
	const { samples, robustness, chosen } = robust.answer;
	expect([samples, robustness.length]).toEqual([7, 5]);
	expect(
		robustness
			.filter(({ isChosen }) => isChosen)
			.map(({ idea }) => idea)
			.sort(),
	).toEqual(Object.keys(chosen).sort());
	expect(
		robustness.every(({ share }) => share >= 0 && share <= 1 && Number.isInteger(Math.round(share * 7))),
	).toBe(true);
	for (const study of [planFrontier, valueHours, testRobustness])
		expect(study(instance, steering(3))).toEqual(study(instance, steering(3)));
});

it("chooses in every scenario what is best in all of them", () => {
	const one = {
		...tinyPortfolio(2),
		excludes: [],
		minShare: {},
		requires: [],
		mustNot: [],
		capacity: [[99, 99]],
		budget: [999],
	};
	const robust = testRobustness({ ...one, risk: { ...one.risk, lambda: 0 } }, steering(1));
	expect(robust.ok && robust.answer.robustness.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
});

it("refuses what contradicts", () => {
	const instance = { ...tinyPortfolio(1), must: ["i4"], mustNot: ["i4"] };
	for (const study of [planFrontier, valueHours, testRobustness])
		expect(study(instance, steering(1))).toEqual({
			ok: false,
			reasons: [{ kind: "must-and-must-not", idea: "i4" }],
		});
});

import { expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { evaluateKnapsack, type Knapsack, planKnapsack } from "./index.ts";

it("takes what trying every subset takes, and no subset passes the bound", () => {
	for (let seed = 1; seed <= 30; seed++) {
		const knapsack = drawn(seed);
		const subsets = Array.from({ length: 2 ** knapsack.values.length }, (_, bits) =>
			knapsack.values.flatMap((_, item) => ((bits >> item) & 1 ? [item] : [])),
		);
		const kept = subsets
			.map((taken) => evaluateKnapsack(knapsack, taken))
			.filter(({ broken }) => broken === 0);
		const best = Math.max(...kept.map(({ objective }) => objective));
		const outcome = planKnapsack(knapsack, { limit: { moves: 300 }, seed });
		if (!outcome.ok) throw new Error("there is always an answer");
		const { taken, objective, bound } = outcome.answer;
		expect(evaluateKnapsack(knapsack, taken)).toMatchObject({ broken: 0, objective });
		expect(objective).toBe(best);
		expect(bound).toBeGreaterThanOrEqual(best);
	}
});

it("gives the same answer to the byte for the same seed and moves", () => {
	const plan = () => planKnapsack(drawn(4), { limit: { moves: 200 }, seed: 7 });
	expect(plan()).toEqual(plan());
});

function drawn(seed: number): Knapsack {
	const random = new RandomSource(seed);
	const row = () => Array.from({ length: 9 }, () => 1 + random.below(40));
	const weights = [row(), row(), row()];
	const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
	return {
		values: row(),
		weights,
		limits: weights.map((all) => Math.floor(sum(all) / (2 + random.below(3)))),
	};
}

import { expect, it } from "vitest";
import { Effort } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { problemOf, renewed, stateOf } from "./problem.ts";
import { chosenOf } from "./rows.ts";
import { anneal, type Best } from "./search.ts";
import type { PortfolioInstance } from "./terms.ts";
import { tinyPortfolio } from "./tiny.ts";

it("keeps every rule and counts as the evaluator does, with fifty ideas and a price of risk", () => {
	for (const lambda of [0, 0.5]) {
		const instance = fiftyIdeas(lambda);
		const problem = problemOf(instance);
		const random = new RandomSource(7);
		const effort = new Effort({ limit: { moves: 60_000 }, seed: 7 });
		const annealed = anneal(stateOf(problem), { effort, random, stage: effort.part(0.7), best: null });
		const agrees = (plan: NonNullable<Best>) => {
			const { objective, broken } = evaluatePortfolio(instance, chosenOf(instance, problem.rows, plan.mode));
			expect(Object.values(broken).every((times) => times === 0)).toBe(true);
			expect(plan.objective).toBeCloseTo(objective, 6);
			expect(plan.objective).toBeLessThanOrEqual(problem.bound);
		};
		if (!annealed) throw new Error("a plan is found");
		agrees(annealed);
		effort.part(1);
		const better = renewed(problem, annealed, { effort, random, hot: 0.1 });
		agrees(better);
		expect(better.objective).toBeGreaterThan(annealed.objective);
	}
});

/** Ten small portfolios that share hours, money and risk. Some ways need more hours than a quarter has. */
function fiftyIdeas(lambda: number): PortfolioInstance {
	const parts = Array.from({ length: 10 }, (_, k) => tinyPortfolio(k + 1));
	const named = (pairs: [string, string][], k: number) =>
		pairs.map(([a, b]): [string, string] => [`${k}.${a}`, `${k}.${b}`]);
	return {
		...tinyPortfolio(1),
		...{ capacity: [[60, 8]], budget: [150], mustNot: [] },
		ideas: parts.flatMap(({ ideas }, k) => ideas.map((idea) => ({ ...idea, id: `${k}.${idea.id}` }))),
		requires: parts.flatMap(({ requires }, k) => named(requires, k)),
		excludes: parts.flatMap(({ excludes }, k) => named(excludes, k)),
		risk: { lambda, alpha: 0.9, scenarios: parts.flatMap(({ risk }) => risk.scenarios) },
	};
}

import { expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { problemOf, stateOf } from "./problem.ts";
import { chosenOf } from "./rows.ts";
import { tinyPortfolio } from "./tiny.ts";

it("agrees with the evaluator after any changes, and says beforehand what they gain", () => {
	for (let seed = 1; seed <= 30; seed++) {
		const instance = tinyPortfolio(seed);
		const problem = problemOf(instance);
		const { rows } = problem;
		const state = stateOf(problem);
		state.forbid();
		const random = new RandomSource(seed);
		const isKept = () =>
			Object.values(evaluatePortfolio(instance, chosenOf(instance, rows, state.mode)).broken).every(
				(n) => n === 0,
			);
		for (let move = 0; move < 200; move++) {
			const [wasKept, before] = [isKept(), state.objective];
			const idea = random.below(instance.ideas.length);
			const next = anyOf(rows.from, idea, random);
			if (move % 3 === 0) {
				const gain = state.gain(idea, next, Number.NEGATIVE_INFINITY);
				state.set(idea, next);
				if (wasKept && isKept()) expect(state.objective - before).toBeCloseTo(gain, 6);
			} else {
				const out = random.below(instance.ideas.length);
				if (out === idea || (state.mode[out] as number) < 0) continue;
				state.exchange(out, idea, next, move % 2 === 0 ? Number.NEGATIVE_INFINITY : -20);
			}
			expect(state.objective).toBeCloseTo(
				evaluatePortfolio(instance, chosenOf(instance, rows, state.mode)).objective,
				6,
			);
			expect(state.isFeasible).toBe(isKept());
		}
	}
});

function anyOf(from: Int32Array, idea: number, random: RandomSource): number {
	const first = from[idea] as number;
	const count = (from[idea + 1] as number) - first;
	return count === 0 || random.below(4) === 0 ? -1 : first + random.below(count);
}

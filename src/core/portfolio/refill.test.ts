import { expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { firstPlan, problemOf } from "./problem.ts";
import { Refill } from "./refill.ts";
import { chosenOf } from "./rows.ts";
import { Tail } from "./tail.ts";
import { allChoices, tinyPortfolio } from "./tiny.ts";

it("fills what was taken out as well as trying all choices does, and keeps every rule", () => {
	for (let seed = 1; seed <= 40; seed++) {
		const instance = tinyPortfolio(seed);
		const problem = problemOf(instance);
		const refill = new Refill(problem.board, new Tail(instance, problem.rows));
		const plan = firstPlan(problem).best;
		if (!plan) throw new Error("a first plan is there");
		refill.take(plan.mode);
		const random = new RandomSource(seed);
		const before = chosenOf(instance, problem.rows, refill.mode);
		const out = [...refill.mode.keys()].filter(
			(idea) => (refill.mode[idea] as number) >= 0 && random.below(3) > 0,
		);
		refill.improve(out, 0, false);
		const stays = instance.ideas.filter(({ id }, at) => before[id] !== undefined && !out.includes(at));
		const open = allChoices(instance).filter((one) => stays.every(({ id }) => one[id] === before[id]));
		const kept = open
			.map((one) => evaluatePortfolio(instance, one))
			.filter(({ broken }) => Object.values(broken).every((times) => times === 0));
		const now = evaluatePortfolio(instance, chosenOf(instance, problem.rows, refill.mode));
		expect(Object.values(now.broken).every((times) => times === 0)).toBe(true);
		expect(refill.objective).toBeCloseTo(now.objective, 6);
		expect(now.objective).toBeCloseTo(Math.max(...kept.map(({ objective }) => objective)), 4);
	}
});

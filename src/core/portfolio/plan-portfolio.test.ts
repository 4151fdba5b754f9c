import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { evaluatePortfolio } from "./evaluate.ts";
import { planPortfolio } from "./plan-portfolio.ts";
import type { Chosen, PortfolioInstance } from "./terms.ts";
import { allChoices, tinyPortfolio } from "./tiny.ts";

const isKept = (instance: PortfolioInstance, chosen: Chosen) =>
	Object.values(evaluatePortfolio(instance, chosen).broken).every((times) => times === 0);

it("finds what trying all choices finds, and no choice passes the bound", () => {
	for (let seed = 1; seed <= 25; seed++) {
		// In every other one, some ways need more hours than there are.
		const instance = { ...tinyPortfolio(seed), ...(seed % 2 === 0 ? { capacity: [[7, 5]] } : {}) };
		const best = Math.max(...choices(instance).map((one) => evaluatePortfolio(instance, one).objective));
		const outcome = planPortfolio(instance, { limit: { moves: 20_000 }, seed });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
		expect(isKept(instance, outcome.answer.chosen)).toBe(true);
		expect(outcome.answer.objective).toBeCloseTo(best, 6);
		expect(outcome.answer.bound).toBeGreaterThanOrEqual(best - 1e-6);
		const { chosen, whyNot } = outcome.answer;
		expect(whyNot.length + Object.keys(chosen).length).toBe(instance.ideas.length);
	}
});

it("gives the same answer to the byte, and keeps what is locked", () => {
	const instance = { ...tinyPortfolio(3), minShare: {}, locked: { i0: "a" }, excludes: [] };
	const plan = () => planPortfolio(instance, { limit: { moves: 3000 }, seed: 9 });
	const outcome = plan();
	expect(plan()).toEqual(outcome);
	expect(outcome.ok && outcome.answer.chosen.i0).toBe("a");
});

it("names what contradicts, and can plan without it", () => {
	const instance = { ...tinyPortfolio(1), excludes: [], minShare: {}, must: ["i2"], mustNot: ["i1"] };
	const refused = planPortfolio(
		{ ...instance, requires: [["i1", "i2"]] },
		{ limit: { moves: 100 }, seed: 1 },
	);
	expect(refused).toEqual({ ok: false, reasons: [{ kind: "must-requires", idea: "i2", missing: "i1" }] });
	expect(planPortfolio({ ...instance, requires: [] }, { limit: { moves: 3000 }, seed: 1 }).ok).toBe(true);
});

const file = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "planners/portfolio-50x4-1.json");
it.skipIf(!existsSync(file))("has a plan of worth on a known instance from the first move", () => {
	const instance: PortfolioInstance = JSON.parse(readFileSync(file, "utf8"));
	for (const moves of [1, 1000]) {
		const outcome = planPortfolio(instance, { limit: { moves }, seed: 1 });
		expect(outcome.ok && isKept(instance, outcome.answer.chosen)).toBe(true);
		expect(outcome.ok && outcome.answer.objective).toBeGreaterThan(2000);
	}
});

const choices = (instance: PortfolioInstance): Chosen[] =>
	allChoices(instance).filter((one) => isKept(instance, one));

it("bounds risk by the scenarios that are worst, not by the mean of all", () => {
	const mode = { id: "a", start: 0, length: 1, benefit: 10, hours: [], cost: [], exposure: [1] };
	const scenarios = [[-20], [20]];
	const outcome = planPortfolio(
		{
			...{ ...tinyPortfolio(1), minShare: {}, requires: [], excludes: [], must: [], mustNot: [] },
			ideas: [{ id: "i0", sector: "s0", modes: [mode] }],
			risk: { lambda: 1, alpha: 0.5, scenarios },
		},
		{ limit: { moves: 1000 }, seed: 1 },
	);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
	const { chosen, bound, gap } = outcome.answer;
	expect(chosen).toEqual({});
	expect(bound).toBeGreaterThanOrEqual(0);
	expect(bound).toBeLessThan(0.5);
	expect(gap === null || gap === 0).toBe(true);
});

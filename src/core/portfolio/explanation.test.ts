import { expect, it } from "vitest";
import { evaluatePortfolio } from "./evaluate.ts";
import { planPortfolio } from "./plan-portfolio.ts";
import type { Chosen, PortfolioInstance, Rule, WhyNot } from "./terms.ts";
import { tinyPortfolio } from "./tiny.ts";

it("names causes that keep an idea out: without them it could be in, or is worth that much less", () => {
	const seen = new Set<string>();
	for (let seed = 1; seed <= 40; seed++) {
		const instance = tinyPortfolio(seed);
		const outcome = planPortfolio(instance, { limit: { moves: 5000 }, seed });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
		const { chosen, objective, whyNot } = outcome.answer;
		for (const why of whyNot) {
			seen.add(why.kind);
			expect([seed, why, holds(instance, chosen, objective, why)]).toEqual([seed, why, true]);
		}
	}
	expect([...seen].sort()).toEqual(["excluded-by", "must-not", "no-room", "requires"]);
});

it("says how much less the plan would be worth with an idea that has room", () => {
	const { ideas, ...rest } = tinyPortfolio(1);
	const [first, ...others] = ideas.map((idea) => ({ ...idea, modes: idea.modes.slice(0, 1) }));
	if (!first) throw new Error("there are five");
	const dear = { ...first, modes: first.modes.map((mode) => ({ ...mode, benefit: -5 })) };
	const roomy = {
		minShare: {},
		requires: [],
		excludes: [],
		capacity: [[99, 99]],
		budget: [999],
		risk: { ...rest.risk, lambda: 0 },
	};
	const outcome = planPortfolio(
		{ ...rest, ...roomy, ideas: [dear, ...others] },
		{ limit: { moves: 5000 }, seed: 1 },
	);
	expect(outcome.ok && outcome.answer.whyNot).toEqual([
		{ idea: "i0", kind: "lower-worth", mode: "a", lost: 5 },
	]);
});

it("refuses what must be there and cannot, by name; a choice is there without the cause", () => {
	const { ideas, ...rest } = tinyPortfolio(2);
	const open = { ...rest, ideas, minShare: {}, requires: [], excludes: [], mustNot: [] };
	const plan = (change: Partial<PortfolioInstance>) =>
		planPortfolio({ ...open, ...change }, { limit: { moves: 5000 }, seed: 1 });
	const reasonsFor = (change: Partial<PortfolioInstance>) => {
		const outcome = plan(change);
		return outcome.ok ? [] : outcome.reasons;
	};
	const ring: [string, string][] = [
		["i0", "i1"],
		["i1", "i0"],
	];
	const roomy = { budget: [999], capacity: [[99, 99]] };
	expect(reasonsFor({ ...roomy, must: ["i0"], requires: ring })).toMatchObject([{ kind: "must-late" }]);
	expect(plan({ ...roomy, must: ["i0"], requires: ring.slice(1) }).ok).toBe(true);
	const must = ideas.map(({ id }) => id);
	const costs = ideas.map(({ modes }) => Math.min(...modes.map(({ cost }) => cost[0]?.[1] ?? 0)));
	const needs = costs.reduce((sum, cost) => sum + cost, 0);
	expect(reasonsFor({ ...roomy, must, budget: [needs - 1] })).toEqual([
		{ kind: "must-too-much", rule: { kind: "budget", year: 0 }, ideas: must, needs, room: needs - 1 },
	]);
	expect(plan({ ...roomy, must, budget: [needs] }).ok).toBe(true);
	expect(reasonsFor({ ...roomy, must: ["i0"], excludes: [["i0", "i0"]] })).toEqual([
		{ kind: "must-excludes", ideas: ["i0", "i0"] },
	]);
});

it("finds the one way in which the only idea fits, which needs no move", () => {
	const { ideas, ...rest } = tinyPortfolio(2);
	const modes = [10, 90].map((benefit, at) => ({
		...{ id: `${at}`, start: 0, length: 1, benefit, cost: [], exposure: [] },
		hours: [[0, 0, 14 * at]] as [number, number, number][],
	}));
	const one = { ...rest, ideas: ideas.slice(0, 1).map((idea) => ({ ...idea, modes })), must: ["i0"] };
	const outcome = planPortfolio(
		{ ...one, minShare: {}, requires: [], excludes: [] },
		{ limit: { moves: 5000 }, seed: 1 },
	);
	expect(outcome.ok && outcome.answer.chosen).toEqual({ i0: "0" });
});

function holds(instance: PortfolioInstance, chosen: Chosen, objective: number, why: WhyNot): boolean {
	if (why.kind === "must-not") return instance.mustNot.includes(why.idea);
	if (why.kind === "requires") return chosen[why.missing] === undefined;
	if (why.kind === "excluded-by") return chosen[why.by] !== undefined;
	const more = { ...chosen, [why.idea]: why.mode };
	if (why.kind === "no-room") {
		const roomier = why.short.reduce((so, { rule, by }) => without(so, rule, by), instance);
		return !isKept(instance, more) && isKept(roomier, more);
	}
	const lost = objective - evaluatePortfolio(instance, more).objective;
	return isKept(instance, more) && why.lost >= -1e-9 && Math.abs(lost - why.lost) < 1e-9;
}

/** The instance with so much more of a rule's room, or without the rule where it has none. */
function without(instance: PortfolioInstance, rule: Rule, by: number): PortfolioInstance {
	if (rule.kind === "capacity")
		return {
			...instance,
			capacity: instance.capacity.map((row, c) =>
				row.map((there, q) =>
					instance.competences[c] === rule.competence && q === rule.quarter ? there + by : there,
				),
			),
		};
	if (rule.kind === "budget")
		return {
			...instance,
			budget: instance.budget.map((money, year) => (year === rule.year ? money + by : money)),
		};
	if (rule.kind === "minShare") return { ...instance, minShare: { ...instance.minShare, [rule.sector]: 0 } };
	if (rule.kind === "requires")
		return {
			...instance,
			requires: instance.requires.filter(([a, b]) => a !== rule.first || b !== rule.then),
		};
	return { ...instance, excludes: [] };
}

const isKept = (instance: PortfolioInstance, chosen: Chosen) =>
	Object.values(evaluatePortfolio(instance, chosen).broken).every((times) => times === 0);

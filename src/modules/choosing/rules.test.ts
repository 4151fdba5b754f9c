import { describe, expect, it } from "vitest";
import { evaluatePortfolio, planPortfolio } from "../../core/portfolio/index.ts";
import type { Candidate, Demand, Ground } from "./candidates.ts";
import { demandFaults } from "./demand-form.ts";
import { placeCompetence, problemOf } from "./problem.ts";
import { displacedBy, placingsOf } from "./reading.ts";
import { circleIn, groupsOf, type PlanRules, ruleFaults, usualRules } from "./rules.ts";

const demand = (over: Partial<Demand> = {}): Demand => ({
	...{ size: "full", quarters: 2, phases: [], benefit: { low: 80, likely: 100, high: 120 } },
	...{ hours: [{ competenceId: "it", after: 0, hours: 60 }], costs: [] },
	...over,
});
const candidate = (id: string, over: Partial<Candidate> = {}): Candidate => ({
	...{ id, kind: "initiative", title: id, sector: "Helse", goal: null, recommended: null },
	...{ demands: [demand()], requires: [] },
	...over,
});
const ground = (candidates: Candidate[], over: Partial<Ground> = {}): Ground => ({
	...{ candidates, competences: [{ id: "it", name: "IT" }], quarters: ["2027-Q1", "2027-Q2"] },
	...{ free: [[100, 100]], places: null, overBy: new Map() },
	...over,
});
const chosenBy = (of: Ground, rules: Partial<PlanRules> = {}) => {
	const problem = problemOf(of, { ...usualRules, ...rules }, 1);
	const outcome = planPortfolio(problem, { limit: { moves: 3000 }, seed: 1 });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
	return { problem, outcome, placings: placingsOf(problem, outcome.answer.chosen) };
};

describe("what a plan counts with", () => {
	const modeWith = (counting?: PlanRules["counting"]) => {
		const [idea] = problemOf(ground([candidate("a")]), { ...usualRules, counting }, 1).ideas;
		const { benefit = 0, cost = [] } = idea?.modes[0] ?? {};
		return { benefit, cost };
	};

	it("is three years and 700 kroner an hour until somebody says otherwise, in older plans too", () => {
		expect(modeWith(undefined)).toEqual({ benefit: 250, cost: [[1, 42_000]] });
		expect(modeWith({ years: 5, hourCost: 900 })).toEqual({ benefit: 450, cost: [[1, 54_000]] });
		expect(modeWith({ years: 1, hourCost: 700 }).benefit).toBe(50);
	});
});

describe("rules", () => {
	const waitsFor = (first: string, second: string) => ({ first, kind: "after" as const, second });

	it("are faulty where work waits for itself, for others in a circle, or for more than there is", () => {
		const share = { by: "sector" as const, least: {} };
		expect(ruleFaults({ pairs: [waitsFor("a", "a")], share })).toEqual([{ kind: "same", row: 0 }]);
		const circle = [waitsFor("a", "b"), waitsFor("b", "c"), waitsFor("c", "a")];
		expect(ruleFaults({ pairs: circle, share })).toEqual([{ kind: "circle", ids: ["a", "b", "c", "a"] }]);
		expect(circleIn([waitsFor("a", "b"), waitsFor("a", "c"), waitsFor("b", "c")])).toBeNull();
		const both = [{ first: "a", kind: "together" as const, second: "b" }, waitsFor("a", "b")];
		expect(ruleFaults({ pairs: both, share })).toEqual([{ kind: "against-itself", ids: ["a", "b"] }]);
		expect(ruleFaults({ pairs: [], share: { by: "goal", least: { x: 60, y: 41 } } })).toEqual([
			{ kind: "shares" },
		]);
	});

	it("join those that go together, however they are named", () => {
		const together = (first: string, second: string) => ({ first, kind: "together" as const, second });
		expect(groupsOf([together("a", "b"), together("c", "d"), together("d", "a")])).toEqual([
			new Set(["d", "a", "c", "b"]),
		]);
	});
});

describe("a problem", () => {
	it("has a mode for each size and start that is over in time, worth less the later it is done", () => {
		const small = demand({ size: "small", quarters: 1 });
		const [idea] = problemOf(ground([candidate("a", { demands: [demand(), small] })]), usualRules, 1).ideas;
		expect(idea?.modes.map(({ id, start, length, benefit }) => [id, start, length, benefit])).toEqual([
			["full@2027-Q1", 0, 2, 250],
			["small@2027-Q1", 0, 1, 275],
			["small@2027-Q2", 1, 1, 250],
		]);
	});

	it("keeps to hours and places, and says who would come in for whom", () => {
		const three = ["a", "b", "c"].map((id) => candidate(id));
		const { placings, problem, outcome } = chosenBy(ground(three));
		expect(placings.size).toBe(1);
		const [only = ""] = placings.keys();
		const others = ["a", "b", "c"].filter((id) => id !== only);
		expect(displacedBy(problem, outcome.answer.chosen)).toEqual({ [only]: others });
		const places = chosenBy(ground(three, { free: [[999, 999]], places: [2, 2] }));
		expect([places.placings.size, places.problem.competences]).toEqual([2, ["it", placeCompetence]]);
	});

	it("chooses together or not at all, keeps locks, and starts after what goes on", () => {
		const quarters = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"];
		const wide = { quarters, free: [[130, 130, 130, 130]] };
		const [a, b] = [candidate("a"), candidate("b")];
		const together = chosenBy(ground([a, b], wide), {
			pairs: [{ first: "a", kind: "together", second: "b" }],
		});
		expect([...together.placings].map(([id, { start }]) => [id, start])).toEqual([
			["a", 0],
			["b", 0],
		]);
		const locked = chosenBy(ground([a, b], wide), { wishes: { a: "lock:full@2027-Q3" } });
		expect(locked.placings.get("a")?.start).toBe(2);
		const late = candidate("late", { requires: ["going"] });
		const waits = chosenBy(ground([late], { ...wide, overBy: new Map([["going", 1]]) }));
		expect(waits.placings.get("late")?.start).toBe(1);
		const out = chosenBy(ground([a, b], wide), { wishes: { a: "must-not", b: "must" } });
		expect([...out.placings.keys()]).toEqual(["b"]);
	});

	it("counts shares of hours and money, and holds a budget", () => {
		const dear = candidate("dear", {
			demands: [demand({ hours: [], costs: [{ after: 0, account: "1200", amount: 500 }] })],
		});
		expect(chosenBy(ground([dear]), { budget: [499] }).placings.size).toBe(0);
		const school = candidate("school", { sector: "Oppvekst" });
		const shared = chosenBy(ground([candidate("a"), school]), {
			share: { by: "sector", least: { Oppvekst: 100 } },
		});
		expect([...shared.placings.keys()]).toEqual(["school"]);
		expect(evaluatePortfolio(shared.problem, { a: "full@2027-Q1" }).broken.minShare).toBe(1);
	});
});

it("refuses more hours than a pool has, and hours after the work is over", () => {
	const hours = [
		{ competenceId: "it", after: 0, hours: 101 },
		{ competenceId: "it", after: 2, hours: 5 },
	];
	const faults = demandFaults(
		demand({ hours, costs: [{ after: 5, account: "x", amount: 1 }] }),
		new Map([["it", 100]]),
	);
	expect(faults.map(({ kind, field }) => [kind, field])).toEqual([
		["more-than-pool", "hours-it-0"],
		["beyond", "hours-it-2"],
		["beyond", "cost-0-after"],
	]);
});

import { expect, it } from "vitest";
import { planPortfolio } from "../../core/portfolio/index.ts";
import { portfolio } from "./portfolio.ts";

const mode = {
	id: "full@0",
	start: 0,
	length: 1,
	benefit: 5,
	hours: [[0, 0, 3]],
	cost: [[0, 4]],
	exposure: [],
};
const file = {
	...{
		format: "ledelsesskolen/portfolio/1",
		quarters: 1,
		competences: ["jus"],
		capacity: [[5]],
		budget: [9],
	},
	...{ minShare: {}, requires: [], excludes: [], must: [], mustNot: [] },
	ideas: ["a", "b"].map((id) => ({ id, sector: "helse", modes: [mode] })),
	risk: { lambda: 0, alpha: 0.9, scenarios: [] },
};
const faultOf = (change: object) => {
	const read = portfolio.read({ ...file, ...change });
	return read.ok ? "" : read.fault;
};

it("reads, plans and explains", () => {
	const read = portfolio.read(file);
	if (!read.ok) throw new Error(read.fault);
	const outcome = planPortfolio(read.instance, { limit: { moves: 1000 }, seed: 1 });
	if (!outcome.ok) throw new Error("refused");
	expect(portfolio.explain(outcome.answer, read.instance)[0]).toContain("1 ideas give a benefit of 5");
	expect(outcome.answer.whyNot[0]).toMatchObject({ kind: "no-room", short: [{ by: 1 }] });
});

it("names the field, the row and what to do", () => {
	expect(faultOf({ format: "seating/1" })).toBe(
		'format: must be "ledelsesskolen/portfolio/1" or "portfolio/1". Write that.',
	);
	expect(faultOf({ must: ["x"] })).toBe("must: x is no idea; use an id from ideas.");
	expect(faultOf({ ideas: [{ ...file.ideas[0], modes: [{ ...mode, length: -1 }] }] })).toContain(
		"ideas, row 1 (a), modes, row 1 (full@0), length: must be 1 or more.",
	);
	expect(faultOf({ ideas: [file.ideas[0], file.ideas[0]] })).toContain("a is there twice");
	expect(faultOf({ capacity: [[1, 2]] })).toContain("capacity.0 (jus)");
	expect(faultOf({ locked: { a: "x" } })).toContain("locked (a)");
	expect(faultOf({ requires: [["a", "a"]] })).toBe(
		"requires, row 1: a stands against itself; name another idea, or take the row out.",
	);
	expect(faultOf({ risk: { lambda: 1, alpha: 0.9, scenarios: [[1], [1, 2]] } })).toContain(
		"risk.scenarios, row 2: it has 2 factors, and row 1 has 1",
	);
	const exposed = { ...file.ideas[0], modes: [{ ...mode, exposure: [1, 2] }] };
	expect(faultOf({ ideas: [exposed], risk: { lambda: 1, alpha: 0.9, scenarios: [[1]] } })).toContain(
		"ideas (a full@0), exposure: it has 2 numbers, and a scenario has 1 factors",
	);
});

it("says who is in the way", () => {
	const read = portfolio.read(file);
	if (!read.ok) throw new Error(read.fault);
	expect(portfolio.refuse({ kind: "must-and-must-not", idea: "a" }, read.instance)).toContain("a is both");
});

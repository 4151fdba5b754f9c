import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type CaseFacts,
	caseStates,
	fewest,
	funnelOf,
	groupsOf,
	mayBeTold,
	quantile,
	spellsOf,
	stateOf,
	stepOf,
	steps,
} from "./funnel.ts";

const fresh: CaseFacts = {
	...{ ownerId: "a", startedOn: "2026-01-10", isWithdrawn: false, pitchedOn: null, outcome: null },
	...{ decidedOn: null, initiative: null, workBeganOn: null, benefitOn: null, notRealised: false },
};
const aCase = (over: Partial<CaseFacts>): CaseFacts => ({ ...fresh, ...over });

const days = fc.option(fc.constantFrom("2026-01-01", "2026-03-01", "2026-06-01", "2026-12-31"));
const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
	ownerId: fc.constantFrom(..."abcdefgh"),
	startedOn: fc.constantFrom("2025-11-01", "2026-01-10", "2026-04-01"),
	isWithdrawn: fc.boolean(),
	pitchedOn: days,
	outcome: fc.option(fc.constantFrom("support", "in_line", "hold", "merge", "close")),
	decidedOn: days,
	initiative: fc.option(fc.constantFrom("planned", "under_way", "paused", "finished", "stopped")),
	workBeganOn: days,
	benefitOn: days,
	notRealised: fc.boolean(),
});
const manyCases = fc.array(anyCase, { maxLength: 60 });

test("a case is where it has come furthest", () => {
	const yes = { pitchedOn: "2026-02-01", outcome: "support", decidedOn: "2026-02-10" } as const;
	const begun = { ...yes, workBeganOn: "2026-03-01" } as const;
	const told: [Partial<CaseFacts>, string][] = [
		[{}, "working"],
		[{ isWithdrawn: true }, "withdrawn"],
		[{ pitchedOn: "2026-02-01" }, "pitched"],
		[{ ...yes, outcome: "hold" }, "on_hold"],
		[{ ...yes, outcome: "merge" }, "merged"],
		[{ ...yes, outcome: "close" }, "declined"],
		[yes, "decided"],
		[{ ...yes, initiative: "planned" }, "decided"],
		[{ ...yes, initiative: "stopped" }, "dropped"],
		[{ ...begun, initiative: "under_way" }, "started"],
		[{ ...begun, initiative: "paused" }, "started"],
		[{ ...begun, initiative: "stopped" }, "stopped"],
		[{ ...begun, initiative: "finished" }, "finished"],
		[{ ...begun, initiative: "finished", notRealised: true }, "not_realised"],
		[{ ...begun, initiative: "under_way", benefitOn: "2026-06-01" }, "benefit"],
	];
	expect(told.map(([over]) => stateOf(aCase(over)))).toEqual(told.map(([, state]) => state));
});

test("the funnel adds up: each case in one state, and each step is the next one and what stayed", () => {
	fc.assert(
		fc.property(manyCases, (cases) => {
			const { total, reached, states, carriedOut } = funnelOf(cases);
			expect(caseStates.reduce((sum, state) => sum + states[state], 0)).toBe(total);
			expect([total, reached.gathering]).toEqual([cases.length, cases.length]);
			for (const [at, step] of steps.entries()) {
				const next = steps[at + 1];
				const stayed = caseStates.filter((state) => stepOf[state] === step);
				const stay = stayed.reduce((sum, state) => sum + states[state], 0);
				expect(reached[step]).toBe(stay + (next ? reached[next] : 0));
			}
			expect(carriedOut).toBeLessThanOrEqual(reached.start);
		}),
	);
});

test("groups hold every case once, or are silent; none is smaller than five people", () => {
	fc.assert(
		fc.property(manyCases, (cases) => {
			const groups = groupsOf(cases, ({ startedOn }) => startedOn.slice(0, 4));
			const sum = groups.reduce((all, group) => all + group.cases.length, 0);
			expect(sum).toBe(mayBeTold(cases) ? cases.length : 0);
			for (const group of groups) expect(mayBeTold(group.cases)).toBe(true);
		}),
	);
});

test("the groups of two cohorts, one of them small, cannot be told apart by subtraction", () => {
	const of = (owner: string, year: string) => aCase({ ownerId: owner, startedOn: `${year}-02-01` });
	const cases = [..."abcdefg"].map((one) => of(one, "2025")).concat([..."hi"].map((one) => of(one, "2026")));
	const keys = groupsOf(cases, ({ startedOn }) => startedOn.slice(0, 4)).map((group) => group.key);
	expect(keys).toEqual([null]);
});

test("time is told as the middle and its quarters, of five or more", () => {
	const after = (day: string) => aCase({ pitchedOn: day });
	const four = ["2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14"].map(after);
	expect(spellsOf(four).toPitch).toBeNull();
	expect(spellsOf([...four, after("2026-01-30")]).toPitch).toEqual({ count: 5, low: 2, median: 3, high: 4 });
	expect(spellsOf([...four, after("2026-01-01")]).toPitch).toBeNull();
	expect(quantile([1, 2, 3, 10], 0.5)).toBe(2.5);
	expect(fewest).toBe(5);
});

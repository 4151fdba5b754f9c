import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOf, states, types } from "./benefit.ts";
import {
	budgetOf,
	type Counted,
	largest,
	type Money,
	moneyByAccount,
	moneyByInitiative,
	sumsBy,
	sumsOf,
	totalOf,
} from "./sums.ts";

const plan = { baselineValue: 40, baselineOn: "2026-01-01", targetValue: 20, targetOn: "2026-12-31" };
const saving = (value: number | null, over: Partial<Counted> = {}): Counted => ({
	state: "measuring",
	type: "avoided_cost",
	reading: readingOf(plan, value === null ? null : { value, on: "2026-07-02" }),
	negative: false,
	priced: true,
	yearlyNok: 100_000,
	...over,
});

test("a reading is the share with what was expected, or why there is none", () => {
	const latest = { value: 35, on: "2026-07-02" };
	expect(readingOf(plan, latest)).toEqual({ ok: true, share: 0.25, expected: 0.5, latest });
	expect(readingOf(plan, null)).toEqual({ ok: false, reason: "not-measured" });
	expect(readingOf({ ...plan, baselineValue: null }, latest)).toEqual({ ok: false, reason: "no-baseline" });
	expect(readingOf({ ...plan, targetOn: null }, latest)).toEqual({ ok: false, reason: "no-target" });
	expect(readingOf({ ...plan, targetValue: 40 }, latest)).toEqual({
		ok: false,
		reason: "target-equals-baseline",
	});
	expect(readingOf(plan, { value: 35, on: "2025-12-31" })).toEqual({
		ok: false,
		reason: "measured-before-baseline",
	});
});

test("kroner follow the share, a drawback costs, what is not measured gives nothing yet", () => {
	expect(
		sumsOf([saving(30), saving(null), saving(20, { negative: true }), saving(30, { priced: false })]),
	).toEqual({
		count: 4,
		measured: 3,
		reached: 1,
		notRealised: 0,
		plannedNok: 100_000,
		realisedNok: -50_000,
	});
});

test("what was judged not realised has not reached its target, whatever the last figure says", () => {
	expect(sumsOf([saving(20, { state: "not_realised" }), saving(38, { state: "realised" })])).toEqual({
		count: 2,
		measured: 2,
		reached: 1,
		notRealised: 1,
		plannedNok: 200_000,
		realisedNok: 110_000,
	});
});

test("groups add up to the whole, to the last krone", () => {
	const one = fc.record({
		state: fc.constantFrom(...states),
		type: fc.constantFrom(...types),
		value: fc.integer({ min: 0, max: 80 }),
		negative: fc.boolean(),
		priced: fc.boolean(),
		yearlyNok: fc.integer({ min: 0, max: 9_999_999 }),
		goal: fc.constantFrom("a", "b", ""),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 30 }), (made) => {
			const benefits = made.map(({ value, goal, ...rest }) => ({ ...saving(value, rest), goal }));
			const groups = sumsBy(benefits, ({ goal }) => goal).map(({ sums }) => sums);
			const total = (key: keyof (typeof groups)[number]) =>
				groups.reduce((sum, group) => sum + group[key], 0);
			const whole = sumsOf(benefits);
			expect([total("count"), total("plannedNok"), total("realisedNok"), total("measured")]).toEqual([
				whole.count,
				whole.plannedNok,
				whole.realisedNok,
				whole.measured,
			]);
		}),
	);
});

const shared = (value: number | null, shares: Record<string, number>, over: Partial<Counted> = {}) => ({
	...saving(value, over),
	...{ initiativeId: "a", shares },
});

test("a shared benefit is split between its initiatives; no krone is counted twice", () => {
	const money = moneyByInitiative([shared(30, {}), shared(30, { a: 33, b: 67 }, { yearlyNok: 99_999 })]);
	expect([...money]).toEqual([
		["a", { plannedNok: 133_000, realisedNok: 66_500 }],
		["b", { plannedNok: 66_999, realisedNok: 33_500 }],
	]);
});

test("shares add up to the whole, whatever is shared with whom", () => {
	const one = fc.record({
		value: fc.integer({ min: 0, max: 80 }),
		negative: fc.boolean(),
		yearlyNok: fc.integer({ min: 0, max: 9_999_999 }),
		cut: fc.integer({ min: 1, max: 98 }),
		parts: fc.constantFrom(0, 2, 3),
		initiativeId: fc.option(fc.constantFrom("a", "b")),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 20 }), (made) => {
			const benefits = made.map(({ value, cut, parts, initiativeId, ...over }) => {
				const two = { a: cut, b: 100 - cut };
				const three = { a: cut, b: 99 - cut, c: 1 };
				const shares: Record<string, number> = parts === 0 ? {} : parts === 2 ? two : three;
				return { ...shared(value, shares, over), initiativeId };
			});
			const whole = sumsOf(benefits);
			const total = totalOf([...moneyByInitiative(benefits).values()]);
			expect(total).toEqual({ plannedNok: whole.plannedNok, realisedNok: whole.realisedNok });
		}),
	);
});

test("an account has what is taken out of the budget, each benefit once, a drawback against", () => {
	const budget = (budgetNok: number | null, budgetLine: string, over: Partial<Counted> = {}) => ({
		...saving(30, over),
		...{ budgetNok, budgetLine },
	});
	const benefits = [
		budget(10_000, "2530"),
		budget(4_000, "2530", { negative: true }),
		budget(500, "1200"),
		budget(700, "1200", { priced: false }),
		budget(null, ""),
	];
	expect(moneyByAccount(benefits)).toEqual([
		{ account: "1200", count: 1, money: { plannedNok: 500, realisedNok: 250 } },
		{ account: "2530", count: 2, money: { plannedNok: 6_000, realisedNok: 3_000 } },
	]);
	expect(totalOf(benefits.map(budgetOf))).toEqual({ plannedNok: 6_500, realisedNok: 3_250 });
});

test("the lines that are shown are the largest plans, largest first, and never more than can be read", () => {
	const money = new Map(
		Array.from({ length: 40 }, (_, n): [string, Money] => [
			`i${n}`,
			{ plannedNok: n === 7 ? 0 : (n * 37) % 41, realisedNok: 0 },
		]),
	);
	const plans = largest(money).map(([, { plannedNok }]) => plannedNok);
	expect(plans).toHaveLength(25);
	expect(plans).toEqual(plans.toSorted((a, b) => b - a));
	expect(plans[0]).toBe(Math.max(...[...money.values()].map(({ plannedNok }) => plannedNok)));
});

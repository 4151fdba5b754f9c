import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOf, states, types } from "./benefit.ts";
import { type Counted, sumsBy, sumsOf } from "./sums.ts";

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

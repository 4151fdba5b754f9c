import fc from "fast-check";
import { expect, test } from "vitest";
import { courseOf, type Journey } from "./course.ts";

const journey: Journey = {
	plan: { baseline: { value: 40, on: "2026-01-01" }, target: { value: 20, on: "2026-12-31" } },
	targetRange: null,
	figures: [],
	weight: 1000,
};

test("expected grows evenly, realised follows the last figure, and both say how far off they may be", () => {
	const one: Journey = {
		...journey,
		targetRange: { low: 15, high: 30 },
		figures: [{ on: "2026-07-02", value: 30, margin: 2 }],
	};
	expect(courseOf([one], ["2026-01-01", "2026-07-02", "2027-06-01"])).toEqual([
		{ on: "2026-01-01", expected: { value: 0, low: 0, high: 0 }, realised: { value: 0, low: 0, high: 0 } },
		{
			on: "2026-07-02",
			expected: { value: 500, low: 250, high: 625 },
			realised: { value: 500, low: 400, high: 600 },
		},
		{
			on: "2027-06-01",
			expected: { value: 1000, low: 500, high: 1250 },
			realised: { value: 500, low: 400, high: 600 },
		},
	]);
});

test("a drawback takes away, and its ends change places", () => {
	const drawback = { ...journey, weight: -1000, figures: [{ on: "2026-02-01", value: 30, margin: 2 }] };
	expect(courseOf([drawback], ["2026-03-01"])[0]?.realised).toEqual({ value: -500, low: -600, high: -400 });
});

test("nothing is counted of a plan without distance, or before its baseline", () => {
	const flat = { ...journey, plan: { ...journey.plan, target: { value: 40, on: "2026-12-31" } } };
	const early = { ...journey, figures: [{ on: "2025-06-01", value: 20, margin: null }] };
	const figures = [{ on: "2026-02-01", value: 30, margin: null }];
	const read = (one: Journey) => courseOf([one], ["2026-03-01"])[0]?.realised.value;
	expect([read({ ...flat, figures }), read(early)]).toEqual([0, 0]);
});

test("the ends always hold the value, and the whole is the sum of its parts", () => {
	const figure = fc.record({
		on: fc.constantFrom("2026-02-01", "2026-06-01", "2026-10-01"),
		value: fc.integer({ min: 0, max: 80 }),
		margin: fc.option(fc.integer({ min: 0, max: 10 })),
	});
	const some = fc.record({
		targetRange: fc.option(
			fc.record({ low: fc.integer({ min: 5, max: 20 }), high: fc.integer({ min: 20, max: 38 }) }),
		),
		figures: fc.array(figure, { maxLength: 4 }),
		weight: fc.integer({ min: -5000, max: 5000 }),
	});
	fc.assert(
		fc.property(fc.array(some, { maxLength: 6 }), (made) => {
			const journeys = made.map((over) => ({ ...journey, ...over }));
			const days = ["2026-01-15", "2026-07-01", "2027-01-01"];
			const whole = courseOf(journeys, days);
			const parts = journeys.map((one) => courseOf([one], days));
			for (const [at, { expected, realised }] of whole.entries()) {
				for (const { value, low, high } of [expected, realised]) {
					expect(low).toBeLessThanOrEqual(value + 1e-6);
					expect(high).toBeGreaterThanOrEqual(value - 1e-6);
				}
				const sum = parts.reduce((all, part) => all + (part[at]?.realised.value ?? 0), 0);
				expect(realised.value).toBeCloseTo(sum, 6);
			}
		}),
	);
});

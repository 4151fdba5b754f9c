import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullestWeek, hoursOf, type PoolPost, workingDaysOf } from "./people.ts";

/** Anne: 80 % of 37.5 hours, all of it service design. */
const anne: PoolPost = {
	employmentPercent: 80,
	weekHours: 37.5,
	from: "2026-01-01",
	to: null,
	shares: [{ competence: "design", percent: 100, everyWeeks: 1, firstWeek: "2027-01-04" }],
	away: [],
};
const inQuarter = (post: Partial<PoolPost>, quarter = "2027-Q1") =>
	Object.fromEntries(hoursOf({ ...anne, ...post }, workingDaysOf(quarter)));

describe("hours of a post in a quarter", () => {
	it("count working days only: 60 in the first quarter of 2027, with New Year and Easter out", () => {
		expect(workingDaysOf("2027-Q1").length).toBe(60);
		expect(inQuarter({})).toEqual({ design: 360 });
	});

	it("follow a plan: 20 % of Anne every second week, from the second week of the year", () => {
		const shares = [{ competence: "design", percent: 20, everyWeeks: 2, firstWeek: "2027-01-13" }];
		// Weeks 2, 4, 6, 8, 10 have five working days, week 12 has three before Easter: 28 days of 6 hours, a fifth of each.
		expect(inQuarter({ shares })).toEqual({ design: 33.6 });
	});

	it("are fewer by leave and by work in the line, never below nothing", () => {
		const week = { from: "2027-02-01", to: "2027-02-05" };
		expect(inQuarter({ away: [{ ...week, percent: 100 }] })).toEqual({ design: 330 });
		expect(inQuarter({ away: [{ ...week, percent: 50 }] })).toEqual({ design: 345 });
		const both = [
			{ ...week, percent: 80 },
			{ ...week, percent: 50 },
		];
		expect(inQuarter({ away: both })).toEqual({ design: 330 });
	});

	it("begin and end with the post", () => {
		expect(inQuarter({ from: "2027-03-29", to: null })).toEqual({ design: 12 });
		expect(inQuarter({ to: "2027-01-04" })).toEqual({ design: 6 });
		expect(inQuarter({ to: "2026-12-31" })).toEqual({});
	});

	it("are shared between competences", () => {
		const share = { everyWeeks: 1, firstWeek: "2027-01-04" };
		const shares = [
			{ ...share, competence: "design", percent: 30 },
			{ ...share, competence: "law", percent: 10 },
		];
		expect(inQuarter({ shares })).toEqual({ design: 108, law: 36 });
	});
});

describe("the fullest week", () => {
	it("adds what runs in the same week, and only that", () => {
		const odd = { percent: 60, everyWeeks: 2, firstWeek: "2027-01-04" };
		const even = { percent: 70, everyWeeks: 2, firstWeek: "2027-01-11" };
		expect([fullestWeek([]), fullestWeek([odd, even]), fullestWeek([odd, odd])]).toEqual([0, 70, 120]);
	});
});

it("never gives more than the post has, however it is shared and away", () => {
	const share = fc.record({
		competence: fc.constantFrom("design", "law"),
		percent: fc.integer({ min: 0, max: 50 }),
		everyWeeks: fc.integer({ min: 1, max: 4 }),
		firstWeek: fc.constantFrom("2026-12-28", "2027-01-06", "2027-06-20"),
	});
	const away = fc.record({
		from: fc.constantFrom("2026-11-01", "2027-01-20"),
		to: fc.constantFrom("2027-02-01", "2028-01-01"),
		percent: fc.integer({ min: 0, max: 100 }),
	});
	fc.assert(
		fc.property(fc.array(share, { maxLength: 2 }), fc.array(away, { maxLength: 3 }), (shares, absences) => {
			const hours = inQuarter({ shares, away: absences });
			const sum = Object.values(hours).reduce((total, one) => total + one, 0);
			expect(Object.values(hours).every((one) => one >= 0)).toBe(true);
			expect(sum).toBeLessThanOrEqual(360.2);
		}),
	);
});

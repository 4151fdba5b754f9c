import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day.ts";
import { addQuarters, firstDayOf, isQuarter, lastDayOf, quarterOf, quartersFrom } from "./quarter.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays("1950-01-01", offset));

describe("quarters", () => {
	it("are read from the day", () => {
		expect(["2027-01-01", "2027-03-31", "2027-04-01", "2027-12-31"].map(quarterOf)).toEqual([
			"2027-Q1",
			"2027-Q1",
			"2027-Q2",
			"2027-Q4",
		]);
	});

	it("follow each other over new year", () => {
		expect(quartersFrom("2027-Q3", 4)).toEqual(["2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2"]);
		expect(addQuarters("2027-Q1", -1)).toBe("2026-Q4");
	});

	it("refuse what is no quarter", () => {
		expect(["2027-Q1", "2027-Q5", "2027Q1", "2027-01-01"].map(isQuarter)).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect(() => addQuarters("2027-Q5", 1)).toThrow('Not a quarter: "2027-Q5". Write it as 2027-Q1.');
	});

	it("hold each of their days and border on each other", () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				const quarter = quarterOf(day);
				expect(firstDayOf(quarter) <= day && day <= lastDayOf(quarter)).toBe(true);
				expect(addDays(lastDayOf(quarter), 1)).toBe(firstDayOf(addQuarters(quarter, 1)));
			}),
		);
	});
});

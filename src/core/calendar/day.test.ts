import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, addWeeks, daysBetween, isDay, partsOf, weekdayOf } from "./day.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays("1950-01-01", offset));

describe("days", () => {
	it("tells days that exist from days that do not", () => {
		const days = ["2027-02-28", "2028-02-29", "2027-02-29", "2027-13-01", "2027-1-1", "x2027-01-01", ""];
		expect(days.map(isDay)).toEqual([true, true, false, false, false, false, false]);
	});

	it("counts over new year, leap day and summer time", () => {
		expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
		expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
		expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
		expect(addWeeks("2027-03-22", -12)).toBe("2026-12-28");
	});

	it("stays inside a shorter month", () => {
		expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
		expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
		expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
		expect(addMonths("2027-03-31", -1)).toBe("2027-02-28");
	});

	it("knows the weekday, Monday first", () => {
		expect(["2027-01-11", "2027-01-12", "2027-01-17"].map(weekdayOf)).toEqual([1, 2, 7]);
	});

	it("refuses what is no day, in words that help", () => {
		expect(() => addDays("12.01.2027", 1)).toThrow('Not a day: "12.01.2027". Write it as YYYY-MM-DD.');
	});

	it("goes there and back again", () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
				const other = addDays(day, count);
				expect(isDay(other)).toBe(true);
				expect(daysBetween(day, other)).toBe(count);
				expect(addDays(other, -count)).toBe(day);
				expect(weekdayOf(other)).toBe(((((weekdayOf(day) - 1 + count) % 7) + 7) % 7) + 1);
			}),
		);
	});

	it("lands in the month it was asked for, on the same date where that exists", () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
				const from = partsOf(day);
				const to = partsOf(addMonths(day, count));
				expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
				expect(to.date === from.date || (to.date < from.date && to.date >= 28)).toBe(true);
			}),
		);
	});
});

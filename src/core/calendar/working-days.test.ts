import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day.ts";
import { addWorkingDays, dayOff, isWorkingDay, workingDaysBetween } from "./working-days.ts";

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays("1990-01-01", offset));

describe("working days", () => {
	it("says why a day is off", () => {
		expect(["2027-01-12", "2027-01-16", "2027-01-17", "2027-03-28", "2027-05-17"].map(dayOff)).toEqual([
			null,
			{ kind: "weekend", weekday: 6 },
			{ kind: "weekend", weekday: 7 },
			{ kind: "holiday", holiday: "easterSunday" },
			{ kind: "holiday", holiday: "constitutionDay" },
		]);
	});

	it("steps over Easter", () => {
		expect(addWorkingDays("2027-03-24", 1)).toBe("2027-03-30");
		expect(addWorkingDays("2027-03-30", -1)).toBe("2027-03-24");
		expect(addWorkingDays("2027-03-25", 0)).toBe("2027-03-30");
		expect(workingDaysBetween("2027-03-22", "2027-04-02")).toBe(7);
	});

	it("always lands on a working day, as many away as asked", () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
				const later = addWorkingDays(day, count);
				expect(isWorkingDay(later)).toBe(true);
				expect(workingDaysBetween(addDays(day, 1), later)).toBe(count);
			}),
		);
	});
});

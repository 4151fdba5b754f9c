import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../calendar/day.ts";
import { nextMeasurement } from "./schedule.ts";

describe("the next measurement", () => {
	it("follows the rhythm while the work goes on", () => {
		expect(nextMeasurement({ from: "2027-01-31", rhythmMonths: 1, handedToLineOn: null })).toBe("2027-02-28");
	});

	it("comes at 6, 12 and 24 months after the line took over, where the rhythm is slower", () => {
		const handedToLineOn = "2027-01-15";
		const next = (from: string, rhythmMonths = 12) => nextMeasurement({ from, rhythmMonths, handedToLineOn });
		expect(next("2027-01-10")).toBe("2027-07-15");
		expect(next("2027-07-15")).toBe("2028-01-15");
		expect(next("2028-01-15", 24)).toBe("2029-01-15");
		expect(next("2029-01-15")).toBe("2030-01-15");
	});

	it("counts a figure shortly before a milestone for it", () => {
		const rhythm = { rhythmMonths: 12, handedToLineOn: "2027-01-15" };
		expect(nextMeasurement({ ...rhythm, from: "2027-06-10" })).toBe("2028-01-15");
	});

	it("lies after the last figure and never later than the rhythm says", () => {
		const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2026-01-01", days));
		fc.assert(
			fc.property(day, day, fc.constantFrom(1, 3, 6, 12, 24), (from, handedToLineOn, rhythmMonths) => {
				const next = nextMeasurement({ from, rhythmMonths, handedToLineOn });
				expect(next > from).toBe(true);
				expect(next <= addMonths(from, rhythmMonths)).toBe(true);
			}),
		);
	});
});

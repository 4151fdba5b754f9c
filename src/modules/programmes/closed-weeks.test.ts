import { expect, test } from "vitest";
import { runsOfWeeks } from "./closed-weeks.ts";

test("weeks in a row are read as a span, year by year", () => {
	expect(runsOfWeeks(["2028-W01", "2027-W30", "2027-W28", "2027-W29", "2027-W33", "2027-W52"])).toEqual([
		{ year: "2027", runs: ["28–30", "33", "52"] },
		{ year: "2028", runs: ["1"] },
	]);
	expect(runsOfWeeks([])).toEqual([]);
});

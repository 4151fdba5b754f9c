import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "./day.ts";
import { easterSunday } from "./easter.ts";
import { type HolidayKey, holidayOn, holidaysOf } from "./holidays.ts";

const source = join(
	process.env.LEDELSESSKOLEN_DATA ?? "../shared/data",
	"organisation/holidays-no-1950-2030.json",
);

const namesInSource: Record<HolidayKey, string> = {
	newYear: "New Year's Day",
	maundyThursday: "Maundy Thursday",
	goodFriday: "Good Friday",
	easterSunday: "Easter Sunday",
	easterMonday: "Easter Monday",
	labourDay: "Labor Day",
	constitutionDay: "Constitution Day",
	ascension: "Ascension Day",
	whitSunday: "Pentecost",
	whitMonday: "Pentecost Monday",
	christmas: "Christmas Day",
	boxingDay: "Second Day of Christmas",
};

describe("Norwegian public holidays", () => {
	it("knows Easter at its earliest and latest, and in years nearby", () => {
		expect([1818, 1943, 2026, 2027, 2038].map(easterSunday)).toEqual([
			"1818-03-22",
			"1943-04-25",
			"2026-04-05",
			"2027-03-28",
			"2038-04-25",
		]);
	});

	it("names the days of 2027, when Whit Monday is 17 May", () => {
		expect([...holidaysOf(2027)].sort()).toEqual([
			["2027-01-01", "newYear"],
			["2027-03-25", "maundyThursday"],
			["2027-03-26", "goodFriday"],
			["2027-03-28", "easterSunday"],
			["2027-03-29", "easterMonday"],
			["2027-05-01", "labourDay"],
			["2027-05-06", "ascension"],
			["2027-05-16", "whitSunday"],
			["2027-05-17", "constitutionDay"],
			["2027-12-25", "christmas"],
			["2027-12-26", "boxingDay"],
		]);
	});

	it("calls 17 May by its own name when Ascension falls on it", () => {
		expect(holidayOn("2012-05-17")).toBe("constitutionDay");
	});

	it.skipIf(!existsSync(source))("agrees with the published calendar, day by day, 1950 to 2030", () => {
		const published: Record<Day, string> = JSON.parse(readFileSync(source, "utf8"));
		const disagreements: string[] = [];
		for (let day = "1950-01-01"; day <= "2030-12-31"; day = addDays(day, 1)) {
			const ours = holidayOn(day);
			const theirs = published[day]?.split("; ") ?? [];
			const agree = ours ? theirs.includes(namesInSource[ours]) : theirs.length === 0;
			if (!agree) disagreements.push(`${day}: ${ours} / ${theirs.join("; ")}`);
		}
		expect(disagreements).toEqual([]);
	});
});

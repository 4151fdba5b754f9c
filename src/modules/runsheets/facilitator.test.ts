import { describe, expect, test } from "vitest";
import { daysByMonth, type Facilitator, standInsFor, warningsOf } from "./facilitator.ts";

const today = "2027-01-05";
const person = (personId: string, fields: Partial<Facilitator> = {}): Facilitator => ({
	...{ personId, name: personId, since: "2024-01-01", monthlyLimit: 4, competences: [], absences: [] },
	...fields,
});
const gathering = (id: string, days: string[], carrierIds: string[]) => ({ id, days, carrierIds });
const january = ["2027-01-12", "2027-01-13"];

test("days are counted by the month they fall in", () => {
	const over = gathering("a", ["2027-01-29", "2027-02-01"], ["kari"]);
	expect(daysByMonth([over, gathering("b", january, ["kari"])])).toEqual(
		new Map([
			[
				"kari",
				new Map([
					["2027-01", 3],
					["2027-02", 1],
				]),
			],
		]),
	);
});

test("the office is warned by name of overload, and of what is missing, unpaired or closed", () => {
	const register = [
		person("kari", { monthlyLimit: 2 }),
		person("ny", { since: "2026-11-01" }),
		person("borte", { absences: [{ id: "1", fromDay: "2027-01-13", toDay: "2027-01-20" }] }),
	];
	const a = gathering("a", january, ["kari", "borte"]);
	const b = gathering("b", ["2027-01-19", "2027-01-20"], ["kari"]);
	const c = gathering("c", ["2027-02-02"], ["ny", "ny2"]);
	const d = gathering("d", ["2027-02-02"], ["ny"]);
	const { overloaded, missing, unpaired, away } = warningsOf([a, b, c, d], register, today);
	expect(overloaded).toEqual([{ personId: "kari", name: "kari", month: "2027-01", days: 4, limit: 2 }]);
	expect(missing).toEqual([b, d]);
	expect(unpaired).toEqual([d]); // who is not in the register is not called new
	expect(away).toEqual([{ gathering: a, name: "borte", day: "2027-01-13" }]);
});

test("one who is to be in two places on a day is named, with both", () => {
	const a = gathering("a", january, ["kari", "lars"]);
	const b = gathering("b", ["2027-01-13", "2027-01-14"], ["kari"]);
	const { double } = warningsOf([a, b], [person("kari"), person("lars")], today);
	expect(double).toEqual([{ name: "kari", day: "2027-01-13", gatherings: [a, b] }]);
});

describe("who can step in", () => {
	const ill = gathering("ill", january, ["kari"]);
	const others = [
		gathering("other", ["2027-01-13"], ["opptatt"]),
		gathering("later", ["2027-01-25"], ["full"]),
	];
	const register = [
		person("kari"),
		person("opptatt"),
		person("borte", { absences: [{ id: "1", fromDay: "2027-01-12", toDay: "2027-01-12" }] }),
		person("full", { monthlyLimit: 2 }),
		person("ledig"),
		person("kan", { competences: [{ competence: "Økonomi", since: "2025-01-01" }] }),
	];
	const names = (day: string) => standInsFor(ill, ["Økonomi"], others, register, day).map(({ name }) => name);

	test("is free on all days that are left; who knows what is needed first, who is at the limit last", () => {
		expect(names("2027-01-12")).toEqual(["kan", "ledig", "full"]);
	});

	test("on the second morning only that day counts", () => {
		expect(names("2027-01-13")).toEqual(["kan", "borte", "full", "ledig"]);
	});
});

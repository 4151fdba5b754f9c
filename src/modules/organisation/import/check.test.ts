import { describe, expect, test } from "vitest";
import { aMunicipality, asCsv, type Municipality } from "../../../../test/support/organisation.ts";
import { checkFiles } from "./check.ts";
import { clearAtTheDoor } from "./door.ts";
import type { FaultCode } from "./fault.ts";
import { matchColumns } from "./match-columns.ts";
import { readTable } from "./read-table.ts";

async function check({ units, people }: Municipality) {
	const read = async (file: string, text: string) => {
		const table = await readTable(file, new TextEncoder().encode(text));
		if (!table.ok) throw new Error(table.reason.code);
		return clearAtTheDoor(table.table);
	};
	const ofUnits = await read("enheter.csv", asCsv(units));
	const ofPeople = await read("ansatte.csv", asCsv(people));
	return checkFiles({
		units: { table: ofUnits.table, match: matchColumns("units", ofUnits.table.header) },
		people: { table: ofPeople.table, match: matchColumns("people", ofPeople.table.header) },
		droppedCells: [...ofUnits.dropped.cells, ...ofPeople.dropped.cells],
	});
}

test("a lawful municipality has no faults, odd as it may look", async () => {
	const lyngvik = aMunicipality();
	const { faults, organisation } = await check(lyngvik);
	expect(faults).toEqual([]);
	const numbers = new Set(lyngvik.people.map((person) => person.ansattnr));
	expect({
		units: organisation.units.length,
		people: organisation.people.length,
		posts: organisation.posts.length,
	}).toEqual({ units: lyngvik.units.length, people: numbers.size, posts: lyngvik.people.length });
	expect(organisation.units[1]).toEqual({
		code: "102",
		name: "Oppvekst",
		type: "sektor",
		parent: "101",
		leader: "5002",
		validFrom: "2020-01-01",
		validTo: null,
	});
	expect(organisation.posts[0]).toEqual({
		number: "5001",
		unit: "101",
		title: "Kommunedirektør",
		isMain: true,
		percent: 60,
		startsOn: "2010-08-01",
		endsOn: null,
		daytime: false,
	});
});

/** One thing made wrong in a lawful municipality: where (row of the records), what, and the fault it must give. */
type Planted = [
	code: FaultCode,
	plant: (m: Municipality) => void,
	line: number,
	column: string,
	otherLine?: number,
];

const unit = (at: number, change: Partial<Municipality["units"][number]>) => (m: Municipality) =>
	void Object.assign(m.units[at] ?? {}, change);
const person = (at: number, change: Partial<Municipality["people"][number]>) => (m: Municipality) =>
	void Object.assign(m.people[at] ?? {}, change);

const planted: Planted[] = [
	["unit-id-twice", (m) => void m.units.push({ ...lastUnit(m), leder_ansattnr: "" }), 24, "enhet_id", 23],
	["unit-without-id", (m) => void m.units.push({ ...lastUnit(m), enhet_id: "" }), 24, "enhet_id"],
	["unit-without-name", unit(5, { enhet_navn: "" }), 7, "enhet_navn"],
	["unit-own-parent", unit(5, { overordnet_id: "106" }), 7, "overordnet_id"],
	["unit-parent-unknown", unit(5, { overordnet_id: "999" }), 7, "overordnet_id"],
	["unit-in-circle", unit(1, { overordnet_id: "103" }), 4, "overordnet_id", 3],
	["unit-ends-before-start", unit(5, { gyldig_til: "2019-12-31" }), 7, "gyldig_til"],
	["leader-not-employee", unit(5, { leder_ansattnr: "777777" }), 7, "leder_ansattnr"],
	["date-unknown", unit(5, { gyldig_fra: "31.02.2020" }), 7, "gyldig_fra"],
	["national-id", unit(5, { overordnet_id: "01819000049" }), 7, "overordnet_id"],
	["person-without-number", (m) => void m.people.push({ ...aNewcomer(m), ansattnr: "" }), 98, "ansattnr"],
	["national-id", (m) => void m.people.push({ ...aNewcomer(m), ansattnr: "01819000049" }), 98, "ansattnr"],
	["person-without-given-name", person(8, { fornavn: "" }), 10, "fornavn"],
	["person-without-family-name", person(8, { etternavn: "" }), 10, "etternavn"],
	[
		"number-of-two-people",
		(m) => void m.people.push({ ...aNewcomer(m), ansattnr: "5009" }),
		98,
		"ansattnr",
		10,
	],
	["email-invalid", person(8, { epost: "ikke en e-post" }), 10, "epost"],
	["post-without-unit", person(8, { enhet_id: "" }), 10, "enhet_id"],
	["post-unit-unknown", person(8, { enhet_id: "99999" }), 10, "enhet_id"],
	["post-ends-before-start", person(8, { ansatt_til: "2001-01-01" }), 10, "ansatt_til"],
	["percent-not-number", person(8, { prosent: "halv" }), 10, "prosent"],
	["percent-over-100", person(8, { prosent: "140" }), 10, "prosent"],
	["main-post-missing", person(8, { hovedstilling: "N" }), 10, "hovedstilling"],
	["yes-no-unclear", person(8, { dagtid: "kanskje" }), 10, "dagtid"],
	["date-unknown", person(8, { ansatt_til: "i fjor" }), 10, "ansatt_til"],
	["post-twice", (m) => void m.people.push({ ...thePerson(m, 8), hovedstilling: "N" }), 98, "enhet_id", 10],
	[
		"main-post-twice",
		(m) => void m.people.push({ ...thePerson(m, 8), enhet_id: "101" }),
		98,
		"hovedstilling",
		10,
	],
];

function lastUnit(m: Municipality): Municipality["units"][number] {
	const found = m.units.at(-1);
	if (!found) throw new Error("no unit");
	return found;
}

function thePerson(m: Municipality, at: number): Municipality["people"][number] {
	const found = m.people[at];
	if (!found) throw new Error("no such person");
	return found;
}

const aNewcomer = (m: Municipality) => ({
	...thePerson(m, 8),
	fornavn: "Ny",
	etternavn: "Person",
	epost: "",
	upn: "",
});

describe("one thing that is wrong gives one fault", () => {
	test.each(planted)("%s", async (code, plant, line, column, otherLine) => {
		const lyngvik = aMunicipality();
		plant(lyngvik);
		const { faults } = await check(lyngvik);
		const found = faults.map(({ value: _, file: __, ...rest }) => rest);
		expect(found).toEqual([
			otherLine === undefined ? { code, line, column } : { code, line, column, otherLine },
		]);
	});

	test("an address that two people share is reported for both", async () => {
		const lyngvik = aMunicipality();
		person(7, { epost: "felles@lyngvik.example" })(lyngvik);
		person(9, { epost: "Felles@lyngvik.example" })(lyngvik);
		const where = { code: "email-of-two-people", file: "ansatte.csv", column: "epost" };
		expect((await check(lyngvik)).faults).toEqual([
			{ ...where, line: 9, value: "felles@lyngvik.example", otherLine: 11 },
			{ ...where, line: 11, value: "Felles@lyngvik.example", otherLine: 9 },
		]);
	});

	test("an unquoted separator in a name is a fault of its row", async () => {
		const lyngvik = aMunicipality();
		const text = asCsv(lyngvik.people)
			.replace(/;dagtid\n/, ";dagtid\n")
			.replace(/;N\n/, ";N;for mye\n");
		const people = await readTable("ansatte.csv", new TextEncoder().encode(text));
		const units = await readTable("enheter.csv", new TextEncoder().encode(asCsv(lyngvik.units)));
		if (!people.ok || !units.ok) throw new Error("unreadable");
		const { faults } = checkFiles({
			units: { table: units.table, match: matchColumns("units", units.table.header) },
			people: { table: people.table, match: matchColumns("people", people.table.header) },
			droppedCells: [],
		});
		expect(faults.map(({ code, line }) => ({ code, line }))).toEqual([{ code: "row-overfull", line: 2 }]);
	});
});

test("a national identity number in a column that may be empty is dropped, without a fault", async () => {
	const lyngvik = aMunicipality();
	person(8, { stillingstittel: "Vikar for 01819000049" })(lyngvik);
	const { faults, organisation } = await check(lyngvik);
	expect(faults).toEqual([]);
	expect(organisation.posts.filter((post) => post.number === "5009").map((post) => post.title)).toEqual([""]);
});

test("a main post may follow another in time", async () => {
	const lyngvik = aMunicipality();
	const first = thePerson(lyngvik, 8);
	first.ansatt_til = "2026-12-31";
	lyngvik.people.push({ ...first, ansatt_fra: "2027-01-01", ansatt_til: "2099-12-31" });
	const { faults, organisation } = await check(lyngvik);
	expect(faults).toEqual([]);
	expect(
		organisation.posts.filter((post) => post.number === first.ansattnr).map((post) => post.endsOn),
	).toEqual(["2026-12-31", null]);
});

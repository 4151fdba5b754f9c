import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldNames } from "./columns.ts";
import { clearAtTheDoor, dropReasonOf } from "./door.ts";
import { faultOfMatch, matchColumns, unusedColumns } from "./match-columns.ts";

describe("columns are matched by name", () => {
	test("whatever the case, accents and spaces", () => {
		const header = [
			"Ansattnummer",
			"Fornavn ",
			"ETTERNAVN",
			"E-post",
			"Enhet ID",
			"Stillingsstørrelse",
			"Kjønn",
			"Farge",
		];
		const match = matchColumns("people", header);
		expect(match).toEqual({
			number: 0,
			givenName: 1,
			familyName: 2,
			email: 3,
			unit: 4,
			percent: 5,
			gender: 6,
		});
		expect(unusedColumns(header, match)).toEqual(["Farge"]);
	});

	test("in nynorsk and English", () => {
		expect(matchColumns("people", ["tilsettnummer", "førenamn", "Etternamn", "eining"])).toEqual({
			number: 0,
			familyName: 2,
			unit: 3,
		});
		expect(matchColumns("units", ["Unit ID", "Unit name", "Parent ID"])).toEqual({
			code: 0,
			name: 1,
			parent: 2,
		});
	});

	test("our own names always win, in any order", () => {
		const own = Object.entries(fieldNames.people).map(([field, [name]]) => ({ field, name: name ?? "" }));
		fc.assert(
			fc.property(fc.shuffledSubarray(own, { minLength: own.length }), (columns) => {
				const header = columns.map(({ name }) => name);
				expect(matchColumns("people", header)).toEqual(
					Object.fromEntries(columns.map(({ field }, at) => [field, at])),
				);
			}),
		);
	});

	test("a correction wins, and can say that there is none", () => {
		const header = ["nr", "fornavn", "etternavn", "epost", "avd"];
		expect(matchColumns("people", header, { number: "nr", unit: "avd", email: "" })).toEqual({
			number: 0,
			unit: 4,
			givenName: 1,
			familyName: 2,
		});
	});

	test("what is required and missing is named; so is a column that stands twice", () => {
		const missing = { file: "a.csv", header: ["ansattnr", "fornavn"], rows: [] };
		expect(faultOfMatch("people", missing, matchColumns("people", missing.header))).toEqual({
			code: "columns-missing",
			file: "a.csv",
			columns: ["familyName", "unit"],
		});
		const twice = {
			file: "e.csv",
			header: ["enhet_id", "enhet_navn", "enhet_navn", "overordnet_id"],
			rows: [],
		};
		expect(faultOfMatch("units", twice, matchColumns("units", twice.header))).toEqual({
			code: "column-twice",
			file: "e.csv",
			columns: ["enhet_navn"],
		});
	});
});

describe("at the door", () => {
	test.each([
		["Fødselsnummer", "national-id"],
		["fnr", "national-id"],
		["Personnummer (11 siffer)", "national-id"],
		["personnr", "national-id"],
		["ssn", "national-id"],
		["Årslønn", "salary"],
		["lonnstrinn", "salary"],
		["Sykefravær %", "absence"],
		["sjukefråvær", "absence"],
		["Egenmelding", "absence"],
		["personalnummer", undefined],
		["ansattnr", undefined],
		["Kolonne1", undefined],
		["person_id_hrm", undefined],
	])("%s: %s", (column, reason) => {
		expect(dropReasonOf(column)).toBe(reason);
	});

	test("forbidden columns and cells are gone, and named without their values", () => {
		const table = {
			file: "a.csv",
			header: ["ansattnr", "fnr", "tittel", "lønn"],
			rows: [
				{ line: 2, cells: ["1", "x", "Lærer", "500000"] },
				{ line: 3, cells: ["2", "y", "Vikar for 018190 00049", ""] },
				{ line: 4, cells: ["1819000049", "z", "", ""] },
			],
		};
		expect(clearAtTheDoor(table)).toEqual({
			table: {
				file: "a.csv",
				header: ["ansattnr", "tittel"],
				rows: [
					{ line: 2, cells: ["1", "Lærer"] },
					{ line: 3, cells: ["2", ""] },
					{ line: 4, cells: ["", ""] },
				],
			},
			dropped: {
				columns: [
					{ file: "a.csv", column: "fnr", reason: "national-id" },
					{ file: "a.csv", column: "lønn", reason: "salary" },
				],
				cells: [
					{ file: "a.csv", line: 3, column: "tittel" },
					{ file: "a.csv", line: 4, column: "ansattnr" },
				],
			},
		});
	});
});

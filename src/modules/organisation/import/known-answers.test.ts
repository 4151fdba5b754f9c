import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFiles } from "./check.ts";
import { clearAtTheDoor } from "./door.ts";
import type { FaultCode } from "./fault.ts";
import { matchColumns } from "./match-columns.ts";
import { readTable } from "./read-table.ts";

const data = join(process.env.LEDELSESSKOLEN_DATA ?? join(process.cwd(), "../shared/data"), "organisation");
const missing = !existsSync(data);

async function open(folder: string, file: string) {
	const read = await readTable(file, readFileSync(join(data, folder, file)));
	if (!read.ok) throw new Error(read.reason.code);
	return clearAtTheDoor(read.table);
}

async function checkFolder(folder: string) {
	const units = await open(folder, "enheter.csv");
	const people = await open(folder, "ansatte.csv");
	return checkFiles({
		units: { table: units.table, match: matchColumns("units", units.table.header) },
		people: { table: people.table, match: matchColumns("people", people.table.header) },
		droppedCells: [],
	});
}

type Counts = { units: number; rows: number; people: number; leaders: number };
type PlantedFault = { fault: string; ansattnr: string; enhet_id: string };

const json = <T>(folder: string, file: string): T =>
	JSON.parse(readFileSync(join(data, folder, file), "utf8"));

/** The words of errors.json in our codes. */
const codes: Record<string, FaultCode> = {
	"unknown unit": "post-unit-unknown",
	"no employee number": "person-without-number",
	"not an e-mail address": "email-invalid",
	"no such date": "date-unknown",
	"ends before it starts": "post-ends-before-start",
	"two people, one e-mail address": "email-of-two-people",
	"more than 100 percent": "percent-over-100",
	"no surname": "person-without-family-name",
	"one employee number, two people": "number-of-two-people",
	"no main position": "main-post-missing",
	"unit is its own parent": "unit-own-parent",
	"unknown parent unit": "unit-parent-unknown",
	"leader is not an employee": "leader-not-employee",
	"unit ends before it starts": "unit-ends-before-start",
};

describe.skipIf(missing)("known answers (skipped without the shared data)", () => {
	test.each(["fjordvik-large", "fjordvik-small"])("%s is read whole and without a fault", async (folder) => {
		const { organisation, faults } = await checkFolder(folder);
		const { units, rows, people, leaders } = json<Counts>(folder, "counts.json");
		expect(faults).toEqual([]);
		expect({
			units: organisation.units.length,
			rows: organisation.posts.length,
			people: organisation.people.length,
			leaders: new Set(organisation.units.flatMap((unit) => unit.leader ?? [])).size,
		}).toEqual({ units, rows, people, leaders });
	});

	test("fjordvik-dirty has exactly the planted faults, each on its row", async () => {
		const { faults } = await checkFolder("fjordvik-dirty");
		const units = await open("fjordvik-dirty", "enheter.csv");
		const people = await open("fjordvik-dirty", "ansatte.csv");
		const found = faults.map(({ code, file, line }) => {
			const { table } = file === "enheter.csv" ? units : people;
			const cells = table.rows.find((row) => row.line === line)?.cells ?? [];
			const value = (column: string) => cells[table.header.indexOf(column)] ?? "";
			return { code, ansattnr: value("ansattnr"), enhet_id: value("enhet_id") };
		});
		const planted = json<PlantedFault[]>("fjordvik-dirty", "errors.json").map(({ fault, ...row }) => ({
			code: codes[fault],
			...row,
		}));
		expect(found.toSorted(byText)).toEqual(planted.toSorted(byText));
	});

	test("the sample of a flat HR export fits", async () => {
		const { organisation, faults } = await checkFolder("hr-samples");
		expect(faults.map(({ code, value }) => `${code} ${value}`)).toEqual([
			"leader-not-employee 9001",
			"leader-not-employee 9002",
		]);
		expect(organisation.people.map((person) => person.familyName)).toEqual(["Øverås", "Ørjasæter-Nguyen"]);
	});
});

function byText(a: object, b: object): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { aMunicipality, asCsv, type Municipality } from "../../../../test/support/organisation.ts";
import { type CommandWorld, importCommand } from "./command.ts";

const { tenant } = await testDatabase();
const lyngvik = aMunicipality();

let worlds = 0;

/** A world where the files are what they are said to be, and all that is said is kept. */
async function aWorld({ units, people }: Municipality, withTenant = true) {
	const here = withTenant ? await tenant(`lyngvik-${++worlds}`) : undefined;
	const said: string[] = [];
	const files: Record<string, string> = {
		"/x/enheter.csv": asCsv(units),
		"/x/ansatte.csv": asCsv(people),
		"/x/bad.csv": "",
	};
	const world: CommandWorld = {
		readFile: async (path) => new TextEncoder().encode(files[path] ?? ""),
		out: (line) => said.push(line),
		progress: () => {},
		now: new Date("2026-11-24T09:00:00Z"),
		inTenant: async (_, work) => here?.run((db) => work(db, "nb")),
	};
	return { world, said, here };
}

const both = ["organisation", "/x/enheter.csv", "/x/ansatte.csv"];
const people = new Set(lyngvik.people.map((person) => person.ansattnr)).size;
const allNew = (n: number) => ({ new: n, changed: 0, gone: 0, same: 0 });

describe("import organisation", () => {
	test("imports, says so in one line of JSON, and ends with 0", async () => {
		const { world, said } = await aWorld(lyngvik);
		expect(await importCommand([...both, "--json"], world)).toBe(0);
		expect(said.map((line) => JSON.parse(line))).toEqual([
			{
				faults: [],
				units: allNew(lyngvik.units.length),
				people: allNew(people),
				posts: allNew(lyngvik.people.length),
				dropped: { columns: [], cells: [] },
				done: true,
			},
		]);
	});

	test("a dry run, and a database without a municipality, change nothing", async () => {
		const { world, said, here } = await aWorld(lyngvik);
		expect(await importCommand([...both, "--dry-run"], world)).toBe(0);
		expect(said.at(-1)).toBe("Prøvekjøring: ingenting er endret.");
		expect(await here?.run((db) => db.selectFrom("units").select("id").execute())).toEqual([]);
		const empty = await aWorld(lyngvik, false);
		expect(await importCommand([...both, "--dry-run", "--json"], empty.world)).toBe(0);
		expect(JSON.parse(empty.said[0] ?? "").units).toEqual(allNew(lyngvik.units.length));
	});

	test("faults end with 1, each with its place, its code and what to do", async () => {
		const faulty = structuredClone(lyngvik);
		Object.assign(faulty.people[8] ?? {}, { ansatt_fra: "31.02.2020" });
		const { world, said, here } = await aWorld(faulty);
		expect(await importCommand([...both, "--json"], world)).toBe(1);
		expect(JSON.parse(said[0] ?? "").faults).toEqual([
			{
				code: "date-unknown",
				file: "ansatte.csv",
				line: 10,
				column: "ansatt_fra",
				value: "31.02.2020",
				message: "«31.02.2020» er ingen dato.",
				remedy: "Skriv datoen som 2027-01-31 eller 31.01.2027.",
			},
		]);
		expect(await here?.run((db) => db.selectFrom("units").select("id").execute())).toEqual([]);
	});

	test("what cannot be used ends with 2", async () => {
		const { world, said } = await aWorld(lyngvik);
		expect(await importCommand(["organisation", "/x/enheter.csv", "/x/bad.csv", "--json"], world)).toBe(2);
		expect(JSON.parse(said[0] ?? "").unusable).toEqual([
			{ code: "file-empty", file: "bad.csv", message: "bad.csv er tom.", remedy: "Eksporter filen på nytt." },
		]);
		for (const args of [[], ["organisation"], ["people", "a", "b"], [...both, "--nonsense"]]) {
			expect([args, await importCommand(args, world)]).toEqual([args, 2]);
		}
	});
});

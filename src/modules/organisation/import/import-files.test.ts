import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { aMunicipality, asCsv, type Municipality } from "../../../../test/support/organisation.ts";
import type { Db } from "../../../platform/db/index.ts";
import { importFiles } from "./import-files.ts";

const { tenant } = await testDatabase();
const now = new Date("2026-11-24T09:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);
const files = ({ units, people }: Municipality) => ({
	units: { name: "enheter.csv", bytes: bytes(asCsv(units)) },
	people: { name: "ansatte.csv", bytes: bytes(asCsv(people)) },
});
const nothing = { new: 0, changed: 0, gone: 0 };

async function stored(db: Db) {
	const count = async (table: "units" | "people" | "posts") => {
		const rows = await db.selectFrom(table).select("endedAt").execute();
		return {
			present: rows.filter((row) => row.endedAt === null).length,
			ended: rows.filter((row) => row.endedAt).length,
		};
	};
	return { units: await count("units"), people: await count("people"), posts: await count("posts") };
}

test("an import stores everything, and the same files again change nothing", async () => {
	const { run } = await tenant("twice");
	const lyngvik = aMunicipality();
	const first = await run((db) => importFiles(db, files(lyngvik), { now }));
	const sizes = { units: lyngvik.units.length, posts: lyngvik.people.length };
	const people = new Set(lyngvik.people.map((person) => person.ansattnr)).size;
	const all = (n: number) => ({ new: n, changed: 0, gone: 0, same: 0 });
	expect(first).toEqual({
		ok: true,
		done: true,
		faults: [],
		dropped: { columns: [], cells: [] },
		counts: { units: all(sizes.units), people: all(people), posts: all(sizes.posts) },
	});
	const before = await run(everything);
	const again = await run((db) => importFiles(db, files(lyngvik), { now }));
	expect(again.ok && again.counts).toEqual({
		units: { ...nothing, same: sizes.units },
		people: { ...nothing, same: people },
		posts: { ...nothing, same: sizes.posts },
	});
	expect(await run(everything)).toEqual(before);
});

async function everything(db: Db) {
	return {
		units: await db.selectFrom("units").selectAll().orderBy("code").execute(),
		people: await db.selectFrom("people").selectAll().orderBy("employeeNumber").execute(),
		posts: await db.selectFrom("posts").selectAll().orderBy("id").execute(),
		levels: await db.selectFrom("leaderLevels").selectAll().orderBy("level").execute(),
	};
}

test("the tree, the leaders and the levels are what the files say", async () => {
	const { run } = await tenant("tree");
	await run((db) => importFiles(db, files(aMunicipality()), { now }));
	const unit = await run((db) =>
		db
			.selectFrom("units as u")
			.innerJoin("people as p", "p.id", "u.leaderId")
			.innerJoin("units as s", "s.id", "u.sectorId")
			.select(["u.name", "u.path", "p.employeeNumber", "s.name as sector"])
			.where("u.code", "=", "104")
			.executeTakeFirstOrThrow(),
	);
	expect({ ...unit, path: unit.path.length }).toEqual({
		name: "Nordlia skole, avdeling 1",
		path: 4,
		employeeNumber: "5004",
		sector: "Oppvekst",
	});
	const levels = await run((db) =>
		db.selectFrom("leaderLevels").select(["level", "title", "unitTypes"]).orderBy("level").execute(),
	);
	expect(levels).toEqual([
		{ level: 1, title: "Kommunedirektør", unitTypes: ["kommune"] },
		{ level: 2, title: "Kommunaldirektør", unitTypes: ["sektor"] },
		{ level: 3, title: "Enhetsleder", unitTypes: ["enhet"] },
		{ level: 4, title: "Avdelingsleder", unitTypes: ["avdeling"] },
	]);
});

test("what the files leave out is ended and kept, and comes back the same row", async () => {
	const { run } = await tenant("gone");
	const lyngvik = aMunicipality();
	await run((db) => importFiles(db, files(lyngvik), { now }));
	const last = lyngvik.units.at(-1)?.enhet_id;
	const smaller = {
		units: lyngvik.units.slice(0, -1),
		people: lyngvik.people.filter((person) => person.enhet_id !== last),
	};
	const left = lyngvik.people.length - smaller.people.length;
	const result = await run((db) => importFiles(db, files(smaller), { now }));
	expect(result.ok && result.counts).toMatchObject({
		units: { gone: 1 },
		people: { gone: left },
		posts: { gone: left },
	});
	const after = await run(stored);
	expect([after.units.ended, after.people.ended, after.posts.ended]).toEqual([1, left, left]);
	const back = await run((db) => importFiles(db, files(lyngvik), { now }));
	expect(back.ok && back.counts).toMatchObject({
		units: { changed: 1, new: 0 },
		people: { changed: left, new: 0 },
		posts: { new: left, changed: 0 },
	});
	expect((await run(stored)).people).toEqual({
		present: new Set(lyngvik.people.map((p) => p.ansattnr)).size,
		ended: 0,
	});
});

test("a fault changes nothing, and neither does a dry run", async () => {
	const { run } = await tenant("faulty");
	const lyngvik = aMunicipality();
	const faulty = structuredClone(lyngvik);
	Object.assign(faulty.people[3] ?? {}, { enhet_id: "99999" });
	const refused = await run((db) => importFiles(db, files(faulty), { now }));
	expect(refused.ok && [refused.done, refused.faults.map((fault) => fault.code)]).toEqual([
		false,
		["post-unit-unknown"],
	]);
	const dry = await run((db) => importFiles(db, files(lyngvik), { now, dryRun: true }));
	expect(dry.ok && [dry.done, dry.counts.units.new]).toEqual([false, lyngvik.units.length]);
	expect((await run(stored)).people).toEqual({ present: 0, ended: 0 });
});

test("a shielded person stays shielded, and another tenant's people are not touched", async () => {
	const here = await tenant("here");
	const there = await tenant("there");
	await there.run((db) => importFiles(db, files(aMunicipality()), { now }));
	const before = await there.run(everything);
	await here.run((db) => importFiles(db, files(aMunicipality()), { now }));
	await here.run((db) =>
		db
			.updateTable("people")
			.set({ shielded: true, shieldReason: "threat" })
			.where("employeeNumber", "=", "5009")
			.execute(),
	);
	const changed = aMunicipality();
	Object.assign(changed.people[8] ?? {}, { etternavn: "Nytt" });
	await here.run((db) => importFiles(db, files(changed), { now }));
	const person = await here.run((db) =>
		db
			.selectFrom("people")
			.select(["familyName", "shielded"])
			.where("employeeNumber", "=", "5009")
			.executeTakeFirst(),
	);
	expect(person).toEqual({ familyName: "Nytt", shielded: true });
	expect(await there.run(everything)).toEqual(before);
});

test("forbidden columns and cells are nowhere in the database", async () => {
	const { run } = await tenant("door");
	const lyngvik = aMunicipality();
	const people = lyngvik.people.map((person, at) => ({
		...person,
		stillingstittel: at === 5 ? "Vikar for 01819000049" : person.stillingstittel,
		fodselsnummer: "41819000032",
		arslonn: "987654",
	}));
	const result = await run((db) => importFiles(db, files({ ...lyngvik, people }), { now }));
	expect(result.ok && result.done && result.dropped).toEqual({
		columns: [
			{ file: "ansatte.csv", column: "fodselsnummer", reason: "national-id" },
			{ file: "ansatte.csv", column: "arslonn", reason: "salary" },
		],
		cells: [{ file: "ansatte.csv", line: 7, column: "stillingstittel" }],
	});
	expect(JSON.stringify(await run(everything))).not.toMatch(/01819000049|41819000032|987654/);
});

const data = join(process.env.LEDELSESSKOLEN_DATA ?? join(process.cwd(), "../shared/data"), "organisation");

describe.skipIf(!existsSync(data))("the shared data (skipped where it is missing)", () => {
	const open = (folder: string) => ({
		units: { name: "enheter.csv", bytes: readFileSync(join(data, folder, "enheter.csv")) },
		people: { name: "ansatte.csv", bytes: readFileSync(join(data, folder, "ansatte.csv")) },
	});

	test("fjordvik-large is stored whole, and a second time changes nothing", async () => {
		const { run } = await tenant("large");
		await run((db) => importFiles(db, open("fjordvik-large"), { now }));
		const again = await run((db) => importFiles(db, open("fjordvik-large"), { now }));
		expect(again.ok && again.counts).toEqual({
			units: { ...nothing, same: 963 },
			people: { ...nothing, same: 14998 },
			posts: { ...nothing, same: 15372 },
		});
	});
});

import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { Database } from "../db/index.ts";
import { openDiskStore } from "../files/index.ts";
import { enqueue } from "../jobs/index.ts";
import { backup, manifestOf, restore } from "./index.ts";
import { quoted, sequenceStates, tableShapes } from "./tables.ts";

const { database, tenant } = await testDatabase();
const temporary = () => mkdtempSync(join(tmpdir(), "backup-test-"));
const filesDir = temporary();
const file = join(temporary(), "all.tar.gz");
const now = new Date("2027-01-12T10:00:00Z");

/** Every row of every table as text, and where the sequences stand. */
async function everything({ urls }: Database) {
	const client = new pg.Client({ connectionString: urls.owner });
	await client.connect();
	const tables: Record<string, string[]> = {};
	for (const { name } of await tableShapes(client)) {
		const { rows } = await client.query(`select t::text as row from ${quoted(name)} t order by 1`);
		if (rows.length > 0) tables[name] = rows.map(({ row }) => row);
	}
	const state = { tables, sequences: await sequenceStates(client) };
	await client.end();
	return state;
}

test("what is restored elsewhere is what was backed up, row by row and file by file", async () => {
	const store = openDiskStore(filesDir);
	const text = "æøå\t\\N\nfirst, then";
	const ids: string[] = [];
	for (const slug of ["here", "there"]) {
		const { run } = await tenant(slug);
		await run(async (db) => {
			await db.insertInto("events").values({ type: "thing.happened", subjectKind: text }).execute();
			await enqueue(db, "greet", { text });
			const put = await store.put(db, {
				name: "note.txt",
				content: Buffer.from(text),
				owner: ["note", null],
				uploadedBy: null,
			});
			if (put.ok) ids.push(put.file.id);
			await unitsThatPointAtEachOther(db);
		});
	}
	const before = await everything(database);
	expect(Object.keys(before.tables)).toContain("graphile_worker._private_jobs");

	const made = await backup({ ownerUrl: database.urls.owner, filesDir, now }, file);
	expect(made.madeAt).toBe("2027-01-12T10:00:00.000Z");
	expect(await manifestOf(file)).toEqual(made);

	const { database: other } = await testDatabase();
	const otherFiles = temporary();
	await restore(file, { ownerUrl: other.urls.owner, filesDir: otherFiles });
	expect(await everything(other)).toEqual(before);
	for (const row of await other.owner.selectFrom("files").select(["id", "tenantId"]).execute()) {
		const path = join(row.tenantId, row.id.slice(0, 2), row.id);
		expect(readFileSync(join(otherFiles, path), "utf8")).toBe(text);
		expect(ids).toContain(row.id);
	}
	await expect(restore(file, { ownerUrl: other.urls.owner, filesDir: temporary() })).rejects.toThrow(
		"The database is in use",
	);
});

test("a damaged or foreign file leaves the database empty", async () => {
	const { database: other } = await testDatabase();
	const target = { ownerUrl: other.urls.owner, filesDir: temporary() };
	const foreign = join(temporary(), "foreign");
	writeFileSync(foreign, "nothing of ours");
	await expect(restore(foreign, target)).rejects.toThrow();
	truncateSync(file, readFileSync(file).length - 200);
	await expect(restore(file, target)).rejects.toThrow();
	expect((await everything(other)).tables).toEqual({});
});

async function unitsThatPointAtEachOther(db: Database["app"]): Promise<void> {
	const sector = await db
		.insertInto("units")
		.values({ code: "1", name: "Oppvekst", type: "sektor" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.updateTable("units")
		.set({ sectorId: sector.id, path: [sector.id] })
		.execute();
	await db
		.insertInto("units")
		.values({ code: "2", name: "Skole", type: "enhet", parentId: sector.id, path: [sector.id] })
		.execute();
}

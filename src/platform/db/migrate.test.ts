import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, runOnce } from "graphile-worker";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { migrate, pendingMigrations } from "./index.ts";

const { database } = await testDatabase({ empty: true });
const { owner } = database.urls;
const folder = mkdtempSync(join(tmpdir(), "migrations-"));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test("files run once, in order; a failing one leaves nothing; a rewritten one is refused", async () => {
	write("0001_first.sql", "create table first (id int);");
	write("0002_second.sql", "alter table first add name text;");
	write("notes.sql", "not a migration");
	expect(await pendingMigrations(owner, folder)).toEqual(["0001_first.sql", "0002_second.sql"]);
	expect(await migrate(owner, folder)).toEqual(["0001_first.sql", "0002_second.sql"]);
	expect(await migrate(owner, folder)).toEqual([]);
	expect(await pendingMigrations(database.urls.app, folder)).toEqual([]);

	write("0003_third.sql", "create table third (id int);\nselect nonsense;");
	await expect(migrate(owner, folder)).rejects.toThrow(
		'0003_third.sql failed near line 2: column "nonsense" does not exist',
	);
	expect((await sql`select to_regclass('third') as found`.execute(database.owner)).rows).toEqual([
		{ found: null },
	]);

	write("0003_third.sql", "create table third (id int);");
	write("0001_first.sql", "create table first (id bigint);");
	await expect(migrate(owner, folder)).rejects.toThrow("0001_first.sql was changed after it ran");
});

test("processes that migrate at once wait for each other", async () => {
	const other = await testDatabase({ empty: true });
	const fresh = mkdtempSync(join(tmpdir(), "migrations-"));
	writeFileSync(join(fresh, "0001_only.sql"), "create table only_once (id int);");
	const ran = await Promise.all([
		migrate(other.database.urls.owner, fresh),
		migrate(other.database.urls.owner, fresh),
	]);
	expect(ran.flat()).toEqual(["0001_only.sql"]);
});

test("the worker role drives the queue but sees no tenant's rows", async () => {
	const { database: filled, tenant } = await testDatabase();
	const { id, run } = await tenant();
	await run((db) => sql`select app.enqueue('greet', '{"name": "A"}')`.execute(db));
	await run((db) => db.insertInto("events").values({ type: "a.b", subjectKind: "a" }).execute());
	const seen: unknown[] = [];
	await runOnce({
		connectionString: filled.urls.worker,
		noHandleSignals: true,
		logger: new Logger(() => () => {}),
		taskList: {
			greet: async (payload, { query }) => {
				seen.push(payload, (await query("select count(*)::int as n from events")).rows);
			},
		},
	});
	expect(seen).toEqual([{ tenantId: id, payload: { name: "A" } }, [{ n: 0 }]]);
});

import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { inTenant } from "./index.ts";
import { tableTypes } from "./table-types.ts";

const { database, tenant } = await testDatabase();
const here = await tenant("here");
const there = await tenant("there");

const event = { type: "thing.happened", subjectKind: "thing" };
const eventTypes = (id: string) =>
	inTenant(database, id, null, (db) => db.selectFrom("events").select(["type", "tenantId"]).execute());

test("a transaction sees and writes the rows of its own tenant only", async () => {
	await here.run((db) => db.insertInto("events").values(event).execute());
	expect(await eventTypes(here.id)).toEqual([{ type: "thing.happened", tenantId: here.id }]);
	expect(await eventTypes(there.id)).toEqual([]);
	await expect(
		there.run((db) =>
			db
				.insertInto("events")
				.values({ ...event, tenantId: here.id })
				.execute(),
		),
	).rejects.toThrow("row-level security");
});

test("outside a tenant nothing is visible", async () => {
	expect(await database.app.selectFrom("events").selectAll().execute()).toEqual([]);
});

test("the person of the transaction is known to the database", async () => {
	const person = "00000000-0000-4000-8000-000000000001";
	const asked = await here.run((db) => sql<{ id: string }>`select app.person() as id`.execute(db), person);
	expect(asked.rows).toEqual([{ id: person }]);
});

test("what throws is rolled back", async () => {
	const failing = there.run(async (db) => {
		await db.insertInto("events").values(event).execute();
		throw new Error("changed my mind");
	});
	await expect(failing).rejects.toThrow("changed my mind");
	expect(await eventTypes(there.id)).toEqual([]);
});

test("a connection that is cut fails its query and nothing else", async () => {
	const cut = database.app.connection().execute(async (db) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
		const terminate = sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.app);
		await Promise.all([sql`select pg_sleep(60)`.execute(db), terminate]);
	});
	await expect(cut).rejects.toThrow(/terminat/);
	const ask = () => sql`select 1 as one`.execute(database.app).then(({ rows }) => rows);
	await expect.poll(() => ask().catch(() => [])).toEqual([{ one: 1 }]);
});

test("days stay text, counts and decimals are numbers, instants are dates", async () => {
	const { rows } =
		await sql`select date '2027-01-12' as a_day, array[date '2027-01-12', null] as days, count(*) as n,
		1.5::numeric as x, array[2::int8] as big, timestamptz '2027-01-12 12:00+01' as at, '{"snake_key": 1}'::jsonb as j
		from generate_series(1, 3)`.execute(database.app);
	expect(rows).toEqual([
		{
			aDay: "2027-01-12",
			days: ["2027-01-12", null],
			n: 3,
			x: 1.5,
			big: [2],
			at: new Date("2027-01-12T11:00:00Z"),
			j: { snake_key: 1 },
		},
	]);
	await expect(sql`select 9007199254740993::int8`.execute(database.app)).rejects.toThrow("too large");
});

test("db/tables.ts describes the migrated schema; when it does not, run `npm run db:types`", async () => {
	const written = readFileSync(new URL("../../../db/tables.ts", import.meta.url), "utf8");
	expect(written).toBe(await tableTypes(database.urls.owner));
});

import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type Db, openDatabase } from "./index.ts";

const { database, tenant } = await testDatabase();
const here = await tenant("here");
const there = await tenant("there");
const one = openDatabase(database.urls, { connections: 1 });

const remembered = async () => {
	const { rows } = await sql<{ statement: string }>`
		select statement from pg_prepared_statements order by name
	`.execute(one.app);
	return rows.map(({ statement }) => statement);
};

const plus = (value: number) => sql<{ sum: number }>`select ${value}::int + 1 as sum`.execute(one.app);

test("what is asked twice is remembered, and answered for the values of each time", async () => {
	const sums: number[] = [];
	for (const value of [1, 20, 300]) sums.push((await plus(value)).rows[0]?.sum ?? 0);
	expect(sums).toEqual([2, 21, 301]);
	expect(await remembered()).toEqual(["select $1::int + 1 as sum"]);
});

test("a question that fails is no worse the next time", async () => {
	const divide = (by: number) => sql<{ part: number }>`select 10 / ${by}::int as part`.execute(one.app);
	await expect(divide(0)).rejects.toThrow("division by zero");
	await expect(divide(0)).rejects.toThrow("division by zero");
	expect((await divide(5)).rows).toEqual([{ part: 2 }]);
});

test("questions of many lengths are remembered up to a bound, and all are answered", async () => {
	const lengths = async (count: number) => {
		const list = sql.join(Array.from({ length: count }, (_, at) => sql`${at}::int`));
		const { rows } = await sql<{ size: number }>`select cardinality(array[${list}]) as size`.execute(one.app);
		return rows[0]?.size;
	};
	for (let count = 1; count <= 520; count++) {
		await lengths(count);
		expect(await lengths(count)).toBe(count);
	}
	expect(await remembered()).toHaveLength(500);
});

test("a remembered plan still asks whose rows they are", async () => {
	const slugs = (db: Db) =>
		sql<{ type: string }>`select type from events where type <> ${"none"}`.execute(db);
	const event = { type: "thing.happened", subjectKind: "thing" };
	await there.run((db) => db.insertInto("events").values(event).execute());
	for (let time = 0; time < 8; time++) {
		expect((await there.run(slugs)).rows).toEqual([{ type: "thing.happened" }]);
		expect((await here.run(slugs)).rows).toEqual([]);
	}
});

test.afterAll(() => one.close());

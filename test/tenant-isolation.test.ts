import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "../src/platform/db/index.ts";
import { type TestDatabase, type TestTenant, testDatabase } from "./support/database.ts";

/** Tables that no tenant owns, and why. */
const exempt: Readonly<Record<string, string>> = {
	tenants: "the list of tenants itself; looked up by host name before a tenant is known",
};

interface Column {
	readonly table: string;
	readonly name: string;
	readonly type: string;
	readonly inKey: boolean;
	readonly generated: boolean;
}

let test: TestDatabase;
let ours: TestTenant;
let theirs: TestTenant;
let tables: string[];

beforeAll(async () => {
	test = await testDatabase();
	ours = await test.tenant("ours");
	theirs = await test.tenant("theirs");
	const { rows } = await sql<{ name: string }>`
		select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1
	`.execute(test.database.owner);
	tables = rows.map(({ name }) => name).filter((name) => !(name in exempt));
});

describe("every table", () => {
	it("is under row-level security, with the tenant first in its key", async () => {
		const { rows } = await sql<{ name: string; secured: boolean; policies: number; first: string }>`
			select c.relname as name, c.relrowsecurity as secured,
				(select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
				(select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
					where i.indrelid = c.oid and i.indisprimary) as first
			from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
		`.execute(test.database.owner);
		const weak = rows.filter(
			(row) => !(row.name in exempt) && !(row.secured && row.policies > 0 && row.first === "tenant_id"),
		);
		expect(weak).toEqual([]);
		expect(rows.length).toBeGreaterThan(40);
	});

	it("hides another tenant's row from reading, changing and deleting", async () => {
		for (const table of tables) await plant(test.database.owner, table, theirs.id);
		const seen = await ours.run((db) => countAll(db));
		expect(seen.filter(({ count }) => count > 0)).toEqual([]);
		const planted = await theirs.run((db) => countAll(db));
		expect(planted.filter(({ count }) => count === 0)).toEqual([]);
	});

	it("leaves another tenant's settings as they are, and its name", async () => {
		const rename = (id: string) => (db: Db) =>
			db.updateTable("tenants").set({ name: "Kapret" }).where("id", "=", id).executeTakeFirst();
		const changed = async (id: string) => (await ours.run(rename(id))).numUpdatedRows;
		expect([await changed(theirs.id), await changed(ours.id)]).toEqual([0n, 1n]);
		const unbound = await rename(ours.id)(test.database.app);
		expect(unbound.numUpdatedRows).toBe(0n);
	});

	it("refuses a row in another tenant's name", async () => {
		for (const table of tables) {
			const write = ours.run((db) => plant(db, table, theirs.id));
			await expect(write, table).rejects.toThrow(/row-level security|permission denied/);
		}
	});

	it("has views that ask with the reader's rights: the owner's would see every tenant", async () => {
		const { rows } = await sql<{ name: string; options: string[] | null }>`
			select relname as name, reloptions as options from pg_class
			where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
		`.execute(test.database.owner);
		expect(rows.length).toBeGreaterThan(0);
		for (const { name, options } of rows) expect([name, options]).toEqual([name, ["security_invoker=true"]]);
	});

	it("shows nothing at all where no tenant is bound", async () => {
		for (const table of tables) {
			const { rows } = await sql<{
				count: number;
			}>`select count(*)::int as count from ${sql.table(table)}`.execute(test.database.app);
			expect([table, rows[0]?.count]).toEqual([table, 0]);
		}
	});
});

async function countAll(db: Db) {
	const counts: { table: string; count: number }[] = [];
	for (const table of tables) {
		const { rows } = await sql<{
			count: number;
		}>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
		counts.push({ table, count: rows[0]?.count ?? 0 });
	}
	return counts;
}

const relaxed = new Set<string>();

/** Puts the barest row into a table: its other rules are lifted in this throwaway copy, the tenant's stays. */
async function plant(db: Db, table: string, tenantId: string): Promise<void> {
	if (!relaxed.has(table)) await relax(test.database.owner, table);
	relaxed.add(table);
	const key = (await columnsOf(table)).filter(
		(column) => column.inKey && !column.generated && column.name !== "tenant_id",
	);
	const names = sql.join([sql.ref("tenant_id"), ...key.map(({ name }) => sql.ref(name))]);
	const values = sql.join([sql`${tenantId}::uuid`, ...key.map(sampleValue)]);
	await sql`insert into ${sql.table(table)} (${names}) values (${values})`.execute(db);
}

function sampleValue({ type }: Column) {
	if (type === "uuid") return sql`gen_random_uuid()`;
	if (type === "date") return sql`date '2027-01-12'`;
	if (type.startsWith("timestamp")) return sql`timestamptz '2027-01-12'`;
	if (/int/.test(type)) return sql`(random() * 9 + 1)::int`;
	return sql`md5(random()::text)`;
}

async function relax(owner: Db, table: string): Promise<void> {
	const { rows } = await sql<{ name: string }>`
		select conname as name from pg_constraint where conrelid = ${table}::regclass and contype in ('c', 'f')
	`.execute(owner);
	for (const { name } of rows)
		await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(owner);
	for (const column of await columnsOf(table)) {
		if (column.inKey || column.generated || column.name === "tenant_id") continue;
		await sql`alter table ${sql.table(table)} alter column ${sql.ref(column.name)} drop not null`.execute(
			owner,
		);
	}
}

async function columnsOf(table: string): Promise<Column[]> {
	const { rows } = await sql<Column>`
		select a.attrelid::regclass::text as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
			(a.attidentity <> '' or a.attgenerated <> '') as generated,
			exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as "inKey"
		from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
	`.execute(test.database.owner);
	return rows;
}

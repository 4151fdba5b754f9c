import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Database, type Db, inTenant, openDatabase, roleNames } from "../../src/platform/db/index.ts";

export const template = "ledelsesskolen_template";

export type TestTenant = {
	id: string;
	slug: string;
	/** Runs work as the app does: in a transaction bound to this tenant, and to a person if given. */
	run: <Result>(work: (db: Db) => Promise<Result>, personId?: string) => Promise<Result>;
};

export type TestDatabase = {
	database: Database;
	/** Makes a tenant; every call makes another one. */
	tenant: (slug?: string) => Promise<TestTenant>;
	close: () => Promise<void>;
};

/**
 * A database of its own for a test file: a copy of the migrated one, with no rows. Call it once, at the top
 * of the file or in `beforeAll`; it goes away by itself after the file's last test.
 */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
	const name = `test_${randomUUID().replaceAll("-", "")}`;
	await asAdmin(
		`create database ${name} owner ${roleNames.owner} ${options.empty ? "" : `template ${template} strategy file_copy`}`,
	);
	const database = openDatabase(testUrls(name), { connections: 5 });
	let closing: Promise<void> | null = null;
	const close = () => {
		closing ??= database.close().then(() => dropDatabase(name));
		return closing;
	};
	afterAll(close);
	return { database, tenant: (slug = "fjordvik") => makeTenant(database, slug), close };
}

function testUrls(name: string): { app: string; owner: string; worker: string } {
	const url = (role: string) => {
		const address = new URL(inject("adminUrl"));
		address.username = role;
		address.pathname = `/${name}`;
		return address.href;
	};
	return { app: url(roleNames.app), owner: url(roleNames.owner), worker: url(roleNames.worker) };
}

async function makeTenant(database: Database, slug: string): Promise<TestTenant> {
	const { id } = await database.owner
		.insertInto("tenants")
		.values({ slug, name: `${slug} kommune` })
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, slug, run: (work, personId) => inTenant(database, id, personId ?? null, work) };
}

/** A pool says that it has ended before its last sockets have: cut then, they would fail outside of any test. */
async function dropDatabase(name: string): Promise<void> {
	for (let tries = 0; tries < 100 && (await connectionsTo(name)) > 0; tries++) {
		await new Promise((later) => setTimeout(later, 20));
	}
	await asAdmin(`drop database ${name} with (force)`);
}

async function connectionsTo(name: string): Promise<number> {
	const rows = await asAdmin(
		`select from pg_stat_activity where datname = '${name}' and backend_type = 'client backend'`,
	);
	return rows.length;
}

async function asAdmin(statement: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: inject("adminUrl") });
	await client.connect();
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}

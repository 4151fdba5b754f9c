import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
	asWorkerRole,
	type DatabaseUrls,
	inTenant,
	migrate,
	openDatabase,
	prepareRoles,
	verifyRoles,
} from "./index.ts";

const migrations = join(import.meta.dirname, "../../../db/migrations");
const admin = new pg.Client({ connectionString: inject("adminUrl") });
const url = (role: string, database: string) => {
	const address = new URL(inject("adminUrl"));
	address.username = role;
	address.pathname = `/${database}`;
	return address.href;
};
const owner = url("outside_owner", "outside");
const urls: DatabaseUrls = { app: url("outside_app", "outside"), owner, worker: asWorkerRole(owner) };

beforeAll(async () => {
	await admin.connect();
	await admin.query("create role outside_owner login; create role outside_app login;");
	await admin.query("create database outside owner outside_owner");
});

afterAll(async () => {
	await admin.query("drop database outside with (force)");
	await admin.query("drop role outside_owner; drop role outside_app");
	await admin.end();
});

test("an owner who may not make roles is told the statements; afterwards it all works", async () => {
	const statements = [
		'grant ledelsesskolen_app to "outside_app"',
		'grant ledelsesskolen_worker to "outside_owner"',
	];
	await expect(prepareRoles(urls)).rejects.toThrow(`then start again:\n  ${statements.join(";\n  ")};`);
	await admin.query(statements.join(";"));
	await prepareRoles(urls);
	await migrate(owner, migrations);
	await verifyRoles(urls);
});

test("the worker that comes in as the owner is bound by row-level security all the same", async () => {
	const database = openDatabase(urls);
	const worker = openDatabase({ ...urls, app: urls.worker });
	const rows = [
		{ slug: "one", name: "One" },
		{ slug: "two", name: "Two" },
	];
	const tenants = await database.owner.insertInto("tenants").values(rows).returning("id").execute();
	for (const { id } of tenants) {
		await inTenant(database, id, null, (db) =>
			db.insertInto("events").values({ type: "a.b", subjectKind: "a" }).execute(),
		);
	}
	const [first] = tenants.map(({ id }) => id);
	const seen = await inTenant(worker, first ?? "", null, (db) =>
		db.selectFrom("events").select("tenantId").execute(),
	);
	expect(seen).toEqual([{ tenantId: first }]);
	await Promise.all([database.close(), worker.close()]);
});

test("a role that row-level security does not bind is refused", async () => {
	await expect(verifyRoles({ ...urls, app: owner })).rejects.toThrow(
		/^The role outside_owner in DATABASE_URL owns the table .*, so one municipality could see another's rows\./,
	);
	await expect(verifyRoles({ ...urls, app: url("ledelsesskolen_admin", "outside") })).rejects.toThrow(
		"The role ledelsesskolen_admin in DATABASE_URL bypasses row-level security",
	);
	await expect(prepareRoles({ ...urls, app: owner })).rejects.toThrow(
		"The role outside_owner in DATABASE_URL is the owner's too, so one municipality could see another's rows.",
	);
	await expect(verifyRoles({ ...urls, worker: owner })).rejects.toThrow(
		"in DATABASE_WORKER_URL owns the table",
	);
});

test("a server that does not answer is named by its setting", async () => {
	await expect(prepareRoles({ ...urls, owner: "postgres://x@127.0.0.1:1/x" })).rejects.toThrow(
		"The database in DATABASE_OWNER_URL cannot be reached",
	);
});

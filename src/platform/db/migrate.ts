import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { grantQueue } from "./queue-grants.ts";

type Migration = { name: string; checksum: string; text: string };

const migrationLock = 7_301_003;
const silent = new Logger(() => () => {});

/**
 * Brings a database up to date as its owner: the job queue's own schema first, then every numbered file in
 * `folder` that has not run yet, each in a transaction. Returns the names of the files that ran now.
 * `until` names the last file to run, for a backup made then. Throws a sentence when a file that has run was changed or is missing.
 */
export async function migrate(
	ownerUrl: string,
	folder: string,
	{ until }: { until?: string } = {},
): Promise<string[]> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query("select pg_advisory_lock($1)", [migrationLock]);
		const files = migrationFiles(folder);
		const applied = await appliedMigrations(client);
		refuseRewrittenHistory(files, applied);
		await installQueue(ownerUrl, client);
		const pending = files.filter((file) => !applied.has(file.name) && (!until || file.name <= until));
		for (const file of pending) await applyMigration(client, file);
		return pending.map((file) => file.name);
	} finally {
		await client.end();
	}
}

/** Which files in the folder have not run in this database; for the readiness check. Any role may ask. */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const applied = await appliedMigrations(client);
		return migrationFiles(folder)
			.map((file) => file.name)
			.filter((name) => !applied.has(name));
	} finally {
		await client.end();
	}
}

function migrationFiles(folder: string): Migration[] {
	const names = readdirSync(folder).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name));
	return names.sort().map((name) => {
		const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
		return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
	});
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
	const known = await client.query("select to_regclass('app.migrations') is not null as found");
	if (!known.rows[0].found) return new Map();
	const { rows } = await client.query<{ name: string; checksum: string }>(
		"select name, checksum from app.migrations",
	);
	return new Map(rows.map((row) => [row.name, row.checksum]));
}

function refuseRewrittenHistory(files: Migration[], applied: Map<string, string>): void {
	const byName = new Map(files.map((file) => [file.name, file.checksum]));
	for (const [name, checksum] of applied) {
		if (byName.get(name) === checksum) continue;
		const what = byName.has(name) ? "was changed after it ran" : "is not in this version";
		throw new Error(
			`The migration ${name} ${what}. Use the version of the program that made this database or a later one; ` +
				"while developing, remove the data folder and start again.",
		);
	}
}

async function installQueue(ownerUrl: string, client: pg.Client): Promise<void> {
	await runMigrations({ connectionString: ownerUrl, logger: silent });
	await grantQueue(client);
	await client.query("create schema if not exists app");
	await client.query(
		`create table if not exists app.migrations (
			name text primary key,
			checksum text not null,
			applied_at timestamptz not null default now()
		)`,
	);
	await client.query("grant usage on schema app to public; grant select on app.migrations to public");
}

async function applyMigration(client: pg.Client, file: Migration): Promise<void> {
	await client.query("begin");
	try {
		await client.query(file.text);
		await client.query("insert into app.migrations (name, checksum) values ($1, $2)", [
			file.name,
			file.checksum,
		]);
		await client.query("commit");
	} catch (cause) {
		await client.query("rollback");
		throw new Error(explainFailure(file, cause), { cause });
	}
}

function explainFailure(file: Migration, cause: unknown): string {
	if (!(cause instanceof pg.DatabaseError)) return `The migration ${file.name} failed: ${cause}`;
	const line = file.text.slice(0, Number(cause.position ?? 0)).split("\n").length;
	return `The migration ${file.name} failed near line ${line}: ${cause.message}. Nothing of it was kept.`;
}

import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Manifest } from "./backup.ts";
import { appliedNames, copyTarget, quoted, type TableShape, tableShapes } from "./tables.ts";
import { readTar, type TarEntry } from "./tar-reader.ts";

export type RestoreTarget = { ownerUrl: string; filesDir: string };

/**
 * Reads a backup into a database that is migrated as far as the backup was and holds no rows. All tables come
 * in one transaction. Throws a sentence when the target is not empty or the backup does not fit.
 */
export async function restore(source: string, { ownerUrl, filesDir }: RestoreTarget): Promise<Manifest> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await refuseFullTarget(client, filesDir);
		await client.query("begin");
		const entries = readTar(createReadStream(source).pipe(createGunzip()));
		const manifest = await readManifest(entries);
		await refuseOtherShape(client, manifest);
		const constraints = await deferConstraints(client);
		for await (const entry of entries) await takeEntry(client, entry, manifest, filesDir);
		await client.query("set constraints all immediate");
		for (const undo of constraints) await client.query(undo);
		for (const { name, value, called } of manifest.sequences) {
			await client.query("select setval($1::regclass, $2, $3)", [quoted(name), value, called]);
		}
		await client.query("commit");
		return manifest;
	} finally {
		await client.end();
	}
}

/** The manifest alone: to migrate the target as far as the backup was. */
export async function manifestOf(source: string): Promise<Manifest> {
	const stream = createReadStream(source);
	try {
		return await readManifest(readTar(stream.pipe(createGunzip())));
	} finally {
		stream.destroy();
	}
}

async function readManifest(entries: AsyncGenerator<TarEntry, void>): Promise<Manifest> {
	const first = await entries.next();
	if (first.done || first.value.name !== "manifest.json") throw new Error("This file is not a backup.");
	const chunks: Buffer[] = [];
	for await (const chunk of first.value.body) chunks.push(chunk);
	return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

async function takeEntry(
	client: pg.Client,
	entry: TarEntry,
	manifest: Manifest,
	filesDir: string,
): Promise<void> {
	const [kind, ...rest] = entry.name.split("/");
	const table = manifest.tables.find(({ name }) => kind === "tables" && name === rest.join("/"));
	if (table) return takeTable(client, entry, table);
	const path = resolve(filesDir, ...rest);
	if (kind !== "files" || !path.startsWith(resolve(filesDir) + sep))
		throw new Error(`The backup holds ${entry.name}, which is not ours.`);
	await mkdir(dirname(path), { recursive: true });
	await pipeline(entry.body, createWriteStream(path, { mode: 0o600 }));
}

async function takeTable(
	client: pg.Client,
	entry: TarEntry,
	table: Manifest["tables"][number],
): Promise<void> {
	const rows = client.query(copyFrom(`copy ${copyTarget(table)} from stdin`));
	await pipeline(entry.body, rows);
	if (rows.rowCount === table.rows) return;
	throw new Error(
		`${table.name} came back with ${rows.rowCount} rows and not ${table.rows}: the backup is damaged.`,
	);
}

async function refuseFullTarget(client: pg.Client, filesDir: string): Promise<void> {
	const { rows } = await client.query("select count(*)::int as tenants from tenants");
	const files = await readdir(filesDir).catch(() => []);
	if (rows[0].tenants === 0 && files.length === 0) return;
	const what = rows[0].tenants > 0 ? "The database is in use" : `${filesDir} is not empty`;
	throw new Error(
		`${what}. A backup is restored only into an empty place: set DATA_DIR to a new folder, or use an empty database.`,
	);
}

async function refuseOtherShape(client: pg.Client, manifest: Manifest): Promise<void> {
	const [migrations, tables] = [await appliedNames(client), await tableShapes(client)];
	const shape = (all: TableShape[]) =>
		JSON.stringify(all.map(({ name, columns }) => [name, columns.toSorted()]));
	if (migrations.join() === manifest.migrations.join() && shape(tables) === shape(manifest.tables)) return;
	throw new Error(
		"The backup was made by another version of the program. Restore it with that version, then upgrade.",
	);
}

/** Rows come table by table and point at each other in circles: keys are checked at the end. Returns what undoes it. */
async function deferConstraints(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ owner: string; name: string }>(
		`select conrelid::regclass::text as owner, conname as name from pg_constraint
		where contype = 'f' and not condeferred and conparentid = 0 and connamespace in ('public'::regnamespace, 'app'::regnamespace)`,
	);
	const alter = ({ owner, name }: { owner: string; name: string }, how: string) =>
		`alter table ${owner} alter constraint ${pg.escapeIdentifier(name)} ${how}`;
	for (const row of rows) await client.query(alter(row, "deferrable initially deferred"));
	return rows.map((row) => alter(row, "not deferrable"));
}

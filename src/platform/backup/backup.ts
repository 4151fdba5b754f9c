import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
	appliedNames,
	copyTarget,
	type SequenceState,
	sequenceStates,
	type TableShape,
	tableShapes,
} from "./tables.ts";
import { addToTar, endTar } from "./tar-writer.ts";

/** The first file of a backup: what it holds and which version of the program made it. */
export type Manifest = {
	format: 1;
	madeAt: string;
	migrations: string[];
	sequences: SequenceState[];
	tables: (TableShape & { rows: number })[];
};

export type BackupSource = { ownerUrl: string; filesDir: string; now: Date };

/** Writes every table, as of one instant, and every file into one compressed tar. Returns what it holds. */
export async function backup({ ownerUrl, filesDir, now }: BackupSource, target: string): Promise<Manifest> {
	const draft = `${target}.part`;
	const spool = await mkdtemp(join(tmpdir(), "backup-"));
	const client = new pg.Client({ connectionString: ownerUrl });
	const tar = createGzip({ level: 6 });
	const written = pipeline(tar, createWriteStream(draft, { mode: 0o600 }));
	try {
		await client.connect();
		const manifest = await spoolTables(client, spool, now);
		await addToTar(tar, "manifest.json", Buffer.from(JSON.stringify(manifest, null, "\t")));
		for (const { name } of manifest.tables) await addFile(tar, `tables/${name}`, join(spool, name));
		for (const file of await filesUnder(filesDir)) {
			await addFile(tar, `files/${relative(filesDir, file).split(sep).join("/")}`, file);
		}
		await endTar(tar);
		await written;
		await rename(draft, target);
		return manifest;
	} catch (error) {
		tar.destroy();
		await written.catch(() => {});
		await rm(draft, { force: true });
		throw error;
	} finally {
		await client.end();
		await rm(spool, { recursive: true, force: true });
	}
}

/** All tables in one snapshot, so that no row speaks of another that is missing. */
async function spoolTables(client: pg.Client, spool: string, now: Date): Promise<Manifest> {
	await client.query("begin transaction isolation level repeatable read, read only");
	await client.query("set local row_security = off"); // an error rather than a backup with rows left out
	const tables: Manifest["tables"] = [];
	for (const table of await tableShapes(client)) {
		const rows = client.query(copyTo(`copy ${copyTarget(table)} to stdout`));
		await pipeline(rows, createWriteStream(join(spool, table.name), { mode: 0o600 }));
		tables.push({ ...table, rows: rows.rowCount ?? 0 });
	}
	const [migrations, sequences] = [await appliedNames(client), await sequenceStates(client)];
	await client.query("commit");
	return { format: 1, madeAt: now.toISOString(), migrations, sequences, tables };
}

async function addFile(tar: Writable, name: string, path: string): Promise<void> {
	const found = await stat(path).catch(() => null); // erased since we listed it
	if (found) await addToTar(tar, name, { path, size: found.size });
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile() && !entry.name.endsWith(".half"))
		.map((entry) => join(entry.parentPath, entry.name));
}

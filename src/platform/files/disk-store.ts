import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Db } from "../db/index.ts";
import { enqueue } from "../jobs/index.ts";
import type { FileStore, NewFile, OpenFile, OwnFile, PutResult, StoredFile } from "./file-store.ts";
import { sniffAllowedType } from "./file-types.ts";

/** 20 MB: a film of half a minute from a phone, or a long report with pictures. */
const defaultMaxBytes = 20_000_000;

/** Files under `directory`/tenant/first two letters/id. Bytes are on disk before the row that tells of them. */
export function openDiskStore(directory: string, maxBytes: number = defaultMaxBytes): FileStore {
	const placeOf = (tenantId: string, id: string) => join(directory, tenantId, id.slice(0, 2), id);
	return {
		maxBytes,
		put: (db, file) => put(db, file, placeOf, maxBytes),
		putOwn: (db, file) => putOwn(db, file, placeOf),
		open: (db, id) => openStored(db, id, placeOf),
		remove: async (db, id) => {
			await db.deleteFrom("files").where("id", "=", id).execute();
			await enqueue(db, "erase_file", { fileId: id });
		},
		erase: (tenantId, id) => rm(placeOf(tenantId, id), { force: true }),
	};
}

type PlaceOf = (tenantId: string, id: string) => string;

async function put(db: Db, file: NewFile, placeOf: PlaceOf, maxBytes: number): Promise<PutResult> {
	if (file.content.byteLength === 0) return { ok: false, reason: "empty" };
	if (file.content.byteLength > maxBytes) return { ok: false, reason: "too_large" };
	const contentType = await sniffAllowedType(file.name, file.content);
	if (!contentType) return { ok: false, reason: "type_not_allowed" };
	return store(db, { ...file, contentType }, placeOf);
}

async function putOwn(db: Db, file: OwnFile, placeOf: PlaceOf): Promise<PutResult> {
	if (file.content.byteLength === 0) return { ok: false, reason: "empty" };
	if (file.content.byteLength > file.maxBytes) return { ok: false, reason: "too_large" };
	return store(db, file, placeOf);
}

async function store(db: Db, file: NewFile & { contentType: string }, placeOf: PlaceOf): Promise<PutResult> {
	const stored: StoredFile = {
		id: randomUUID(),
		name: cleanName(file.name),
		contentType: file.contentType,
		sizeBytes: file.content.byteLength,
		sha256: createHash("sha256").update(file.content).digest("hex"),
		owner: file.owner,
	};
	await writeWhole(placeOf(await tenantOf(db), stored.id), file.content);
	await insertRow(db, stored, file.uploadedBy);
	return { ok: true, file: stored };
}

/** The bare name: no folders, no control characters, at most 150 characters. */
function cleanName(name: string): string {
	const bare = name.split(/[\\/]/).at(-1) ?? "";
	return (
		bare
			.replace(/\p{Cc}/gu, "")
			.trim()
			.slice(-150) || "fil"
	);
}

async function tenantOf(db: Db): Promise<string> {
	const { rows } = await sql<{ tenant: string | null }>`select app.tenant() as tenant`.execute(db);
	const tenant = rows[0]?.tenant;
	if (!tenant) throw new Error("A file needs a tenant: bind the transaction first");
	return tenant;
}

/** Half a file is never seen under its name, and a row never tells of bytes that a power cut could take. */
async function writeWhole(place: string, content: Uint8Array): Promise<void> {
	await mkdir(join(place, ".."), { recursive: true });
	const half = `${place}.half`;
	const handle = await open(half, "w", 0o600);
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(half, place);
}

async function insertRow(db: Db, file: StoredFile, uploadedBy: string | null): Promise<void> {
	const { owner, ...row } = file;
	await db
		.insertInto("files")
		.values({ ...row, uploadedBy, ownerKind: owner[0], ownerId: owner[1] })
		.execute();
}

async function openStored(db: Db, id: string, placeOf: PlaceOf): Promise<OpenFile | undefined> {
	const row = await db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) return undefined;
	return {
		id: row.id,
		name: row.name,
		contentType: row.contentType,
		sizeBytes: Number(row.sizeBytes),
		sha256: row.sha256,
		owner: [row.ownerKind, row.ownerId],
		content: await readFile(placeOf(row.tenantId, row.id)),
	};
}

import type { Db } from "../db/index.ts";

/** A stored file as its row says; the bytes are behind `FileStore.open`. */
export interface StoredFile {
	readonly id: string;
	readonly name: string;
	readonly contentType: string;
	readonly sizeBytes: number;
	readonly sha256: string;
	/** What it belongs to, ["idea_step", id]; the owner's module decides who may read it. */
	readonly owner: FileOwner;
}

export type FileOwner = readonly [kind: string, id: string | null];

export interface NewFile {
	readonly name: string;
	readonly content: Uint8Array;
	readonly owner: FileOwner;
	readonly uploadedBy: string | null;
}

/** A file that we have made ourselves: its type is known, and its bound is its own. */
export interface OwnFile extends NewFile {
	readonly contentType: string;
	readonly maxBytes: number;
}

/** Why a file was not stored; the page has a sentence for each. */
export type FileRefusal = "empty" | "too_large" | "type_not_allowed";

export type PutResult = { ok: true; file: StoredFile } | { ok: false; reason: FileRefusal };

/** A stored file with its bytes, ready to be sent. */
export interface OpenFile extends StoredFile {
	readonly content: Uint8Array;
}

/**
 * Files of the tenant that `db` is bound to, behind one interface: today on disk, tomorrow an object store.
 * Whether the viewer may see the file is asked by the caller, who knows the owner.
 */
export interface FileStore {
	/** The largest file accepted, in bytes; for the words beside the field. */
	readonly maxBytes: number;
	/** Stores the bytes after looking at what they are, and writes the row in the caller's transaction. */
	put(db: Db, file: NewFile): Promise<PutResult>;
	/** Stores what we have made, also of a type that nobody may send us. */
	putOwn(db: Db, file: OwnFile): Promise<PutResult>;
	/** The file with its bytes, or undefined where the tenant has no such file. */
	open(db: Db, id: string): Promise<OpenFile | undefined>;
	/** Removes the row in the transaction; the bytes go when it is certain, in a job. */
	remove(db: Db, id: string): Promise<void>;
	/** Deletes bytes whose row is gone; called by the job that `remove` leaves behind. */
	erase(tenantId: string, id: string): Promise<void>;
}

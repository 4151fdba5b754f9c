import { createHash } from "node:crypto";
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, runAs } from "./account.ts";

/** Where the server keeps its things. `movedTo` is set when the account could not reach the data folder itself. */
export type Place = { data: string; socket: string; log: string; movedTo: string | null };

// A socket's full name must fit in sockaddr_un: 108 bytes with the final zero; macOS allows 104.
const socketNameLimit = 103;
const socketFile = "/.s.PGSQL.5432";

/** Chooses folders that the account can use: inside the data folder, else outside every closed folder. */
export function choosePlace(dataDir: string, account: Account): Place {
	mkdirSync(dataDir, { recursive: true });
	const base = movedBase(dataDir) ?? (account && isClosed(dataDir, account) ? moveOut(dataDir) : dataDir);
	const socket = socketFolder(base);
	ownedFolder(socket, account);
	return {
		data: join(base, "postgres"),
		socket,
		log: join(dataDir, "postgres.log"),
		movedTo: base === dataDir ? null : base,
	};
}

/** A folder outside private homes, made when missing. */
export function chooseReserve(): string {
	const folder = reserveFolder();
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	return folder;
}

/** Makes a folder that only the account may enter. */
export function ownedFolder(folder: string, account: Account): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const found = lstatSync(folder);
	const ours = process.platform === "win32" || [process.getuid?.(), account?.uid].includes(found.uid);
	if (!found.isDirectory() || !ours) {
		throw new Error(`${folder} belongs to someone else. Remove it, or choose another DATA_DIR.`);
	}
	if (account) chownSync(folder, account.uid, account.gid);
	chmodSync(folder, 0o700);
}

/** The data folder remembers where its database went, also when the folder itself is moved or renamed. */
function movedBase(dataDir: string): string | null {
	const note = join(dataDir, "postgres-is-in");
	return existsSync(note) ? readFileSync(note, "utf8").trim() : null;
}

function moveOut(dataDir: string): string {
	const base = mkdtempSync(join(chooseReserve(), "database-"));
	chmodSync(base, 0o755);
	writeFileSync(join(dataDir, "postgres-is-in"), `${base}\n`);
	return base;
}

function isClosed(dataDir: string, account: Account): boolean {
	if (existsSync(join(dataDir, "postgres", "PG_VERSION"))) return false;
	return runAs(account, "/bin/sh", ["-c", 'test -x "$1" && cd "$1"', "sh", dataDir]).status !== 0;
}

function reserveFolder(): string {
	const roots = ["/var/lib", "/srv", "/opt", "/var/tmp"].filter(isWritable);
	return join(roots[0] ?? tmpdir(), "ledelsesskolen");
}

function isWritable(folder: string): boolean {
	try {
		accessSync(folder, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

function socketFolder(base: string): string {
	const inside = join(base, "socket");
	if (Buffer.byteLength(inside + socketFile) <= socketNameLimit) return inside;
	const outside = join(tmpdir(), `ledelsesskolen-${folderId(base)}`);
	if (Buffer.byteLength(outside + socketFile) <= socketNameLimit) return outside;
	return `/tmp/ledelsesskolen-${folderId(base)}`;
}

function folderId(folder: string): string {
	return createHash("sha256").update(folder).digest("hex").slice(0, 12);
}

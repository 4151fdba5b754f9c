import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

/** The operating-system user that runs the server; null means "the one we already are". */
export type Account = { name: string; uid: number; gid: number } | null;

const candidates = ["nobody", "postgres", "www-data", "daemon"];

/**
 * Chooses who runs the server. PostgreSQL refuses to run as root, so root hands it to the owner of the
 * folders when that is an ordinary user, else to an unprivileged system user.
 */
export function serverAccount(folders: string[]): Account {
	if (process.getuid?.() !== 0) return null;
	const users = systemUsers();
	const owner = folders.filter((folder) => existsSync(folder)).map((folder) => statSync(folder).uid);
	const byFolder = users.find((user) => user.uid !== 0 && user.uid === owner[0]);
	const byName = candidates.flatMap((name) => users.filter((user) => user.name === name && user.uid !== 0));
	const account = byFolder ?? byName[0];
	if (account) return account;
	throw new Error(
		`PostgreSQL does not run as root, and none of the users ${candidates.join(", ")} exists here. ` +
			"Start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.",
	);
}

/** Runs a program as the account and waits for it. */
export function runAs(account: Account, program: string, args: string[], options: { cwd?: string } = {}) {
	return spawnSync(program, args, { ...spawnIdentity(account), encoding: "utf8", cwd: options.cwd ?? "/" });
}

/** The spawn options that make a child run as the account. */
export function spawnIdentity(account: Account): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
	const env = { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" };
	if (process.platform === "win32") return { env: { ...process.env, ...env } };
	return account ? { uid: account.uid, gid: account.gid, env } : { env };
}

function systemUsers(): { name: string; uid: number; gid: number }[] {
	if (!existsSync("/etc/passwd")) return [];
	return readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.map((line) => line.split(":"))
		.filter((fields) => fields.length >= 4)
		.map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

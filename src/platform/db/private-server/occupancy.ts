import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

// Advisory locks on the server itself: the operating system frees them with the connection, also after kill -9.
const usersOfServer = 7_301_001;
const theOneThatServes = 7_301_002;
const patience = 3_000; // a killed process keeps its locks for up to a second

/** Counts us among those who use the server, so that nobody stops it under us. */
export async function joinServer(keeper: pg.Client): Promise<void> {
	await keeper.query("select pg_advisory_lock_shared($1)", [usersOfServer]);
}

/** Leaves the server; true when we were the last one and are to stop it. */
export async function leaveServer(keeper: pg.Client): Promise<boolean> {
	await keeper.query("select pg_advisory_unlock_shared($1)", [usersOfServer]);
	return tryLock(keeper, usersOfServer);
}

/** Claims the data folder for the one process that serves; throws a sentence when another one has it. */
export async function claimServing(keeper: pg.Client, dataDir: string): Promise<void> {
	const deadline = Date.now() + patience;
	while (!(await tryLock(keeper, theOneThatServes))) {
		if (Date.now() > deadline) throw new Error(await explainClaim(keeper, dataDir));
		await pause(50);
	}
}

async function tryLock(keeper: pg.Client, key: number): Promise<boolean> {
	const { rows } = await keeper.query("select pg_try_advisory_lock($1) as taken", [key]);
	return rows[0].taken;
}

async function explainClaim(keeper: pg.Client, dataDir: string): Promise<string> {
	const { rows } = await keeper.query(
		`select application_name from pg_locks join pg_stat_activity using (pid)
		where locktype = 'advisory' and objid = $1 and granted`,
		[theOneThatServes],
	);
	const holder = rows[0]?.application_name ?? "another process";
	return `The data folder ${dataDir} is already in use by ${holder}. Stop that one first, or set DATA_DIR to another folder.`;
}

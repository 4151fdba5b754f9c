import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startPrivateServer } from "./index.ts";

const source = JSON.stringify(new URL("./index.ts", import.meta.url).href);
const folders: string[] = [];
const folder = (name = "d") => {
	const parent = mkdtempSync(join(tmpdir(), "private-"));
	chmodSync(parent, 0o711);
	const made = join(parent, name);
	folders.push(made);
	return made;
};

afterEach(() => {
	for (const made of folders.splice(0)) rmSync(join(made, ".."), { recursive: true, force: true });
});

/** Another process that serves from the folder until it is killed. */
async function another(dataDir: string): Promise<ChildProcess> {
	const script = `import { startPrivateServer } from ${source};
		await startPrivateServer({ dataDir: ${JSON.stringify(dataDir)}, serving: true });
		console.log("up"); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await once(child.stdout, "data");
	return child;
}

async function ask(url: string, question: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query({ text: question, rowMode: "array" });
	await client.end();
	return rows;
}

test("a killed process loses nothing that was acknowledged, and the next start takes over its server", async () => {
	const dataDir = folder();
	const killed = await another(dataDir);
	const joined = await startPrivateServer({ dataDir });
	await ask(joined.urls.owner, "create table kept as select 42 as answer");
	killed.kill("SIGKILL");
	await once(killed, "exit");
	const next = await startPrivateServer({ dataDir, serving: true });
	expect(await ask(next.urls.owner, "select answer from kept")).toEqual([[42]]);
	await joined.stop();
	expect(await ask(next.urls.owner, "select answer from kept")).toEqual([[42]]);
	await next.stop();
	await expect(ask(next.urls.owner, "select 1")).rejects.toThrow();
});

test("a second process that would serve from the folder is told who is there", async () => {
	const dataDir = folder();
	const first = await startPrivateServer({ dataDir, serving: true });
	await expect(startPrivateServer({ dataDir, serving: true })).rejects.toThrow(
		`The data folder ${dataDir} is already in use by process ${process.pid}. ` +
			"Stop that one first, or set DATA_DIR to another folder.",
	);
	expect(await ask(first.urls.app, "select current_user")).toEqual([["ledelsesskolen_app"]]);
	await first.stop();
});

test("a lock left by a machine that lost its power is no hindrance, even when its number is taken again", async () => {
	const dataDir = folder();
	await (await startPrivateServer({ dataDir })).stop();
	writeFileSync(
		join(dataDir, "postgres", "postmaster.pid"),
		`${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n\nready\n`,
	);
	const server = await startPrivateServer({ dataDir });
	expect(await ask(server.urls.app, "select 1")).toEqual([[1]]);
	await server.stop();
});

test("a folder with a name too long for a socket works", async () => {
	const server = await startPrivateServer({ dataDir: folder("long".repeat(30)) });
	expect(await ask(server.urls.app, "select 1")).toEqual([[1]]);
	await server.stop();
});

test("a database of another PostgreSQL is refused with what to do", async () => {
	const dataDir = folder();
	await (await startPrivateServer({ dataDir, durable: false })).stop();
	const version = join(dataDir, "postgres", "PG_VERSION");
	expect(readFileSync(version, "utf8").trim()).toBe("18");
	writeFileSync(version, "17\n");
	await expect(startPrivateServer({ dataDir })).rejects.toThrow("was made by PostgreSQL 17");
});

test.runIf(process.getuid?.() === 0)(
	"root's own closed folder holds nothing of the server, which says where it went",
	async () => {
		const dataDir = folder();
		chmodSync(dirname(dataDir), 0o700);
		const said: string[] = [];
		const server = await startPrivateServer({ dataDir, say: (line) => said.push(line) });
		folders.push(server.folder);
		// Where the program lies in a closed folder too, as in a private home, the sentence goes on with its binaries.
		expect(said[0]).toContain(
			`The user nobody may not enter this folder, so the database is kept in ${dirname(server.folder)}`,
		);
		await ask(server.urls.owner, "create table kept as select 42 as answer");
		await server.stop();
		chmodSync(dirname(dataDir), 0o711);
		const again = await startPrivateServer({ dataDir });
		expect(await ask(again.urls.owner, "select answer from kept")).toEqual([[42]]);
		await again.stop();
	},
);

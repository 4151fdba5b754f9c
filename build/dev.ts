// npm run dev: builds and serves, and again whenever a source file changes.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { root } from "./fingerprint.ts";
import { ensureBuilt } from "./index.ts";

const settle = 150; // ms: an editor writes several files at once

let server: ChildProcess | null = null;
let turn: Promise<void> = Promise.resolve();
let waiting: NodeJS.Timeout | undefined;

for (const folder of ["src", "locales", "db/migrations"])
	watch(join(root, folder), { recursive: true }, changed);
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.on(signal, () => stop().then(() => process.exit()));
process.on("disconnect", () => stop().then(() => process.exit()));
turn = restart();

function changed(): void {
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		turn = turn.then(restart);
	}, settle);
}

async function restart(): Promise<void> {
	try {
		await ensureBuilt();
	} catch {
		return; // esbuild has said what is wrong; the server goes on as it was
	}
	await stop();
	server = spawn(process.execPath, ["--enable-source-maps", join(root, "dist", "server", "main.js")], {
		stdio: "inherit",
	});
}

async function stop(): Promise<void> {
	if (!server || server.exitCode !== null) return;
	const ended = once(server, "exit");
	server.kill("SIGTERM");
	await ended;
}

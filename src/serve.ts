import { createApp } from "./app.ts";
import { builtAssets } from "./built-assets.ts";
import type { Config } from "./config.ts";
import { jobs } from "./jobs.ts";
import { listen, refuseTakenPort } from "./listen.ts";
import { demoLinks } from "./modules/identity/index.ts";
import { readyDatabase } from "./open-database.ts";
import { openDatabase } from "./platform/db/index.ts";
import { openDiskStore } from "./platform/files/index.ts";
import { startWorker } from "./platform/jobs/index.ts";
import { Live } from "./platform/live/index.ts";
import { writeLog } from "./platform/log.ts";
import type { Deps } from "./platform/web/context.ts";
import { seedOnFirstRun } from "./seed-once.ts";

const undoLimit = 5_000; // ms for each part; requests and jobs rarely take one

const say = (line: string) => console.log(line);

/** Opens the database, serves, and returns when a signal has stopped it cleanly. */
export async function serveUntilStopped(config: Config): Promise<void> {
	const toUndo: (() => Promise<void>)[] = [];
	const stopped = stopSignal();
	try {
		await refuseTakenPort(config);
		const ready = await readyDatabase(config, { serving: true, say });
		toUndo.push(ready.release);
		const database = openDatabase(ready.urls);
		toUndo.push(database.close);
		const deps: Deps = {
			config,
			database,
			files: openDiskStore(config.filesDir),
			clock: () => new Date(),
			assets: builtAssets(config),
		};
		await Promise.race([seedOnFirstRun(deps, say), stopped.then(refuseToGoOn)]);
		const worker = await startWorker({ ...deps, log: writeLog }, jobs);
		toUndo.push(worker.stop);
		const live = new Live(database.urls);
		const server = await listen(createApp(deps, live), config);
		toUndo.push(server.close, () => live.close());
		await greet(deps, server.address);
		await stopped;
		say("Stopping …");
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		if (config.logLevel === "debug") console.error(error);
		process.exitCode = 1;
	}
	for (const undo of toUndo.reverse()) await undoInTime(undo);
	process.exit();
}

/** Resolves at the first Ctrl-C or SIGTERM, when the process that started us is gone, or at a bug that nobody caught. */
function stopSignal(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
		process.on("disconnect", () => resolve());
		process.channel?.unref();
		// Whoever read what we print has gone: we go on. A fault here would be logged there, and that would fail again.
		for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
		process.on("uncaughtException", (error) => {
			writeLog("error", "crash", { error: error.name, where: error.stack?.split("\n").slice(1, 4) });
			process.exitCode = 1;
			resolve();
		});
	});
}

/** What does not end within its time is cut off: the database undoes a transaction that was not committed. */
async function undoInTime(undo: () => Promise<void>): Promise<void> {
	const cut = new Promise<void>((resolve) => setTimeout(resolve, undoLimit).unref());
	const ended = undo().catch((error: Error) => writeLog("warn", "stop", { error: error.name }));
	await Promise.race([ended, cut]);
}

/** Ctrl-C while the demo is being made: the next start makes it again from the beginning. */
function refuseToGoOn(): never {
	throw new Error("Stopped before the demo was ready.");
}

const firstSteps = `The database is empty. In another terminal, with the same settings:
  bin/ledelsesskolen import organisation UNITS PEOPLE   (docs/import.md)
  bin/ledelsesskolen administrator EMPLOYEE-NUMBER
`;

const isEmpty = async ({ database }: Deps): Promise<boolean> =>
	!(await database.app.selectFrom("tenants").select("id").limit(1).executeTakeFirst());

async function greet(deps: Deps, address: string): Promise<void> {
	const baseUrl = deps.config.baseUrl ?? address;
	const links = await demoLinks({ ...deps, config: { ...deps.config, baseUrl } });
	const width = Math.max(0, ...links.map(({ label, name }) => `${label} (${name})`.length));
	say(`\nLedelsesskolen is up: ${baseUrl}\n`);
	if (links.length > 0) say("Sign in to the demo as");
	for (const { label, name, url } of links) say(`  ${`${label} (${name})`.padEnd(width)}  ${url}`);
	if (await isEmpty(deps)) say(firstSteps);
	say(`${links.length > 0 ? "\n" : ""}Ctrl-C stops it.`);
}

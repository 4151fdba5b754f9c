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
import { writeLog } from "./platform/log.ts";
import type { Deps } from "./platform/web/context.ts";
import { seedOnFirstRun } from "./seed-once.ts";

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
		await seedOnFirstRun(deps, say);
		const worker = await startWorker({ ...deps, log: writeLog }, jobs);
		toUndo.push(worker.stop);
		const server = await listen(createApp(deps), config);
		toUndo.push(server.close);
		await greet(deps, server.address);
		await stopped;
		say("Stopping …");
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		if (config.logLevel === "debug") console.error(error);
		process.exitCode = 1;
	}
	for (const undo of toUndo.reverse())
		await undo().catch((error) => writeLog("warn", "stop", { error: String(error) }));
	process.exit();
}

/** Resolves at the first Ctrl-C or SIGTERM, when the process that started us is gone, or at a bug that nobody caught. */
function stopSignal(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
		process.on("disconnect", () => resolve());
		process.channel?.unref();
		process.stdout.on("error", () => {}); // whoever read what we print has gone; we go on
		process.on("uncaughtException", (error) => {
			writeLog("error", "crash", { error: error.name, where: error.stack?.split("\n").slice(1, 4) });
			process.exitCode = 1;
			resolve();
		});
	});
}

async function greet(deps: Deps, address: string): Promise<void> {
	const baseUrl = deps.config.baseUrl ?? address;
	const links = await demoLinks({ ...deps, config: { ...deps.config, baseUrl } });
	const width = Math.max(0, ...links.map(({ label, name }) => `${label} (${name})`.length));
	say(`\nLedelsesskolen is up: ${baseUrl}\n`);
	if (links.length > 0) say("Sign in to the demo as");
	for (const { label, name, url } of links) say(`  ${`${label} (${name})`.padEnd(width)}  ${url}`);
	say(`${links.length > 0 ? "\n" : ""}Ctrl-C stops it.`);
}

// Runs every measurement, each on a database of its own, and prints what it found. Exit 1 when a bound is missed.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtAssets } from "../src/built-assets.ts";
import { readConfig } from "../src/config.ts";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import type { PrivateServer } from "../src/platform/db/private-server/index.ts";
import { startTemporaryServer } from "../src/platform/db/private-server/temporary.ts";
import { openDiskStore } from "../src/platform/files/index.ts";
import { setLogLevel } from "../src/platform/log.ts";
import type { Finding, Measurement } from "./measurement.ts";

setLogLevel("error");
process.once("SIGINT", () => process.exit(130));
const wanted = process.argv.slice(2);
const server = await startTemporaryServer({ durable: true });
try {
	const missed: Finding[] = [];
	for (const measurement of await measurements()) {
		console.log(`\n${measurement.name}`);
		const findings = await measure(measurement, server);
		for (const finding of findings) console.log(`  ${line(finding)}`);
		missed.push(...findings.filter((finding) => !isWithin(finding)));
	}
	process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
	await server.stop();
}

async function measurements(): Promise<Measurement[]> {
	const files = readdirSync(import.meta.dirname)
		.filter((file) => file.endsWith(".bench.js"))
		.sort();
	const all = await Promise.all(files.map((file) => import(join(import.meta.dirname, file))));
	const found: Measurement[] = all.map((module) => module.default);
	return wanted.length === 0 ? found : found.filter(({ name }) => wanted.includes(name));
}

async function measure(measurement: Measurement, { createDatabase }: PrivateServer): Promise<Finding[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "bench-"));
	const read = readConfig({ MODE: "demo", DATA_DIR: dataDir });
	if (!read.ok) throw new Error(read.faults.join("\n"));
	const { config } = read;
	const urls = await createDatabase(
		`bench_${measurement.name.replaceAll(/[^a-z0-9]+/gi, "_").toLowerCase()}`,
	);
	await migrate(urls.owner, config.migrationsDir);
	const database = openDatabase(urls);
	try {
		const files = openDiskStore(config.filesDir);
		return await measurement.run({
			config,
			database,
			files,
			clock: () => new Date(),
			assets: builtAssets(config),
		});
	} finally {
		await database.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

function isWithin({ value, atLeast = -Infinity, atMost = Infinity }: Finding): boolean {
	return value >= atLeast && value <= atMost;
}

function line(finding: Finding): string {
	const { what, value, unit, atLeast, atMost } = finding;
	const bound =
		atLeast !== undefined ? ` (at least ${atLeast})` : atMost !== undefined ? ` (at most ${atMost})` : "";
	const verdict = isWithin(finding) ? "" : "  MISSED";
	return `${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${what}${bound}${verdict}`;
}

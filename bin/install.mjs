import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const modules = join(root, "node_modules");
const stamp = join(modules, ".installed");
const pinnedNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Installs the locked packages unless they are there, and gives the path of the pinned Node. Standard output stays clean. */
export async function install() {
	refuseOldNode();
	const wanted = fingerprint();
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && existsSync(pinnedNode))
		return pinnedNode;
	if (!holdsLockedPackages()) await installPackages();
	if (!nodeWorks()) await fetchNode();
	try {
		writeFileSync(stamp, wanted);
	} catch {
		// somebody else's folder: we look again next time
	}
	return pinnedNode;
}

function refuseOldNode() {
	if (Number(process.versions.node.split(".")[0]) >= 20) return;
	stop(
		`Node ${process.versions.node} is too old to start with. Install Node 20 or later from https://nodejs.org.`,
	);
}

function fingerprint() {
	const lock = readFileSync(join(root, "package-lock.json"));
	return createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
}

/** True when somebody ran npm by hand: then there is nothing to do over again. */
function holdsLockedPackages() {
	const hidden = join(modules, ".package-lock.json");
	if (!existsSync(hidden)) return false;
	const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
	const found = JSON.parse(readFileSync(hidden, "utf8")).packages;
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === "" || optional || found[path]?.version === version,
	);
}

async function installPackages() {
	console.error("Installing packages (first run, or the list has changed) …");
	await npm(
		[
			"ci",
			"--include=dev",
			"--include=optional",
			"--prefer-offline",
			"--loglevel=error",
			"--no-audit",
			"--no-fund",
		],
		root,
	);
}

/** The pinned Node arrives in an install script, which npm may hold back. */
async function fetchNode() {
	console.error("Fetching the pinned Node …");
	await finish(
		spawn(process.execPath, ["installArchSpecificPackage.js"], options(dirname(dirname(pinnedNode)))),
	);
	if (!nodeWorks())
		stop("The pinned Node could not be installed. Remove node_modules and run `npm ci`, then try again.");
}

function nodeWorks() {
	return spawnSync(pinnedNode, ["--version"]).status === 0;
}

async function npm(args, cwd) {
	const cli = process.env.npm_execpath;
	const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
	const child = spawn(command, [...first, ...args], {
		...options(cwd),
		shell: process.platform === "win32" && !cli,
	});
	if (await finish(child)) return;
	stop(
		"The packages could not be installed. Is the package registry reachable? Run `npm ci` to see what it says.",
	);
}

function options(cwd) {
	return {
		cwd,
		stdio: ["ignore", process.stderr, process.stderr],
		env: { ...process.env, ...cacheInReach() },
	};
}

/** A user without a home of its own (a service account) has nowhere to keep npm's cache. */
function cacheInReach() {
	const home = process.env.HOME;
	if (process.platform === "win32" || process.env.npm_config_cache?.startsWith(tmpdir())) return {};
	try {
		accessSync(process.env.npm_config_cache ?? home ?? "/nonexistent", constants.W_OK);
		return {};
	} catch {
		const cache = join(tmpdir(), `npm-cache-${process.getuid()}`);
		mkdirSync(cache, { recursive: true, mode: 0o700 });
		return { npm_config_cache: cache };
	}
}

/** Waits for a program and says now and then that it is still at it. */
function finish(child) {
	const startedAt = Date.now();
	const tell = setInterval(() => {
		console.error(`… still at it after ${Math.round((Date.now() - startedAt) / 1000)} seconds`);
	}, 10_000);
	return new Promise((done) => {
		child.on("error", () => done(false));
		child.on("exit", (code) => done(code === 0));
	}).finally(() => clearInterval(tell));
}

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

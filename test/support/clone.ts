import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { settings } from "../../src/settings.ts";

const root = join(import.meta.dirname, "../..");

/** A fresh clone of what is committed (a copy where there is no repository), without packages, build and data. */
export function freshClone(): string {
	const clone = join(mkdtempSync(join(tmpdir(), "clone-")), "ledelsesskolen");
	if (existsSync(join(root, ".git"))) {
		const made = spawnSync("git", ["-c", "safe.directory=*", "clone", "--quiet", root, clone], {
			encoding: "utf8",
		});
		if (made.status === 0) return clone;
		throw new Error(`git could not clone: ${made.error?.message ?? made.stderr}`);
	}
	const leftOut = ["node_modules", "dist", "data"].map((name) => join(root, name));
	cpSync(root, clone, { recursive: true, filter: (path) => !leftOut.includes(path) });
	return clone;
}

/** The environment of somebody who has just opened a terminal: none of our settings, and the Node of the machine. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) =>
			!(name in settings) &&
			!/^(npm_(lifecycle|package|node|exec|command|config_local)|INIT_CWD$|NODE$|NODE_ENV$|VITEST|TEST$)/.test(
				name,
			),
	);
	const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(root));
	return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

export type Running = {
	/** Resolves with the first text that matches; throws what was said when the program ends before. */
	says: (pattern: RegExp) => Promise<string>;
	/** Everything said so far, and what of it came on standard output. */
	said: () => string;
	output: () => string;
	kill: (signal: NodeJS.Signals) => void;
	ended: Promise<number>;
};

/** Runs an npm script of the clone as a user would. */
export function npm(args: string[], cwd: string, env: NodeJS.ProcessEnv): Running {
	const child = spawn("npm", args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
	let text = "";
	let output = "";
	const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
	child.stdout.on("data", (chunk) => {
		output += chunk;
	});
	const says = async (pattern: RegExp) => {
		const met = new Promise<string>((resolve) => {
			const look = () => pattern.test(text) && resolve(text.match(pattern)?.[0] ?? "");
			child.stdout.on("data", look);
			look();
		});
		const gone = ended.then((code) => {
			throw new Error(`npm ${args.join(" ")} ended with ${code} and said:\n${text}`);
		});
		return Promise.race([met, gone]);
	};
	return { says, said: () => text, output: () => output, kill: (signal) => child.kill(signal), ended };
}

import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { root } from "./fingerprint.ts";

type Options = { cwd?: string; env?: Record<string, string>; quiet?: boolean };
export type Outcome = { code: number; output: string };

// The pinned Node comes first, also for the programs that a program starts.
const path = [dirname(process.execPath), join(root, "node_modules", ".bin"), process.env.PATH].join(
	delimiter,
);

/** Runs a program to its end. `quiet` keeps what it says for the caller; otherwise it goes to the terminal. */
export function runCommand(
	command: string,
	args: string[],
	{ cwd = root, env = {}, quiet = false }: Options = {},
): Promise<Outcome> {
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, PATH: path, ...env },
		stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
		shell: process.platform === "win32",
	});
	const chunks: Buffer[] = [];
	child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
	child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
	return new Promise((resolve) => {
		const end = (code: number) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") });
		child.on("error", (error) => {
			chunks.push(Buffer.from(error.message));
			end(127);
		});
		child.on("close", (code) => end(code ?? 1));
	});
}

/** esbuild has told what is wrong with which line. */
export function stopWithoutBuild(): never {
	console.error("The program could not be built; see above.");
	process.exit(1);
}

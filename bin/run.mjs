// Plain Node >= 20 with nothing installed: this file and install.mjs use builtins only.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { install, root } from "./install.mjs";

const lookForParentEvery = 500; // ms

/** Installs what is missing, then runs a script of this project on the pinned Node and ends as it ends. */
export async function run(script, args) {
	const node = await install();
	const child = spawn(node, [join(root, script), ...args], {
		stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel tells the child when we are gone
	});
	for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
	process.on("SIGINT", () => {}); // the terminal sends Ctrl-C to the child too; a program that sends it to us alone:
	process.on("SIGINT", () => setTimeout(() => child.kill("SIGINT"), 200).unref());
	stopWithNpm(child);
	child.on("error", (error) => fail(`The pinned Node does not start: ${error.message}`));
	child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm that is killed outright passes nothing on; then the one who asked for us is gone. */
function stopWithNpm(child) {
	if (!process.env.npm_lifecycle_event) return;
	const before = forebears();
	setInterval(() => forebears() !== before && child.kill("SIGTERM"), lookForParentEvery).unref();
}

/** Our parent and, where the system tells, its parent: between npm and us there may be a shell. */
function forebears() {
	try {
		const fields = readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").at(-1).split(" ");
		return `${process.ppid} ${fields[1]}`;
	} catch {
		return String(process.ppid);
	}
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

import { type ChildProcess, spawn } from "node:child_process";
import {
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	rmSync,
	statSync,
	truncateSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Account, runAs, spawnIdentity } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Place } from "./place.ts";

export type Settings = { durable: boolean; port: number };

const startLimit = 60_000; // crash recovery of a large database takes its time
const stopLimit = 30_000;
const logLimit = 10_000_000;

/** Starts the server, or finds the one that a killed process left behind; returns when it takes connections. */
export async function startPostmaster(
	binaries: Binaries,
	place: Place,
	account: Account,
	settings: Settings,
) {
	if (await isAnswering(place)) return;
	removeStaleLock(place);
	const child = spawnPostgres(binaries, place, account, settings);
	const deadline = Date.now() + startLimit;
	while (lockFile(place).status !== "ready") {
		if (child.exitCode !== null && !(await isAnswering(place))) throw new Error(explainExit(place));
		if (Date.now() > deadline) throw new Error(explainExit(place));
		await pause(10);
	}
}

/** Asks the server to end its sessions and write everything down, and waits until it has. */
export async function stopPostmaster(place: Place): Promise<void> {
	signalPostmaster(place, "SIGINT");
	const deadline = Date.now() + stopLimit;
	while (lockFile(place).pid !== null) {
		if (Date.now() > deadline) return signalPostmaster(place, "SIGQUIT");
		await pause(10);
	}
}

/** Sends a signal to the running server; SIGINT stops it in good order. */
export function signalPostmaster(place: Place, signal: "SIGINT" | "SIGQUIT"): void {
	const { pid } = lockFile(place);
	if (pid && isServing(place, pid)) process.kill(pid, signal);
}

/** The port the running server listens on, of use where there are no sockets. */
export function postmasterPort(place: Place): number | null {
	return lockFile(place).port;
}

function spawnPostgres(binaries: Binaries, place: Place, account: Account, settings: Settings): ChildProcess {
	const log = openLog(place.log);
	const options = Object.entries(serverSettings(place, settings)).flatMap(([key, value]) => [
		"-c",
		`${key}=${value}`,
	]);
	const child = spawn(binaries.postgres, ["-D", place.data, ...options], {
		...spawnIdentity(account),
		cwd: place.data,
		detached: true, // Ctrl-C reaches us first; we stop the server when our own work has ended
		stdio: ["ignore", log, log],
	});
	closeSync(log);
	child.on("error", () => {});
	child.unref();
	return child;
}

function serverSettings(place: Place, settings: Settings): Record<string, string | number> {
	const durability: Record<string, string> = settings.durable
		? {}
		: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
	const windows = process.platform === "win32";
	return {
		listen_addresses: windows ? "127.0.0.1" : "",
		unix_socket_directories: windows ? "" : place.socket,
		unix_socket_permissions: "0700",
		port: settings.port,
		max_connections: 100,
		shared_buffers: "128MB",
		timezone: "UTC",
		jit: "off",
		max_parallel_workers_per_gather: 0, // containers give too little shared memory for it
		client_connection_check_interval: windows ? 0 : "1s", // frees the locks of a killed process
		log_timezone: "UTC",
		log_min_error_statement: "panic", // statements and details may carry personal data
		log_error_verbosity: "terse",
		log_checkpoints: "off",
		...durability,
	};
}

function openLog(file: string): number {
	if (existsSync(file) && statSync(file).size > logLimit) truncateSync(file);
	return openSync(file, "a", 0o600);
}

async function isAnswering(place: Place): Promise<boolean> {
	const deadline = Date.now() + startLimit;
	while (Date.now() < deadline) {
		const { pid, status } = lockFile(place);
		if (!pid || !isServing(place, pid)) return false;
		if (status === "ready") return true;
		await pause(20);
	}
	return false;
}

/** After a crash the lock names a process that is gone, or a number that another program has taken since. */
function removeStaleLock(place: Place): void {
	if (lockFile(place).pid !== null) rmSync(join(place.data, "postmaster.pid"), { force: true });
}

function lockFile(place: Place): { pid: number | null; port: number | null; status: string } {
	try {
		const lines = readFileSync(join(place.data, "postmaster.pid"), "utf8").split("\n");
		return { pid: Number(lines[0]) || null, port: Number(lines[3]) || null, status: lines[7]?.trim() ?? "" };
	} catch {
		return { pid: null, port: null, status: "" };
	}
}

/** Is this process number the server of this very folder? Numbers are reused, after a restart of a container above all. */
function isServing(place: Place, pid: number): boolean {
	if (process.platform === "win32")
		return runAs(null, "tasklist", ["/FI", `PID eq ${pid}`]).stdout.includes("postgres");
	if (process.platform !== "linux")
		return runAs(null, "ps", ["-p", String(pid), "-o", "comm="]).stdout.includes("postgres");
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.data);
	} catch {
		return false;
	}
}

function explainExit(place: Place): string {
	const tail = existsSync(place.log)
		? readFileSync(place.log, "utf8").trim().split("\n").slice(-5).join("\n  ")
		: "";
	return `The private PostgreSQL in ${place.data} did not start. The last lines of ${place.log}:\n  ${tail}`;
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseUrls } from "../../src/platform/db/index.ts";
import type { LogLevel } from "../../src/platform/log.ts";
import { freePort } from "../support/free-port.ts";

/** The program as a municipality runs it, in a process of its own that can be cut down. */
export interface ServerProcess {
	readonly origin: string;
	/** Starts it and waits until it is ready. */
	start(): Promise<void>;
	/** Ends it as a power cut does: nothing is finished, nothing is said. */
	cut(): Promise<void>;
	/** Ends it with nothing left behind. */
	stop(): Promise<void>;
	/** Reads nothing of what it says any more, as when the program that keeps its log has ended. */
	turnAway(): void;
}

/** A process that is not started yet, at a port that is free now and is kept through every start. */
export async function aServerProcess(
	urls: DatabaseUrls,
	logLevel: LogLevel = "error",
): Promise<ServerProcess> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const environment = {
		...{ PATH: process.env.PATH, MODE: "demo", PORT: String(port), LOG_LEVEL: logLevel },
		DATA_DIR: mkdtempSync(join(tmpdir(), "ledelsesskolen-process-")),
		...{ DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner, DATABASE_WORKER_URL: urls.worker },
	};
	let child: ChildProcess | null = null;
	const end = async (signal: "SIGKILL" | "SIGTERM") => {
		const ending = child;
		child = null;
		if (!ending || ending.exitCode !== null) return;
		const ended = once(ending, "exit");
		ending.kill(signal);
		await ended;
	};
	return {
		origin,
		start: async () => {
			const started = spawn(process.execPath, ["dist/server/main.js"], { env: environment, stdio: "pipe" });
			child = started;
			let said = "";
			for (const stream of [started.stdout, started.stderr]) stream.on("data", (text) => (said += text));
			await readyAt(`${origin}/readyz`, () => {
				if (started.exitCode !== null) throw new Error(`The server has ended: ${said}`);
			});
		},
		cut: () => end("SIGKILL"),
		stop: () => end("SIGTERM"),
		turnAway: () => {
			child?.stdout?.destroy();
			child?.stderr?.destroy();
		},
	};
}

/** A slow machine takes its time; `check` throws where waiting is of no use any more. */
async function readyAt(url: string, check: () => void): Promise<void> {
	for (;;) {
		check();
		const isReady = await fetch(url).then(
			({ ok }) => ok,
			() => false,
		);
		if (isReady) return;
		await new Promise((later) => setTimeout(later, 100));
	}
}

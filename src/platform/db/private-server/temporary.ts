import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PrivateServer, startPrivateServer } from "./index.ts";
import { signalPostmaster } from "./postmaster.ts";

const prefix = "ledelsesskolen-tmp-";

/** A server in a temporary folder that disappears when it is stopped: for tests, measurements and generated files. */
export async function startTemporaryServer(options: { durable?: boolean } = {}): Promise<PrivateServer> {
	sweepAbandoned();
	const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
	chmodSync(dataDir, 0o711); // the server's own user passes through
	const server = await startPrivateServer({ dataDir, durable: options.durable ?? false });
	const onExit = () => server.abandon();
	process.once("exit", onExit);
	process.once("SIGTERM", endOnSignal);
	return {
		...server,
		stop: async () => {
			process.off("exit", onExit);
			process.off("SIGTERM", endOnSignal);
			await server.stop();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}

/** Without a listener the process would end at once, and the server would stay behind. */
const endOnSignal = () => process.exit(143);

/** A killed process leaves its server running; the next one clears it away. */
function sweepAbandoned(): void {
	for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
		const pid = Number(name.slice(prefix.length).split("-")[0]);
		if (isAlive(pid)) continue;
		const folder = join(tmpdir(), name);
		signalPostmaster({ data: join(folder, "postgres"), socket: "", log: "", movedTo: null }, "SIGQUIT");
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

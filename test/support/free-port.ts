import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/** Below the ports that systems lend to connections: Linux from 32768, the others from 49152. */
const [lowest, highest] = [15_000, 30_000] as const;

/** A port that nobody listens on now, and that no connection borrows while what listens there is started again. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(lowest, highest);
		const probe = createServer().listen(port);
		const isFree = await once(probe, "listening").then(
			() => true,
			() => false,
		);
		if (!isFree) continue;
		probe.close();
		await once(probe, "close");
		return port;
	}
}

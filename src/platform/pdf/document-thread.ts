// Lays out documents in a thread of its own: docs in write-document.ts.
import { parentPort } from "node:worker_threads";
import { layOut } from "./lay-out.ts";
import type { Errand, Outcome } from "./write-document.ts";

parentPort?.on("message", async ({ id, options, foot, blocks }: Errand) => {
	const outcome: Outcome = await layOut(options, foot, blocks).then(
		(pdf) => ({ id, pdf }),
		(fault: unknown) => ({ id, fault }),
	);
	parentPort?.postMessage(outcome);
});

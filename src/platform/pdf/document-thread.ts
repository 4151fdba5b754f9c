// Lays out documents in a thread of its own: docs in write-document.ts.
import { parentPort } from "node:worker_threads";
import { drawSheets } from "./draw-sheets.ts";
import { layOut } from "./lay-out.ts";
import type { Document, Errand, Outcome } from "./write-document.ts";

parentPort?.on("message", async ({ id, ...document }: Errand) => {
	const outcome: Outcome = await made(document).then(
		(pdf) => ({ id, pdf }),
		(fault: unknown) => ({ id, fault }),
	);
	parentPort?.postMessage(outcome);
});

const made = (document: Document): Promise<Buffer> =>
	"sheets" in document
		? drawSheets(document.options, document.sheets)
		: layOut(document.options, document.foot, document.blocks);

import { Worker } from "node:worker_threads";
import { threadFile } from "../threads/index.ts";
import { countMark, type Foot, numberMark } from "./foot.ts";
import type { Block } from "./lay-out.ts";
import type { PdfOptions } from "./open-pdf.ts";
import type { Sheet } from "./sheet.ts";

/** What is made: text over as many pages as it needs, or pages where everything has its place. */
export type Document = { options: PdfOptions } & (
	| { foot: Foot; blocks: readonly Block[] }
	| { sheets: readonly Sheet[] }
);

/** What the thread is given, and what it answers. */
export type Errand = Document & { id: number };
export type Outcome = { id: number; pdf: Uint8Array } | { id: number; fault: unknown };

/**
 * Makes a tagged PDF of several pages from headings, texts, facts and tables, with the page number at the foot. It is
 * laid out in a thread of its own, so that the server goes on serving: a long protocol takes a second.
 */
export function writeDocument(
	{ pageOf, ...options }: PdfOptions & { pageOf: (number: string, count: string) => string },
	blocks: readonly Block[],
): Promise<Buffer> {
	thread ??= beginThread();
	return thread.write({ options, foot: pageOf(numberMark, countMark), blocks });
}

/** Makes a tagged PDF with a page for each sheet, in the same thread. */
export function writeSheets(options: PdfOptions, sheets: readonly Sheet[]): Promise<Buffer> {
	thread ??= beginThread();
	return thread.write({ options, sheets });
}

type Thread = { write(document: Document): Promise<Buffer> };

/** One for the process, begun with the first document and kept: the fonts are read once. */
let thread: Thread | undefined;

function beginThread(): Thread {
	const worker = new Worker(threadFile(import.meta.dirname, "pdf/document-thread"));
	const waiting = new Map<number, PromiseWithResolvers<Buffer>>();
	const settle = (id: number) => {
		const one = waiting.get(id);
		waiting.delete(id);
		// A thread with nothing to do keeps no process alive.
		if (waiting.size === 0) worker.unref();
		return one;
	};
	const giveUp = (fault: unknown) => {
		thread = undefined;
		for (const id of [...waiting.keys()]) settle(id)?.reject(fault);
	};
	worker.on("message", (outcome: Outcome) => {
		const one = settle(outcome.id);
		if ("pdf" in outcome) one?.resolve(Buffer.from(outcome.pdf));
		else one?.reject(outcome.fault);
	});
	worker.once("error", giveUp);
	worker.once("exit", (code) => giveUp(new Error(`The documents' thread ended with code ${code}.`)));
	let written = 0;
	return {
		write(document) {
			const id = ++written;
			const one = Promise.withResolvers<Buffer>();
			waiting.set(id, one);
			worker.ref();
			worker.postMessage({ id, ...document } satisfies Errand);
			return one.promise;
		},
	};
}

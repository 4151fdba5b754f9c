import type { Dropped } from "./import/door.ts";
import type { Fault } from "./import/fault.ts";
import type { ImportCounts } from "./import/import-files.ts";

/** Where an import is: waiting for a yes, in the queue or at work, done, or not carried out. */
export type ImportState = "staged" | "running" | "done" | "refused";

/** What is kept of an import when its rows are gone: figures, faults, and what was dropped. */
export type ImportReport = {
	counts?: ImportCounts;
	faults?: Fault[];
	dropped?: Dropped;
	/** It broke on our side and nothing was changed. */
	failed?: boolean;
};

/** How many rows an import changed in all. */
export function changesIn({ counts }: ImportReport): number {
	return Object.values(counts ?? {}).reduce((sum, count) => sum + count.new + count.changed + count.gone, 0);
}

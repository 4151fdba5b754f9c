import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { addDefaultLevels } from "../actions/levels.ts";
import { applyComparison } from "./apply.ts";
import { type Comparison, type Counts, compareOrganisations, countDifference } from "./compare.ts";
import type { Dropped } from "./door.ts";
import type { Fault } from "./fault.ts";
import { examine, type Staged, stageFiles, type UploadedFile } from "./prepare.ts";
import { numberOf, presentOrganisation } from "./present.ts";
import type { Unusable } from "./table.ts";

export type ImportCounts = { units: Counts; people: Counts; posts: Counts };

/** What an import did, or would do. With faults nothing is changed; `counts` tell what it would have been. */
export type ImportResult =
	| { ok: false; reasons: Unusable[] }
	| { ok: true; done: boolean; faults: Fault[]; dropped: Dropped; counts: ImportCounts };

export type ImportOptions = {
	now: Date;
	/** Who imports; null or left out for the command line. Never ended by their own import. */
	actor?: string | null;
	/** Only says what would happen. */
	dryRun?: boolean;
	/** Told what is being worked on. */
	onProgress?: (step: ImportStep) => void;
};

export type ImportStep = "read" | "check" | "compare" | "people" | "units" | "posts" | "done";

/** Reads, checks and imports the two files in the caller's transaction. Faults and unusable files change nothing. */
export async function importFiles(
	db: Db,
	files: { units: UploadedFile; people: UploadedFile },
	options: ImportOptions,
): Promise<ImportResult> {
	options.onProgress?.("read");
	const read = await stageFiles(files.units, files.people);
	return read.ok ? importStaged(db, read.staged, options) : read;
}

/** The same from files that were staged. One import of a tenant at a time: a second one waits. */
export async function importStaged(
	db: Db,
	staged: Staged,
	{ now, actor = null, dryRun = false, onProgress }: ImportOptions,
): Promise<ImportResult> {
	onProgress?.("check");
	const examined = examine(staged);
	if (!examined.ok) return examined;
	onProgress?.("compare");
	if (!dryRun)
		await sql`select pg_advisory_xact_lock(hashtext('import of ' || app.tenant()::text))`.execute(db);
	const comparison = compareOrganisations(
		await presentOrganisation(db),
		examined.organisation,
		await numberOf(db, actor),
	);
	const result = {
		ok: true,
		faults: examined.faults,
		dropped: staged.dropped,
		counts: countsOf(comparison),
	} as const;
	if (dryRun || examined.faults.length > 0) return { ...result, done: false };
	await applyComparison(db, comparison, now, onProgress);
	await addDefaultLevels(db);
	await recordEvent(db, {
		type: "organisation.imported",
		subject: ["import", null],
		actor,
		data: {
			units: summary(result.counts.units),
			people: summary(result.counts.people),
			posts: summary(result.counts.posts),
		},
	});
	onProgress?.("done");
	return { ...result, done: true };
}

/** The figures of a whole comparison. */
export function countsOf({ units, people, posts }: Comparison): ImportCounts {
	return { units: countDifference(units), people: countDifference(people), posts: countDifference(posts) };
}

function summary(counts: Counts): string {
	return `new ${counts.new}, changed ${counts.changed}, gone ${counts.gone}, same ${counts.same}`;
}

import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { importStaged } from "../import/import-files.ts";
import type { Staged } from "../import/prepare.ts";
import type { ImportReport } from "../import-report.ts";
import { importedBy, stagedRows } from "../queries/imports.ts";

/** The name of the job that carries an import out. */
export const importTask = "import_organisation";

/** Keeps two read files until somebody confirms. Other files that waited are let go: only the latest counts. */
export async function stageImport(db: Db, staged: Staged, now: Date, by: string | null): Promise<string> {
	await sql`
		update organisation_imports set state = 'refused', staged = null, finished_at = ${now} where state = 'staged'
	`.execute(db);
	const { id } = await db
		.insertInto("organisationImports")
		.values({ staged: JSON.stringify(staged), createdAt: now, createdBy: by })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "import.staged", subject: ["import", id] });
	return id;
}

/** Corrects which columns are which. */
export async function correctColumns(db: Db, id: string, corrections: Staged["corrections"]): Promise<void> {
	await sql`
		update organisation_imports set staged = jsonb_set(staged, '{corrections}', ${JSON.stringify(corrections)}::jsonb),
			column_match = ${JSON.stringify(corrections)}::jsonb
		where id = ${id} and state = 'staged'
	`.execute(db);
}

/** Lets an import go; its rows are forgotten. False when it no longer waits. */
export async function cancelImport(db: Db, id: string, now: Date): Promise<boolean> {
	const cancelled = await finish(db, id, "staged", { state: "refused", report: {}, now });
	if (cancelled) await recordEvent(db, { type: "import.cancelled", subject: ["import", id] });
	return cancelled;
}

/** Puts an import to work: a job carries it out in one transaction. False when it no longer waits. */
export async function confirmImport(db: Db, id: string, by: string | null): Promise<boolean> {
	const { rows } = await sql`
		update organisation_imports set state = 'running', created_by = ${by} where id = ${id} and state = 'staged' returning id
	`.execute(db);
	if (rows.length === 0) return false;
	await recordEvent(db, { type: "import.confirmed", subject: ["import", id] });
	await enqueue(db, importTask, { id });
	return true;
}

/** Carries a confirmed import out. One that ran already, or was let go, is left alone. */
export async function runImport(db: Db, id: string, now: Date): Promise<void> {
	const [staged, actor] = [await stagedRows(db, id), await importedBy(db, id)];
	if (!staged) return;
	const result = await importStaged(db, staged, { now, actor });
	const report: ImportReport = result.ok
		? { counts: result.counts, faults: result.faults, dropped: result.dropped }
		: { dropped: staged.dropped };
	await finish(db, id, "running", { state: result.ok && result.done ? "done" : "refused", report, now });
}

/** Lets go of files that nobody has confirmed for a day: rows about people are not kept for nothing. */
export async function forgetOldStaged(db: Db, now: Date): Promise<void> {
	const yesterday = new Date(now.getTime() - 86_400_000);
	await sql`
		update organisation_imports set state = 'refused', staged = null, finished_at = ${now}
		where state = 'staged' and created_at < ${yesterday}
	`.execute(db);
}

/** Gives up an import that broke every time it was tried. */
export async function giveUpImport(db: Db, id: string, now: Date): Promise<void> {
	await finish(db, id, "running", { state: "refused", report: { failed: true }, now });
}

type Finished = { state: "done" | "refused"; report: ImportReport; now: Date };

async function finish(
	db: Db,
	id: string,
	from: "staged" | "running",
	{ state, report, now }: Finished,
): Promise<boolean> {
	const { rows } = await sql`
		update organisation_imports set state = ${state}, staged = null, finished_at = ${now},
			report = ${JSON.stringify(report)}::jsonb
		where id = ${id} and state = ${from} returning id
	`.execute(db);
	return rows.length > 0;
}

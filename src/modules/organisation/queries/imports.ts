import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Staged } from "../import/prepare.ts";
import type { ImportReport, ImportState } from "../import-report.ts";

export type ImportRow = {
	id: string;
	createdAt: Date;
	state: ImportState;
	/** Null when it came from the command line, or the name is not to be shown. */
	by: string | null;
	report: ImportReport;
	finishedAt: Date | null;
};

const columns = sql`i.id, i.created_at, i.state, i.report, i.finished_at,
	p.given_name || ' ' || p.family_name as by`;

/** The latest imports, newest first. */
export async function latestImports(db: Db, limit = 20): Promise<ImportRow[]> {
	const { rows } = await sql<ImportRow>`
		select ${columns} from organisation_imports i
		left join people p on p.id = i.created_by and not p.shielded
		order by i.created_at desc, i.id limit ${limit}
	`.execute(db);
	return rows;
}

/** One import without its rows; undefined when there is none. */
export async function importById(db: Db, id: string): Promise<ImportRow | undefined> {
	const { rows } = await sql<ImportRow>`
		select ${columns} from organisation_imports i left join people p on p.id = i.created_by and not p.shielded
		where i.id = ${id}
	`.execute(db);
	return rows[0];
}

/** The rows that wait to be imported; undefined when they do no longer. */
export async function stagedRows(db: Db, id: string): Promise<Staged | undefined> {
	const row = await db
		.selectFrom("organisationImports")
		.select("staged")
		.where("id", "=", id)
		.where("state", "in", ["staged", "running"])
		.executeTakeFirst();
	return (row?.staged ?? undefined) as Staged | undefined;
}

/** The id of the person who confirmed an import. */
export async function importedBy(db: Db, id: string): Promise<string | null> {
	const row = await db
		.selectFrom("organisationImports")
		.select("createdBy")
		.where("id", "=", id)
		.executeTakeFirst();
	return row?.createdBy ?? null;
}

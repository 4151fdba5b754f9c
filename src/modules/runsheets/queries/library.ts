import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Method } from "../item.ts";

/** An item kept for use again. */
export type LibraryItem = {
	id: string;
	title: string;
	minutes: number;
	method: Method;
	material: string;
	notes: string;
};

/** The library by title. */
export async function libraryItems(db: Db): Promise<LibraryItem[]> {
	const { rows } = await sql<LibraryItem>`
		select id, title, minutes, method, material, notes from run_sheet_library order by title collate "nb-x-icu", id
	`.execute(db);
	return rows;
}

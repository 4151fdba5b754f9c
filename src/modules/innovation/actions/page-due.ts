import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** The page as it stood when it was due, written at the first change after that and never again. */
export const pageAtDue = (now: Date) => sql<string>`case
	when page_due_at <= ${now} and page_at_due is null then pitch || jsonb_build_object('title', title)
	else page_at_due end`;

/** Says when the pages of these ideas are due, or (null) that they are not. What an earlier deadline kept goes. */
export async function setPageDue(db: Db, ideaIds: readonly string[], dueAt: Date | null): Promise<void> {
	if (ideaIds.length === 0) return;
	await db
		.updateTable("ideas")
		.set({ pageDueAt: dueAt, pageAtDue: null })
		.where("id", "in", [...ideaIds])
		.execute();
}

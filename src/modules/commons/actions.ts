import { recordEvent } from "../../platform/audit/index.ts";
import type { Db } from "../../platform/db/index.ts";

/** Shows a decided, shared case to everyone, also outside. False where there is no such case. */
export async function publishStory(db: Db, ideaId: string, now: Date): Promise<boolean> {
	const published = await db
		.updateTable("ideas")
		.set({ publishedAt: now })
		.where("id", "=", ideaId)
		.where("visibility", "=", "shared")
		.where("hiddenAt", "is", null)
		.where("state", "in", ["supported", "in_line", "on_hold", "merged", "closed"])
		.where("publishedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (published) await recordEvent(db, { type: "story.published", subject: ["idea", ideaId] });
	return published !== undefined;
}

/** Takes a case out of the showcase. False where it was not there. */
export async function withdrawStory(db: Db, ideaId: string): Promise<boolean> {
	const withdrawn = await db
		.updateTable("ideas")
		.set({ publishedAt: null })
		.where("id", "=", ideaId)
		.where("publishedAt", "is not", null)
		.returning("id")
		.executeTakeFirst();
	if (withdrawn) await recordEvent(db, { type: "story.withdrawn", subject: ["idea", ideaId] });
	return withdrawn !== undefined;
}

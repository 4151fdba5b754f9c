import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Leaves a note to whoever carries the cohort's next gathering. */
export async function writeHandover(
	db: Db,
	note: { gatheringId: string; authorId: string; body: string; writtenAt: Date },
): Promise<void> {
	await db.insertInto("handoverNotes").values(note).execute();
	await recordEvent(db, { type: "gathering.handed_over", subject: ["gathering", note.gatheringId] });
}

/** Takes one's own note back. False where there is none of one's own. */
export async function removeHandover(db: Db, id: string, authorId: string): Promise<boolean> {
	const gone = await db
		.deleteFrom("handoverNotes")
		.where("id", "=", id)
		.where("authorId", "=", authorId)
		.returning("gatheringId")
		.executeTakeFirst();
	if (!gone) return false;
	await recordEvent(db, { type: "gathering.handover_removed", subject: ["gathering", gone.gatheringId] });
	return true;
}

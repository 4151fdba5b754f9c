import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isScored } from "./plan.ts";

/** What a level of a criterion means on one day; empty words take it back. */
export type Meaning = { criterionId: string; level: number; words: string };

export type MeaningWritten = { ok: true } | { ok: false; reason: "scored" | "changed-meanwhile" };

/**
 * Writes what the panel has agreed that a level means. Refused once anybody has given points to a pitch: the yardstick
 * stays while one measures; and when somebody else has written since `version`.
 */
export async function writeMeaning(
	db: Db,
	dayId: string,
	{ criterionId, level, words }: Meaning,
	version: number,
	by: string,
): Promise<MeaningWritten> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	if (await isScored(db, dayId)) return { ok: false, reason: "scored" };
	const counted = await db
		.updateTable("criteria")
		.set((row) => ({ meaningsVersion: row("meaningsVersion", "+", 1) }))
		.where("id", "=", criterionId)
		.where("pitchDayId", "=", dayId)
		.where("meaningsVersion", "=", version)
		.executeTakeFirst();
	if (counted.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
	await db
		.deleteFrom("levelMeanings")
		.where("criterionId", "=", criterionId)
		.where("level", "=", level)
		.execute();
	if (words !== "") await db.insertInto("levelMeanings").values({ criterionId, level, words }).execute();
	await recordEvent(db, { type: "pitch_day.level_explained", subject: ["pitch_day", dayId], actor: by });
	return { ok: true };
}

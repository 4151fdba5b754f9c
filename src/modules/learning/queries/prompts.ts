import type { Db } from "../../../platform/db/index.ts";
import type { Question } from "../reflection.ts";

/** What the office asks on one day of a planned gathering. */
export type Prompt = Question & { programmeGatheringId: string; dayNumber: number };

/** Gives what the office asks at the planned gatherings, by day and place. */
export async function promptsOf(db: Db, programmeGatheringIds: readonly string[]): Promise<Prompt[]> {
	if (programmeGatheringIds.length === 0) return [];
	return db
		.selectFrom("reflectionPrompts")
		.select(["programmeGatheringId", "dayNumber", "position", "question"])
		.where("programmeGatheringId", "in", [...programmeGatheringIds])
		.orderBy("dayNumber")
		.orderBy("position")
		.execute();
}

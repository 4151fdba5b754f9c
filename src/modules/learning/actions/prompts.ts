import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Sets what is asked on each day of a planned gathering; `days` holds the questions of day 1, day 2 and so on. */
export async function setPrompts(
	db: Db,
	gathering: { id: string; programmeId: string; number: number },
	days: readonly (readonly string[])[],
): Promise<void> {
	await db.deleteFrom("reflectionPrompts").where("programmeGatheringId", "=", gathering.id).execute();
	const rows = days.flatMap((questions, day) =>
		questions.map((question, index) => ({
			programmeGatheringId: gathering.id,
			dayNumber: day + 1,
			position: index + 1,
			question,
		})),
	);
	if (rows.length > 0) await db.insertInto("reflectionPrompts").values(rows).execute();
	await recordEvent(db, {
		type: "programme.prompts_set",
		subject: ["programme", gathering.programmeId],
		data: { gathering: gathering.number, questions: rows.length },
	});
}

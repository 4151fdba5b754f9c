import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Week } from "../closed-weeks.ts";

/** Sets the weeks when a unit cannot spare its leaders. False where there is no such unit. */
export async function closeWeeks(db: Db, unitId: string, weeks: readonly Week[]): Promise<boolean> {
	const unit = await db
		.updateTable("units")
		.set({ closedWeeks: JSON.stringify(weeks) })
		.where("id", "=", unitId)
		.where("endedAt", "is", null)
		.returning("id")
		.executeTakeFirst();
	if (!unit) return false;
	await recordEvent(db, {
		type: "unit.weeks_closed",
		subject: ["unit", unitId],
		data: { weeks: [...weeks] },
	});
	return true;
}

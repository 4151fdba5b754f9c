import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Says that a unit feels an initiative, and how many hours it takes of the unit's people each quarter. */
export async function touchUnit(
	db: Db,
	of: { initiativeId: string; unitId: string; hours: number },
	by: string,
): Promise<void> {
	await db
		.insertInto("initiativeUnits")
		.values(of)
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "initiativeId", "unitId"]).doUpdateSet({ hours: of.hours }),
		)
		.execute();
	const data = { unitId: of.unitId, hours: of.hours };
	await recordEvent(db, {
		...{ type: "initiative.unit_touched", subject: ["initiative", of.initiativeId], actor: by, data },
	});
}

/** Takes back that a unit feels an initiative. Gives whether it was there. */
export async function leaveUnit(
	db: Db,
	{ initiativeId, unitId }: { initiativeId: string; unitId: string },
	by: string,
): Promise<boolean> {
	const gone = await db
		.deleteFrom("initiativeUnits")
		.where("initiativeId", "=", initiativeId)
		.where("unitId", "=", unitId)
		.returning("unitId")
		.executeTakeFirst();
	if (!gone) return false;
	const event = { type: "initiative.unit_left", subject: ["initiative", initiativeId] as const, actor: by };
	await recordEvent(db, { ...event, data: { unitId } });
	return true;
}

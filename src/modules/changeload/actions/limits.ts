import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Sets what a unit can take at a time; null and null give it the usual limit again. */
export async function setUnitLimit(
	db: Db,
	unitId: string,
	limit: { changes: number | null; hours: number | null },
	by: string,
): Promise<void> {
	if (limit.changes === null && limit.hours === null)
		await db.deleteFrom("changeLimits").where("unitId", "=", unitId).execute();
	else await keep(db, unitId, limit);
	await recordEvent(db, { type: "change_limit.set", subject: ["unit", unitId], actor: by, data: limit });
}

/** Sets how many changes a unit takes at a time where it has no limit of its own. */
export async function setUsualLimit(db: Db, changes: number, by: string): Promise<void> {
	await keep(db, null, { changes, hours: null });
	await recordEvent(db, {
		...{ type: "change_limit.set", subject: ["tenant", null], actor: by, data: { changes } },
	});
}

async function keep(db: Db, unitId: string | null, limit: { changes: number | null; hours: number | null }) {
	await db
		.insertInto("changeLimits")
		.values({ unitId, ...limit })
		.onConflict((conflict) => conflict.columns(["tenantId", "unitId"]).doUpdateSet(limit))
		.execute();
}

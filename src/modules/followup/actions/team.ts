import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Gives somebody a part in an initiative; said again it is changed. */
export async function giveAPart(
	db: Db,
	initiativeId: string,
	{ personId, part }: { personId: string; part: string },
	by: string,
	today: Day,
): Promise<void> {
	await db
		.insertInto("initiativeMembers")
		.values({ initiativeId, personId, part, joinedOn: today })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "initiativeId", "personId"]).doUpdateSet({ part }),
		)
		.execute();
	await recordEvent(db, {
		type: "initiative.member_added",
		subject: ["initiative", initiativeId],
		actor: by,
	});
}

/** Somebody takes part no longer. */
export async function endAPart(db: Db, initiativeId: string, personId: string, by: string): Promise<void> {
	await db
		.deleteFrom("initiativeMembers")
		.where("initiativeId", "=", initiativeId)
		.where("personId", "=", personId)
		.execute();
	await recordEvent(db, {
		type: "initiative.member_removed",
		subject: ["initiative", initiativeId],
		actor: by,
	});
}

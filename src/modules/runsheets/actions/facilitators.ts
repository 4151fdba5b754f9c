import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { usualDaysAMonth } from "../facilitator.ts";

/** Takes somebody into the register, or back into it. False for who is no employee here. */
export async function registerFacilitator(db: Db, personId: string, since: Day): Promise<boolean> {
	const { rows } = await sql`
		insert into facilitators (person_id, since, monthly_limit)
		select p.id, ${since}, ${usualDaysAMonth} from people p where p.id = ${personId} and p.ended_at is null
			and exists (select from posts o where o.person_id = p.id and o.ended_at is null)
		on conflict (tenant_id, person_id) do update set ended_at = null
		returning 1
	`.execute(db);
	if (rows.length === 0) return false;
	await record(db, "facilitator.registered", personId);
	return true;
}

/** Changes since when somebody facilitates, and how many days a month their line work leaves room for. */
export async function changeFacilitator(
	db: Db,
	personId: string,
	fields: { since?: Day; monthlyLimit: number },
): Promise<void> {
	await db.updateTable("facilitators").set(fields).where("personId", "=", personId).execute();
	await record(db, "facilitator.changed", personId);
}

/** Says what somebody can, since when; the same again corrects the day. */
export async function addCompetence(
	db: Db,
	personId: string,
	{ competence, since }: { competence: string; since: Day },
): Promise<void> {
	await db
		.insertInto("facilitatorCompetences")
		.values({ personId, competence, since })
		.onConflict((conflict) => conflict.columns(["tenantId", "personId", "competence"]).doUpdateSet({ since }))
		.execute();
	await record(db, "facilitator.competence_added", personId);
}

/** Takes a competence out of the register. */
export async function removeCompetence(db: Db, personId: string, competence: string): Promise<void> {
	await db
		.deleteFrom("facilitatorCompetences")
		.where("personId", "=", personId)
		.where("competence", "=", competence)
		.execute();
	await record(db, "facilitator.competence_removed", personId);
}

/** Says that somebody cannot on these days; nobody asks why. */
export async function addAbsence(
	db: Db,
	personId: string,
	{ fromDay, toDay }: { fromDay: Day; toDay: Day },
): Promise<void> {
	await db.insertInto("facilitatorAbsences").values({ personId, fromDay, toDay }).execute();
	await record(db, "facilitator.days_closed", personId);
}

/** Opens the days again. */
export async function removeAbsence(db: Db, personId: string, id: string): Promise<void> {
	await db.deleteFrom("facilitatorAbsences").where("personId", "=", personId).where("id", "=", id).execute();
	await record(db, "facilitator.days_opened", personId);
}

/** Takes somebody out of the register; what they have carried stays. */
export async function endFacilitator(db: Db, personId: string, now: Date): Promise<void> {
	await db.updateTable("facilitators").set({ endedAt: now }).where("personId", "=", personId).execute();
	await record(db, "facilitator.ended", personId);
}

const record = (db: Db, type: string, personId: string): Promise<void> =>
	recordEvent(db, { type, subject: ["person", personId] });

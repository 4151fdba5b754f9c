import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { cohortById } from "../queries/cohorts.ts";

export type CohortChange = { name: string; capacity: number };

export type CohortChangeAnswer = { ok: true } | { ok: false; reason: "name-taken" | "fewer-than-members" };

/**
 * Gives a cohort another name or size. Refused when another cohort of the programme has the name, or when there
 * would be fewer places than members.
 */
export async function changeCohort(
	db: Db,
	cohortId: string,
	{ name, capacity }: CohortChange,
): Promise<CohortChangeAnswer> {
	await sql`select 1 from cohorts where id = ${cohortId} for update`.execute(db);
	const before = await cohortById(db, cohortId);
	if (!before) throw new Error("The cohort is not there.");
	if (await isTaken(db, before, name)) return { ok: false, reason: "name-taken" };
	if (capacity < before.members) return { ok: false, reason: "fewer-than-members" };
	await db.updateTable("cohorts").set({ name, capacity }).where("id", "=", cohortId).execute();
	const data = { capacity, before: before.capacity };
	await recordEvent(db, { type: "cohort.changed", subject: ["cohort", cohortId], data });
	return { ok: true };
}

async function isTaken(db: Db, cohort: { id: string; programmeId: string }, name: string): Promise<boolean> {
	const other = await db
		.selectFrom("cohorts")
		.select("id")
		.where("programmeId", "=", cohort.programmeId)
		.where("name", "=", name)
		.where("id", "!=", cohort.id)
		.executeTakeFirst();
	return other !== undefined;
}

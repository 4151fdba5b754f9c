import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Stores where everyone is in a plan. Locked from the start is locked in the plan too. */
export async function storePlaces(db: Db, planId: string, cohortOf: Record<string, number>): Promise<void> {
	const places = Object.entries(cohortOf).map(([person, cohort]) => ({ person, cohort }));
	await db.deleteFrom("cohortPlanPlaces").where("planId", "=", planId).execute();
	await sql`
		insert into cohort_plan_places (plan_id, person_id, cohort, locked)
		select p.id, w.person, w.cohort, coalesce(p.problem->'locked', '{}') ? w.person::text
		from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as w(person uuid, cohort smallint)
		join cohort_plans p on p.id = ${planId}
		join people here on here.id = w.person
	`.execute(db);
}

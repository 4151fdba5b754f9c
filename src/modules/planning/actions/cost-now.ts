import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { accountOf } from "../account.ts";
import { slotsOf } from "../plan.ts";
import { placesOfPlan, planById } from "../queries/plans.ts";

/** Counts what a plan costs as it stands after a change by hand, and keeps it with the plan. */
export async function storeCostNow(db: Db, planId: string): Promise<void> {
	const plan = await planById(db, planId);
	if (!plan) return;
	const { cohortOf } = await placesOfPlan(db, planId);
	const { total } = accountOf(plan.problem, cohortOf, slotsOf(plan));
	await db
		.updateTable("cohortPlans")
		.set({ answer: sql`answer || jsonb_build_object('costNow', ${total}::float)` })
		.where("id", "=", planId)
		.execute();
}

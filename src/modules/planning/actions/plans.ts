import { sql } from "kysely";
import type { CohortInstance } from "../../../core/cohorts/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { CohortOfPlan, CohortPlanRow } from "../plan.ts";
import type { PlanRules } from "../rules.ts";
import { planTopic } from "../topics.ts";
import { forgetDrafts } from "./drafts.ts";

/** A plan to be computed. */
export type NewPlan = {
	programmeId: string;
	name: string;
	rules: PlanRules;
	cohorts: readonly CohortOfPlan[];
	problem: CohortInstance;
	basedOn: string | null;
	seed: number;
};

/** Puts a plan in line to be computed. Gives its id. */
export async function orderPlan(db: Db, plan: NewPlan, by: string | null, now: Date): Promise<string> {
	const { id, runId } = await db
		.insertInto("cohortPlans")
		.values({
			...plan,
			rules: JSON.stringify(plan.rules),
			cohorts: JSON.stringify(plan.cohorts),
			problem: JSON.stringify(plan.problem),
			lockedSlots: JSON.stringify(
				(plan.problem.lockedSlots ?? []).map(({ cohort, gathering }) => ({ cohort, gathering })),
			),
			...{ createdBy: by, createdAt: now, heardAt: now },
		})
		.returning(["id", "runId"])
		.executeTakeFirstOrThrow();
	await enqueue(db, "plan_cohorts", { planId: id, runId });
	await recordEvent(db, {
		type: "cohort_plan.ordered",
		subject: ["cohort_plan", id],
		data: { programmeId: plan.programmeId, basedOn: plan.basedOn },
	});
	return id;
}

/** Puts a plan that was given up, or found nothing, in line again. An old run of it can no longer write. */
export async function orderAgain(db: Db, plan: CohortPlanRow, now: Date): Promise<void> {
	const { runId } = await db
		.updateTable("cohortPlans")
		.set({
			state: "waiting",
			runId: sql`gen_random_uuid()`,
			...{ progress: null, reasons: null, cancelledAt: null, heardAt: now },
		})
		.where("id", "=", plan.id)
		.returning("runId")
		.executeTakeFirstOrThrow();
	await forgetDrafts(db, plan.id);
	await enqueue(db, "plan_cohorts", { planId: plan.id, runId });
	await announce(db, planTopic(plan.id));
	await recordEvent(db, { type: "cohort_plan.ordered_again", subject: ["cohort_plan", plan.id] });
}

/** Asks the planner to stop and keep the best it has. Says if it was still at work. */
export async function stopPlanning(db: Db, planId: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable("cohortPlans")
		.set({ cancelledAt: now })
		.where("id", "=", planId)
		.where("state", "in", ["waiting", "running"])
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await announce(db, planTopic(planId));
	await recordEvent(db, { type: "cohort_plan.stop_asked", subject: ["cohort_plan", planId] });
	return true;
}

/** Throws a plan away; what it has been published to stays. */
export async function discardPlan(db: Db, planId: string): Promise<void> {
	await db.deleteFrom("cohortPlans").where("id", "=", planId).execute();
	await recordEvent(db, { type: "cohort_plan.discarded", subject: ["cohort_plan", planId] });
}

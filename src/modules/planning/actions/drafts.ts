import { sql } from "kysely";
import { type CohortInstance, type CohortPlan, evaluateCohorts } from "../../../core/cohorts/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { beingJudged, type CohortPlanRow, type PlanDraft, type StoredAnswer, slotsOf } from "../plan.ts";
import { draftOf, placesOfPlan, planById } from "../queries/plans.ts";
import { planTopic } from "../topics.ts";
import { storePlaces } from "./places.ts";

/** Adds the best plan so far of a search to those that can be kept. */
export async function storeDraft(
	db: Db,
	planId: string,
	{ draft, moves }: { draft: CohortPlan; moves: number },
	now: Date,
): Promise<void> {
	const { cohortOf, slots } = draft;
	await sql`
		insert into cohort_plan_drafts (plan_id, number, cohort_of, slots, moves, found_at)
		select ${planId}, coalesce(max(number), 0) + 1, ${JSON.stringify(cohortOf)}::jsonb,
			${JSON.stringify(slots)}::jsonb, ${moves}, ${now}
		from cohort_plan_drafts where plan_id = ${planId}
	`.execute(db);
}

/** Throws away what a search found on its way. */
export async function forgetDrafts(db: Db, planId: string): Promise<void> {
	await db.deleteFrom("cohortPlanDrafts").where("planId", "=", planId).execute();
}

/** A page that has not heard yet that the search is over may still keep what it shows for so long. */
const lateMs = 60_000;

/**
 * Makes one of the plans that a search found on its way the plan, to the letter, and stops the search. What is proved
 * about it is counted afterwards. Says no where there is no such draft, or where the plan has gone on from the search.
 */
export async function keepDraft(db: Db, plan: CohortPlanRow, number: number, now: Date): Promise<boolean> {
	const draft = await draftOf(db, plan.id, number);
	if (!draft) return false;
	const kept = await db
		.updateTable("cohortPlans")
		.set({
			...{ state: "ready", cancelledAt: now, heardAt: now, reasons: null },
			// The search that goes on under the old id can no longer write, and stops when it hears of that.
			runId: sql`gen_random_uuid()`,
			answer: JSON.stringify(answerOf(plan, draft)),
		})
		.where("id", "=", plan.id)
		.where("runId", "=", plan.runId)
		.where((where) =>
			where.or([
				where("state", "=", "running"),
				where.and([
					where("state", "=", "ready"),
					where("revision", "=", 0),
					where("publishedAt", "is", null),
					where("heardAt", ">", new Date(now.getTime() - lateMs)),
				]),
			]),
		)
		.returning("runId")
		.executeTakeFirst();
	if (!kept) return false;
	await storePlaces(db, plan.id, draft.cohortOf);
	await forgetDrafts(db, plan.id);
	await enqueue(db, "judge_cohort_plan", { planId: plan.id, runId: kept.runId });
	await announce(db, planTopic(plan.id));
	await recordEvent(db, { type: "cohort_plan.draft_kept", subject: ["cohort_plan", plan.id] });
	return true;
}

/** What is known at once; `boundReason` says that the rest is on its way. */
function answerOf({ problem, seed, rules }: CohortPlanRow, draft: PlanDraft): StoredAnswer {
	const { parts, objective } = evaluateCohorts(problem, draft);
	return {
		...{ slots: draft.slots, objective, parts, seed, moves: draft.moves, seconds: rules.seconds },
		...{ bound: null, boundReason: beingJudged, gap: null, boundAtOwnSlots: 0, gapAtOwnSlots: null },
		...{ costliest: [], costliestRules: [] },
	};
}

/** The plan of a run that waits for what can be proved about it; undefined when it has been made anew since. */
export async function planToJudge(
	db: Db,
	{ planId, runId }: { planId: string; runId: string },
): Promise<{ problem: CohortInstance; plan: CohortPlan } | undefined> {
	const row = await planById(db, planId);
	if (!row || row.runId !== runId || row.revision > 0) return undefined;
	const { cohortOf } = await placesOfPlan(db, planId);
	return { problem: row.problem, plan: { cohortOf, slots: slotsOf(row) } };
}

/** Stores what is proved about a plan that was kept; dates and places stay as they are. */
export async function storeJudgement(
	db: Db,
	{ planId, runId }: { planId: string; runId: string },
	judgement: object,
): Promise<void> {
	await db
		.updateTable("cohortPlans")
		.set({ answer: sql`(answer - 'boundReason') || ${JSON.stringify(judgement)}::jsonb` })
		.where("id", "=", planId)
		.where("runId", "=", runId)
		.execute();
	await announce(db, planTopic(planId));
}

import type { CohortAnswer, CohortInstance, CohortPlan, CohortReason } from "../../../core/cohorts/index.ts";
import type { Outcome, Progress } from "../../../core/planning/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { PlanRules } from "../rules.ts";
import { planTopic } from "../topics.ts";
import { storeDraft } from "./drafts.ts";
import { storePlaces } from "./places.ts";

/** One computation of a plan. Every write asks for its id, so that one that was given up changes nothing. */
export type Run = { planId: string; runId: string };

export type Errand = { problem: CohortInstance; rules: PlanRules; seed: number; isCancelled: boolean };

/** Begins a run; undefined when there is nothing to do for it (any more). */
export async function beginRun(db: Db, run: Run, now: Date): Promise<Errand | undefined> {
	const row = await ofRun(db.updateTable("cohortPlans").set({ state: "running", heardAt: now }), run)
		.where("state", "=", "waiting")
		.returning(["problem", "rules", "seed", "cancelledAt"])
		.executeTakeFirst();
	if (!row) return undefined;
	await announce(db, planTopic(run.planId));
	const { problem, rules, seed } = row as unknown as Errand;
	return { problem, rules, seed, isCancelled: row.cancelledAt !== null };
}

/** Tells how far a run has come; answers if it should stop. A run that nobody knows any more should. */
export async function tellProgress(
	db: Db,
	run: Run,
	{ progress, draft }: { progress: Progress; draft?: CohortPlan | undefined },
	now: Date,
): Promise<boolean> {
	const row = await ofRun(
		db.updateTable("cohortPlans").set({ progress: JSON.stringify(progress), heardAt: now }),
		run,
	)
		.where("state", "=", "running")
		.returning("cancelledAt")
		.executeTakeFirst();
	if (row && draft) await storeDraft(db, run.planId, { draft, moves: progress.moves }, now);
	await announce(db, planTopic(run.planId));
	return row === undefined || row.cancelledAt !== null;
}

/** Stores what a run came to: a plan, or why there is none. */
export async function endRun(
	db: Db,
	run: Run,
	outcome: Outcome<CohortAnswer, CohortReason>,
	now: Date,
): Promise<void> {
	const result = outcome.ok
		? { state: "ready" as const, answer: JSON.stringify(withoutPeople(outcome.answer)) }
		: { state: "impossible" as const, reasons: JSON.stringify(outcome.reasons) };
	const ended = await ofRun(db.updateTable("cohortPlans").set({ ...result, heardAt: now }), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, planTopic(run.planId));
	if (outcome.ok) await storePlaces(db, run.planId, outcome.answer.cohortOf);
	await recordEvent(db, {
		type: outcome.ok ? "cohort_plan.computed" : "cohort_plan.impossible",
		subject: ["cohort_plan", run.planId],
		actor: null,
	});
}

/** Marks a run as stopped on the way: the machine failed, or a run of the same id was cut before it ended. */
export async function giveUpRun(db: Db, run: Run): Promise<void> {
	const ended = await ofRun(db.updateTable("cohortPlans").set({ state: "stopped" }), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, planTopic(run.planId));
	await recordEvent(db, { type: "cohort_plan.stopped", subject: ["cohort_plan", run.planId], actor: null });
}

const ofRun = <Query extends { where(column: "id" | "runId", is: "=", value: string): Query }>(
	query: Query,
	{ planId, runId }: Run,
): Query => query.where("id", "=", planId).where("runId", "=", runId);

/** Who is where lies in rows of its own. */
const withoutPeople = ({ cohortOf: _, ...answer }: CohortAnswer) => answer;

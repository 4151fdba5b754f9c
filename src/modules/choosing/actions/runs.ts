import type { Outcome } from "../../../core/planning/index.ts";
import type { PortfolioAnswer, PortfolioInstance, PortfolioReason } from "../../../core/portfolio/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { planTopic, type Studies } from "../plan.ts";

/** One computation of a plan. Every write asks for its id, so that one that was given up changes nothing. */
export type Run = { planId: string; runId: string };

export type Errand = { problem: PortfolioInstance; moves: number; seed: number; isCancelled: boolean };

/** Begins a run; undefined when there is nothing to do for it (any more). */
export async function beginRun(db: Db, run: Run, now: Date): Promise<Errand | undefined> {
	const row = await ofRun(db.updateTable("portfolioPlans").set({ state: "running", heardAt: now }), run)
		.where("state", "=", "waiting")
		.returning(["problem", "moves", "seed", "cancelledAt"])
		.executeTakeFirst();
	if (!row) return undefined;
	await announce(db, planTopic(run.planId));
	const { problem, moves, seed } = row as unknown as Errand;
	return { problem, moves, seed, isCancelled: row.cancelledAt !== null };
}

/** Tells how far a run has come; answers if it should stop. */
export async function tellProgress(db: Db, run: Run, share: number, now: Date): Promise<boolean> {
	const progress = JSON.stringify({ share });
	const row = await ofRun(db.updateTable("portfolioPlans").set({ progress, heardAt: now }), run)
		.where("state", "=", "running")
		.returning("cancelledAt")
		.executeTakeFirst();
	await announce(db, planTopic(run.planId));
	return row === undefined || row.cancelledAt !== null;
}

/** Stores what a run came to: a plan with its studies, or why there is none. */
export async function endRun(
	db: Db,
	run: Run,
	outcome: Outcome<PortfolioAnswer, PortfolioReason>,
	studies: Studies | null,
): Promise<void> {
	const result = outcome.ok
		? { state: "ready" as const, answer: JSON.stringify(outcome.answer), studies: JSON.stringify(studies) }
		: { state: "impossible" as const, reasons: JSON.stringify(outcome.reasons) };
	const ended = await ofRun(db.updateTable("portfolioPlans").set(result), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, planTopic(run.planId));
	const type = outcome.ok ? "portfolio_plan.computed" : "portfolio_plan.impossible";
	await recordEvent(db, { type, subject: ["portfolio_plan", run.planId], actor: null });
}

/** Marks a run as stopped on the way: the machine failed, or a run of the same id was cut before it ended. */
export async function giveUpRun(db: Db, run: Run): Promise<void> {
	const ended = await ofRun(db.updateTable("portfolioPlans").set({ state: "stopped" }), run)
		.where("state", "=", "running")
		.returning("id")
		.executeTakeFirst();
	if (!ended) return;
	await announce(db, planTopic(run.planId));
	const subject: ["portfolio_plan", string] = ["portfolio_plan", run.planId];
	await recordEvent(db, { type: "portfolio_plan.stopped", subject, actor: null });
}

const ofRun = <Query extends { where(column: "id" | "runId", is: "=", value: string): Query }>(
	query: Query,
	{ planId, runId }: Run,
): Query => query.where("id", "=", planId).where("runId", "=", runId);

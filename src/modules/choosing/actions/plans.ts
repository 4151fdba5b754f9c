import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { Ground } from "../candidates.ts";
import { planTopic } from "../plan.ts";
import { problemOf } from "../problem.ts";
import { efforts, type PlanRules } from "../rules.ts";

/** What a plan is made of: its rules, and what there is to choose from today. */
export type Order = { name: string; rules: PlanRules; ground: Ground };

/** The same seed each time: other rules, and not another chance, make another plan. */
const seed = 1;

/** Puts a plan in line to be computed. Gives its id. */
export async function orderPlan(db: Db, order: Order, by: string, now: Date): Promise<string> {
	const { id, runId } = await db
		.insertInto("portfolioPlans")
		.values({ ...columnsOf(order), createdBy: by, createdAt: now, heardAt: now })
		.returning(["id", "runId"])
		.executeTakeFirstOrThrow();
	await enqueue(db, "plan_portfolio", { planId: id, runId });
	await recordEvent(db, { type: "portfolio_plan.ordered", subject: ["portfolio_plan", id], actor: by });
	return id;
}

/**
 * Gives a plan other rules and computes it anew. Refused where somebody has changed them since the writer looked;
 * nothing is written then.
 */
export async function changePlan(
	db: Db,
	id: string,
	order: Order & { revision: number },
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changed-since" }> {
	const before = await db
		.selectFrom("portfolioPlans")
		.select(["rules", "revision"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (before.revision !== order.revision) return { ok: false, reason: "changed-since" };
	const revision = before.revision + 1;
	const rulesBefore = JSON.stringify(before.rules);
	await db
		.insertInto("portfolioPlanChanges")
		.values({ planId: id, revision, rulesBefore, changedBy: by, changedAt: now })
		.execute();
	await db
		.updateTable("portfolioPlans")
		.set({ ...columnsOf(order), revision })
		.where("id", "=", id)
		.execute();
	await orderAgain(db, id, now);
	return { ok: true };
}

/** Puts a plan in line again. An old run of it can no longer write. */
export async function orderAgain(db: Db, id: string, now: Date): Promise<void> {
	const { runId } = await db
		.updateTable("portfolioPlans")
		.set({
			...{ state: "waiting", runId: sql`gen_random_uuid()`, progress: null, reasons: null, answer: null },
			...{ studies: null, cancelledAt: null, heardAt: now, publishedAt: null },
		})
		.where("id", "=", id)
		.returning("runId")
		.executeTakeFirstOrThrow();
	await enqueue(db, "plan_portfolio", { planId: id, runId });
	await announce(db, planTopic(id));
	await recordEvent(db, { type: "portfolio_plan.ordered_again", subject: ["portfolio_plan", id] });
}

/** Asks the planner to stop and keep the best it has. */
export async function stopPlanning(db: Db, id: string, now: Date): Promise<void> {
	const { numUpdatedRows } = await db
		.updateTable("portfolioPlans")
		.set({ cancelledAt: now })
		.where("id", "=", id)
		.where("state", "in", ["waiting", "running"])
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return;
	await announce(db, planTopic(id));
	await recordEvent(db, { type: "portfolio_plan.stop_asked", subject: ["portfolio_plan", id] });
}

/** Throws a plan away; what it has been published to stays. */
export async function discardPlan(db: Db, id: string): Promise<void> {
	await db.deleteFrom("portfolioPlans").where("id", "=", id).execute();
	await recordEvent(db, { type: "portfolio_plan.discarded", subject: ["portfolio_plan", id] });
}

function columnsOf({ name, rules, ground }: Order) {
	const list = ground.candidates.map(({ requires: _, demands, ...one }) => ({
		...one,
		demands: demands.map(({ size, quarters, phases, benefit }) => ({ size, quarters, phases, benefit })),
	}));
	const { quarters, competences } = ground;
	return {
		...{ name, seed, moves: efforts[rules.effort] },
		rules: JSON.stringify(rules),
		candidates: JSON.stringify({ quarters, list, competences }),
		problem: JSON.stringify({ format: "ledelsesskolen/portfolio/1", ...problemOf(ground, rules, seed) }),
	};
}

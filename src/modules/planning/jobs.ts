import { sql } from "kysely";
import { z } from "zod";
import type { CohortPlan } from "../../core/cohorts/index.ts";
import type { Progress } from "../../core/planning/index.ts";
import { recordEvent } from "../../platform/audit/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import { computing, daily, type Jobs, type Transaction } from "../../platform/jobs/index.ts";
import { runPlanner } from "../../platform/threads/index.ts";
import { planToJudge, storeJudgement } from "./actions/drafts.ts";
import { beginRun, endRun, giveUpRun, type Run, tellProgress } from "./actions/runs.ts";

const runShape = z.object({ planId: z.uuid(), runId: z.uuid() });

/** Plans hold when leaders are away, and seats who sat with whom: of no use when the year is over. */
const keptDays = 365;

/** Jobs of the module: computing a plan, and throwing old ones away. */
export const jobs: Jobs = {
	plan_cohorts: computing(async (transaction, payload, { clock }) => {
		const run = runShape.parse(payload);
		const errand = await transaction((db) => beginRun(db, run, clock()));
		// Begun before and never ended: the machine went down on the way.
		if (!errand) return transaction((db) => giveUpRun(db, run));
		const { problem, rules, seed } = errand;
		const following = follow(transaction, run, clock);
		if (errand.isCancelled) following.stop.abort();
		try {
			const outcome = await runPlanner(
				{ name: "cohorts", instance: problem, limit: { seconds: rules.seconds }, seed },
				{ onProgress: following.tell, signal: following.stop.signal },
			);
			await following.settled();
			await transaction((db) => endRun(db, run, outcome, clock()));
		} catch (error) {
			await transaction((db) => giveUpRun(db, run));
			throw error;
		}
	}),

	/** What can be proved about a plan that was kept while its search went on. */
	judge_cohort_plan: computing(async (transaction, payload) => {
		const run = runShape.parse(payload);
		const instance = await transaction((db) => planToJudge(db, run));
		if (!instance) return;
		// It needs no steering, but every thread has some.
		const errand = { name: "cohorts-judged" as const, instance, limit: { moves: 1 }, seed: 1 };
		const judgement = await runPlanner(errand);
		await transaction((db) => storeJudgement(db, run, judgement));
	}),

	forget_old_plans: daily((db, _, { clock }) => forgetOldPlans(db, clock())),
};

/**
 * Writes each progress in a transaction of its own, one at a time, and stops the planner when somebody has asked. A best
 * plan that comes while another is written waits for the next time.
 */
function follow(transaction: Transaction, run: Run, clock: () => Date) {
	const stop = new AbortController();
	let writing: Promise<void> | null = null;
	let waiting: CohortPlan | undefined;
	const write = async (progress: Progress) => {
		const draft = waiting;
		waiting = undefined;
		const shouldStop = await transaction((db) => tellProgress(db, run, { progress, draft }, clock()));
		if (shouldStop) stop.abort();
	};
	return {
		stop,
		tell: (progress: Progress, draft?: unknown) => {
			if (draft) waiting = draft as CohortPlan;
			// A progress that cannot be written is told again a moment later.
			writing ??= write(progress)
				.catch(() => undefined)
				.finally(() => {
					writing = null;
				});
		},
		settled: async () => {
			await writing;
		},
	};
}

/** Deletes plans, days when people were away, and seats at gatherings, when they are more than a year old. */
async function forgetOldPlans(db: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000);
	await forgetOldDrafts(db, now);
	const plans = await db.deleteFrom("cohortPlans").where("createdAt", "<", before).executeTakeFirst();
	const days = await db.deleteFrom("unavailableDays").where("lastDay", "<", dayOf(before)).executeTakeFirst();
	const { rows: seats } = await sql`
		delete from seats s using gatherings g
		where g.id = s.gathering_id and g.days[cardinality(g.days)] < ${dayOf(before)}::date returning 1
	`.execute(db);
	const counts = { plans: Number(plans.numDeletedRows), days: Number(days.numDeletedRows) };
	const gone = { ...counts, seats: seats.length };
	if (gone.plans + gone.days + gone.seats === 0) return;
	await recordEvent(db, {
		type: "cohort_plan.forgotten",
		subject: ["cohort_plan", null],
		actor: null,
		data: gone,
	});
}

/** What a search found on its way is of no use when its page is long closed. */
async function forgetOldDrafts(db: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - 3_600_000);
	await sql`
		delete from cohort_plan_drafts d using cohort_plans p where p.id = d.plan_id and p.heard_at < ${before}
	`.execute(db);
}

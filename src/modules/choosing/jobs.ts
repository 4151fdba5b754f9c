import { z } from "zod";
import { recordEvent } from "../../platform/audit/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { computing, daily, type Jobs, type Transaction } from "../../platform/jobs/index.ts";
import { runPlanner } from "../../platform/threads/index.ts";
import { beginRun, type Errand, endRun, giveUpRun, type Run, tellProgress } from "./actions/runs.ts";
import { moreHours, type Studies } from "./plan.ts";
import { displacedBy } from "./reading.ts";

const runShape = z.object({ planId: z.uuid(), runId: z.uuid() });

/** Plans that were never published are of no use when the year is over. */
const keptDays = 365;

/** Jobs of the module: computing a plan, and throwing old ones away. */
export const jobs: Jobs = {
	plan_portfolio: computing(async (transaction, payload, { clock }) => {
		const run = runShape.parse(payload);
		const errand = await transaction((db) => beginRun(db, run, clock()));
		// Begun before and never ended: the machine went down on the way.
		if (!errand) return transaction((db) => giveUpRun(db, run));
		const following = follow(transaction, run, clock);
		if (errand.isCancelled) following.stop.abort();
		try {
			const outcome = await runPlanner({ name: "portfolio", ...asked(errand) }, following.part(0));
			const studies = outcome.ok ? await study(errand, outcome.answer.chosen, following) : null;
			await following.settled();
			await transaction((db) => endRun(db, run, outcome, studies));
		} catch (error) {
			await transaction((db) => giveUpRun(db, run));
			throw error;
		}
	}),

	forget_old_portfolio_plans: daily((db, _, { clock }) => forgetOldPlans(db, clock())),
};

const asked = ({ problem, moves, seed }: Errand) => ({ instance: problem, limit: { moves }, seed });

type Follower = ReturnType<typeof follow>;

/** What is asked beside the plan; what the stop comes before is left out. */
async function study(errand: Errand, chosen: Record<string, string>, following: Follower): Promise<Studies> {
	const isStopped = () => following.stop.signal.aborted;
	const question = asked(errand);
	const studies: Studies = {
		...{ frontier: null, hours: {}, robustness: null },
		displaced: displacedBy(errand.problem, chosen),
	};
	if (isStopped()) return studies;
	const robustness = await runPlanner({ name: "portfolio-robustness", ...question }, following.part(1));
	if (isStopped()) return studies;
	studies.robustness = robustness.ok ? robustness.answer : null;
	for (const [at, more] of moreHours.entries()) {
		const hours = await runPlanner({ name: "portfolio-hours", ...question, more }, following.part(2 + at));
		if (isStopped()) return studies;
		if (hours.ok) studies.hours[more] = hours.answer;
	}
	const frontier = await runPlanner({ name: "portfolio-frontier", ...question }, following.part(parts - 1));
	if (!isStopped() && frontier.ok) studies.frontier = frontier.answer;
	return studies;
}

/** The plan, how sure it is, hours, and the frontier. */
const parts = 3 + moreHours.length;

/** Writes progress one at a time, and stops the planner when somebody has asked. */
function follow(transaction: Transaction, run: Run, clock: () => Date) {
	const stop = new AbortController();
	let writing: Promise<void> | null = null;
	const write = async (share: number) => {
		if (await transaction((db) => tellProgress(db, run, share, clock()))) stop.abort();
	};
	return {
		stop,
		part: (part: number) => ({
			signal: stop.signal,
			onProgress: ({ share }: { share: number }) => {
				// A progress that cannot be written is told again a moment later.
				writing ??= write((part + Math.min(1, share)) / parts)
					.catch(() => undefined)
					.finally(() => {
						writing = null;
					});
			},
		}),
		settled: async () => {
			await writing;
		},
	};
}

async function forgetOldPlans(db: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000);
	const { numDeletedRows } = await db
		.deleteFrom("portfolioPlans")
		.where("createdAt", "<", before)
		.executeTakeFirst();
	if (numDeletedRows === 0n) return;
	const data = { plans: Number(numDeletedRows) };
	const subject: ["portfolio_plan", null] = ["portfolio_plan", null];
	await recordEvent(db, { type: "portfolio_plan.forgotten", subject, actor: null, data });
}

import type { CohortAnswer, CohortInstance, CohortReason } from "../../core/cohorts/index.ts";
import type { Progress } from "../../core/planning/index.ts";
import type { LockedDate } from "./dates.ts";
import type { PlanRules } from "./rules.ts";

/** Where a plan is: in line, being computed, to look at, impossible by its rules, or given up on the way. */
export const planStates = ["waiting", "running", "ready", "impossible", "stopped"] as const;
export type PlanState = (typeof planStates)[number];

/** A cohort of a plan; `id` is null for one that is made when the plan is published. */
export type CohortOfPlan = { id: string | null; name: string };

/** What the planner answered, but for who is where. */
export type StoredAnswer = Omit<CohortAnswer, "cohortOf"> & {
	/** What the plan costs after changes by hand; absent before the first. */
	costNow?: number;
};

/** What the changes by hand cost, to a tenth of a point: finer is the noise of the arithmetic. */
export const costByHand = (objective: number, costNow: number): number =>
	Math.round((costNow - objective) * 10) / 10;

/** Stands for a bound that is being counted. */
export const beingJudged = "being judged";

/** A plan in a list. */
export type PlanLine = {
	id: string;
	programmeId: string;
	name: string;
	state: PlanState;
	createdAt: Date;
	publishedAt: Date | null;
	/** What the planner found it to cost. */
	objective: number | null;
	/** What it costs as it stands, with what has been changed by hand. */
	costNow: number | null;
};

/** A whole plan. */
export type CohortPlanRow = {
	id: string;
	programmeId: string;
	name: string;
	rules: PlanRules;
	cohorts: CohortOfPlan[];
	problem: CohortInstance;
	basedOn: string | null;
	seed: number;
	state: PlanState;
	runId: string;
	progress: Progress | null;
	heardAt: Date | null;
	cancelledAt: Date | null;
	answer: StoredAnswer | null;
	/** Dates that the office has locked; see dates.ts. */
	lockedSlots: LockedDate[];
	reasons: CohortReason[] | null;
	revision: number;
	createdAt: Date;
	publishedAt: Date | null;
};

/** A planner that has not been heard for a minute has died: it tells of itself several times a second. */
const silentAfterMs = 60_000;

/** One that waits longer than this is not in a long line: no machine takes jobs. */
const forgottenAfterMs = 600_000;

/** Gives the state as it is now: a run that nobody hears of any more is stopped, whatever the row says. */
export function stateNow(plan: Pick<CohortPlanRow, "state" | "heardAt">, now: Date): PlanState {
	if (plan.state !== "waiting" && plan.state !== "running") return plan.state;
	const silence = now.getTime() - (plan.heardAt?.getTime() ?? 0);
	return silence > (plan.state === "running" ? silentAfterMs : forgottenAfterMs) ? "stopped" : plan.state;
}

/** May the plan be moved in, compared and published? */
export const isUsable = (plan: Pick<CohortPlanRow, "state">): boolean => plan.state === "ready";

/** One of the best plans that a search found on its way; `number` counts them. */
export type PlanDraft = { number: number; cohortOf: CohortOf; slots: string[][]; moves: number };

/** Where everyone is: person -> cohort by number. */
export type CohortOf = Record<string, number>;

/** The dates and venues of a plan as the planner's check reads them. */
export const slotsOf = (plan: Pick<CohortPlanRow, "answer">): string[][] => plan.answer?.slots ?? [];

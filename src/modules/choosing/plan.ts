import type {
	FrontierAnswer,
	HoursAnswer,
	PortfolioAnswer,
	PortfolioInstance,
	PortfolioReason,
	RobustnessAnswer,
} from "../../core/portfolio/index.ts";
import type { CandidateInPlan } from "./candidates.ts";
import type { PlanRules } from "./rules.ts";

/** Where a plan is: in line, being computed, to look at, impossible by its rules, or given up on the way. */
export type PlanState = "waiting" | "running" | "ready" | "impossible" | "stopped";

/** What is asked beside the plan; null where the planner was stopped before. */
export type Studies = {
	frontier: FrontierAnswer | null;
	/** By how many hours more of each competence in every quarter. */
	hours: Record<string, HoursAnswer>;
	robustness: RobustnessAnswer | null;
	displaced: Record<string, string[]>;
};

/** More hours in every quarter that are looked at: one, a week of work, and five weeks. */
export const moreHours = [1, 40, 200] as const;

/** A whole plan. */
export type PortfolioPlan = {
	id: string;
	name: string;
	rules: PlanRules;
	candidates: CandidatesOfPlan;
	problem: PortfolioInstance;
	seed: number;
	moves: number;
	state: PlanState;
	runId: string;
	progress: { share: number } | null;
	heardAt: Date | null;
	cancelledAt: Date | null;
	answer: PortfolioAnswer | null;
	studies: Studies | null;
	reasons: PortfolioReason[] | null;
	revision: number;
	createdAt: Date;
	publishedAt: Date | null;
};

/** The names behind the ids of a problem, as they were. */
export type CandidatesOfPlan = {
	quarters: string[];
	list: CandidateInPlan[];
	competences: { id: string; name: string }[];
};

/** A planner that has not been heard for two minutes has died: it tells of itself several times a second. */
const silentAfterMs = 120_000;
/** One that waits longer than this is not in a long line: no machine takes jobs. */
const forgottenAfterMs = 600_000;

/** The state as it is now: a run that nobody hears of any more is stopped, whatever the row says. */
export function stateNow(plan: Pick<PortfolioPlan, "state" | "heardAt">, now: Date): PlanState {
	if (plan.state !== "waiting" && plan.state !== "running") return plan.state;
	const silence = now.getTime() - (plan.heardAt?.getTime() ?? 0);
	return silence > (plan.state === "running" ? silentAfterMs : forgottenAfterMs) ? "stopped" : plan.state;
}

/** Which of the plans that were computed under an id this is: its run, and the rules it was made by. */
export const versionOf = ({ runId, revision }: Pick<PortfolioPlan, "runId" | "revision">): string =>
	`${runId} ${revision}`;

/** What the pages of a plan show. */
export const planTopic = (id: string): string => `portfolio_plan:${id}`;

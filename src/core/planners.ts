import { type CohortInstance, type CohortPlan, judgeCohorts, planCohorts } from "./cohorts/index.ts";
import { planKnapsack } from "./knapsack/index.ts";
import { planPitchDay } from "./pitchday/index.ts";
import { planFrontier, planPortfolio, testRobustness, valueHours } from "./portfolio/index.ts";
import { planSchedule } from "./schedule/index.ts";
import { planSeating } from "./seating/index.ts";

/** Every planner by the name that the command line and the threads know it by. */
export const planners = {
	cohorts: planCohorts,
	"cohorts-judged": judgeAtHand,
	seating: planSeating,
	pitchday: planPitchDay,
	portfolio: planPortfolio,
	"portfolio-frontier": planFrontier,
	"portfolio-hours": valueHours,
	"portfolio-robustness": testRobustness,
	knapsack: planKnapsack,
	schedule: planSchedule,
} as const;

/** A judgement takes no steering; a thread makes it as it makes a plan. */
function judgeAtHand({ problem, plan }: { problem: CohortInstance; plan: CohortPlan }) {
	return judgeCohorts(problem, plan);
}

export type PlannerName = keyof typeof planners;

import { planCohorts } from "./cohorts/index.ts";
import { planPitchDay } from "./pitchday/index.ts";
import { planPortfolio } from "./portfolio/index.ts";
import { planSchedule } from "./schedule/index.ts";
import { planSeating } from "./seating/index.ts";

/** Every planner by the name that the command line and the threads know it by. */
export const planners = {
	cohorts: planCohorts,
	seating: planSeating,
	pitchday: planPitchDay,
	portfolio: planPortfolio,
	schedule: planSchedule,
} as const;

export type PlannerName = keyof typeof planners;

import { planSchedule } from "./schedule/index.ts";
import { planSeating } from "./seating/index.ts";

/** Every planner by the name that the command line and the threads know it by. */
export const planners = {
	seating: planSeating,
	schedule: planSchedule,
} as const;

export type PlannerName = keyof typeof planners;

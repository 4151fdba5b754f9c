import type { Steering } from "./planning/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: each planner has an instance of its own; PlannerName ties name to type
type Planner = (instance: any, steering: Steering) => unknown;

/** Every planner by the name that the command line and the threads know it by. */
export const planners = {} as const satisfies Record<string, Planner>;

export type PlannerName = keyof typeof planners;

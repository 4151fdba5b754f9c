/** Leaders into cohorts on dates and venues, in one plan. */
export { evaluateCohorts } from "./plan/evaluate.ts";
export { judgeCohorts, planCohorts } from "./plan/plan-cohorts.ts";
export type {
	CohortAnswer,
	CohortBreak,
	CohortInstance,
	CohortPlan,
	CohortReason,
	CohortRule,
	LockedSlot,
} from "./plan/terms.ts";

import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	plans: path("/programmes/:id/cohort-plans"),
	newPlan: path("/programmes/:id/cohort-plans/new"),
	unavailable: path("/programmes/:id/unavailable-days"),
	unavailableRemoval: path("/programmes/:id/unavailable-days/removal"),
	plan: path("/cohort-plans/:id"),
	cancellation: path("/cohort-plans/:id/cancellation"),
	restart: path("/cohort-plans/:id/restart"),
	removal: path("/cohort-plans/:id/removal"),
	people: path("/cohort-plans/:id/people"),
	locks: path("/cohort-plans/:id/locks"),
	board: path("/cohort-plans/:id/board"),
	move: path("/cohort-plans/:id/move"),
	dates: path("/cohort-plans/:id/dates"),
	dateLocks: path("/cohort-plans/:id/dates/locks"),
	comparison: path("/programmes/:id/cohort-plans/comparison"),
	comparisonCsv: path("/programmes/:id/cohort-plans/comparison.csv"),
	publication: path("/cohort-plans/:id/publication"),
	csv: path("/cohort-plans/:id/plan.csv"),
	workbook: path("/cohort-plans/:id/plan.xlsx"),
	seating: path("/cohorts/:id/seating"),
	tables: path("/gatherings/:id/tables"),
	wall: path("/gatherings/:id/tables/wall"),
	replan: path("/gatherings/:id/tables/replan"),
} as const;

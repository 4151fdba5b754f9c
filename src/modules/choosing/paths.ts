import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	plans: path("/portfolio-plans"),
	newPlan: path("/portfolio-plans/new"),
	comparison: path("/portfolio-plans/comparison"),
	demand: path("/portfolio-plans/candidates/:id"),
	plan: path("/portfolio-plans/:id"),
	rules: path("/portfolio-plans/:id/rules"),
	locks: path("/portfolio-plans/:id/locks"),
	cancellation: path("/portfolio-plans/:id/cancellation"),
	restart: path("/portfolio-plans/:id/restart"),
	removal: path("/portfolio-plans/:id/removal"),
	publication: path("/portfolio-plans/:id/publication"),
	file: path("/portfolio-plans/:id/plan.json"),
} as const;

import type { NextSteps } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { canChangeOrganisation } from "./policy.ts";
import { hasGoals } from "./queries/goals.ts";
import { hasOrganisation } from "./queries/units.ts";

/** The ground for all the rest, for the office and the administrators: first the import, then a first plan. */
export const nextSteps: NextSteps = async (c) => {
	const { db, t, viewer } = c.var;
	if (!canChangeOrganisation(viewer)) return [];
	const { nextStep, firstGoal, goals } = t.organisation;
	const { title, text, action } = nextStep;
	if (!(await hasOrganisation(db)))
		return [{ title, text, action: { label: action, href: paths.imports() }, dueOn: null }];
	if (await hasGoals(db)) return [];
	return [{ ...firstGoal, action: { label: goals.newPlan, href: paths.newGoal() }, dueOn: null }];
};

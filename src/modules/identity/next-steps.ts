import type { NextSteps } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { isOfficeMissing } from "./queries/roles.ts";

/** When the organisation is known and nobody runs the school, an administrator gives the first roles. */
export const nextSteps: NextSteps = async (c) => {
	const { db, t, viewer } = c.var;
	if (!viewer.roles.has("administrator") || !(await isOfficeMissing(db))) return [];
	const { title, text, action } = t.identity.nextStep;
	return [{ title, text, action: { label: action, href: paths.roles() }, dueOn: null }];
};

import type { NextSteps } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { canChangeOrganisation } from "./policy.ts";
import { hasOrganisation } from "./queries/units.ts";

/** Before there is an organisation, importing it is what the office and the administrators do first. */
export const nextSteps: NextSteps = async (c) => {
	const { db, t, viewer } = c.var;
	if (!canChangeOrganisation(viewer) || (await hasOrganisation(db))) return [];
	const { title, text, action } = t.organisation.nextStep;
	return [{ title, text, action: { label: action, href: paths.imports() }, dueOn: null }];
};

import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { plansToPublish } from "./queries/plans.ts";

/** What waits for the office: plans that are ready and not published. */
export async function nextSteps(c: Ctx): Promise<NextStep[]> {
	const { db, t, viewer } = c.var;
	const own = [...viewer.programmeRoles].filter(([, roles]) => roles.has("office")).map(([id]) => id);
	const runsAll = viewer.roles.has("office");
	if (!runsAll && own.length === 0) return [];
	const words = t.planning.next;
	return (await plansToPublish(db, runsAll ? null : own)).map(
		({ id, name, programmeId, programmeTitle }) => ({
			title: words.title(programmeTitle),
			text: words.text(name),
			action: { label: words.action, href: paths.plan(id) },
			dueOn: null,
			// A plan that is ready is the way to the cohorts that the programme lacks.
			about: `cohorts of ${programmeId}`,
		}),
	);
}

import { type Ctx, hasRole } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { schedulesToPublish } from "./queries/schedules.ts";

/** What waits for the office: schedules that are ready and not published. */
export async function nextSteps(c: Ctx): Promise<NextStep[]> {
	const { db, t, viewer } = c.var;
	const programmeIds = [...viewer.programmeRoles]
		.filter(([, roles]) => roles.has("office"))
		.map(([id]) => id);
	const all = hasRole(viewer, "office");
	if (!all && programmeIds.length === 0) return [];
	const words = t.pitchplanning.next;
	return (await schedulesToPublish(db, { all, programmeIds })).map(({ id, dayTitle }) => ({
		title: words.title(dayTitle),
		text: words.text,
		action: { label: words.action, href: paths.schedule(id) },
		dueOn: null,
	}));
}

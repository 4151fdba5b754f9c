import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { dueMeasurements } from "./queries/benefit-page.ts";

/** Measurements that are due within two weeks, or overdue, for the one who holds the owner's role now. */
export async function nextSteps(c: Ctx): Promise<readonly NextStep[]> {
	const { db, viewer, now, t } = c.var;
	if (viewer.personId === null) return [];
	const words = t.benefits.next;
	const due = await dueMeasurements(db, viewer.personId, dayOf(now));
	return due.map(({ id, title, indicator, nextMeasurementOn }) => ({
		title: words.title(title),
		text: words.text(indicator),
		action: { label: words.action, href: paths.benefit(id) },
		dueOn: nextMeasurementOn,
	}));
}

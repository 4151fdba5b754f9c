import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { closeWeeks } from "../actions/closed-weeks.ts";
import { weeksFrom } from "../closed-weeks.ts";
import { closedWeeksForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayRunSchool } from "../policy.ts";
import { unitsToClose, unitsWithClosedWeeks } from "../queries/closed-weeks.ts";
import { ClosedWeeksPage } from "../views/closed-weeks-page.tsx";
import { programmeCrumbs } from "./access.ts";

/** The weeks when units cannot spare their leaders. */
export async function show(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	const asked = c.req.query("unit");
	const chosen = (await unitsWithClosedWeeks(c.var.db)).find(({ id }) => id === asked);
	const weeks = chosen?.weeks.map((week) => week.replace("W", "")).join(", ");
	return weeksPage(c, blankForm({ unitId: chosen?.id, weeks }));
}

/** Sets a unit's closed weeks. */
export async function close(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	const { db, t } = c.var;
	const words = t.enrolment.closedWeeks;
	const parsed = await readForm(c, closedWeeksForm);
	if (!parsed.ok) return weeksPage(c, parsed.form, 422);
	const read = weeksFrom(parsed.value.weeks);
	if (!read.ok) return weeksPage(c, withErrors(parsed.form, { weeks: words.badWeek(read.written) }), 422);
	const closed = await closeWeeks(db, parsed.value.unitId, read.weeks);
	if (!closed) return weeksPage(c, withErrors(parsed.form, { unitId: words.unknownUnit }), 422);
	return redirect(c, paths.closedWeeks(), words.saved);
}

async function weeksPage(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
	const { db, t } = c.var;
	const props = { t, form, closed: await unitsWithClosedWeeks(db), units: await unitsToClose(db) };
	const options = { title: t.enrolment.closedWeeks.title, status, crumbs: programmeCrumbs(t) };
	return page(c, options, <ClosedWeeksPage {...props} />);
}

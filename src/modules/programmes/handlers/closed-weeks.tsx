import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { closeWeeks } from "../actions/closed-weeks.ts";
import { weekInWords, weeksFrom } from "../closed-weeks.ts";
import { closedWeeksForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayRunSchool } from "../policy.ts";
import {
	type ClosedUnit,
	closedWeeksOf,
	unitsToClose,
	unitsWithClosedWeeks,
} from "../queries/closed-weeks.ts";
import { ClosedWeeksPage } from "../views/closed-weeks-page.tsx";
import { programmeCrumbs } from "./access.ts";

/** The weeks when units cannot spare their leaders. */
export async function show(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	const asked = c.req.query("unit");
	const unit = isUuid(asked) ? await closedWeeksOf(c.var.db, asked) : undefined;
	return weeksPage(c, unit ? formOfRecord(valuesOf(unit)) : blankForm(), unit);
}

/** Sets a unit's closed weeks. */
export async function close(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	await takeTurn(c);
	const { db, t } = c.var;
	const words = t.enrolment.closedWeeks;
	const parsed = await readForm(c, closedWeeksForm);
	const { unitId } = parsed.form.values;
	const unit = typeof unitId === "string" && isUuid(unitId) ? await closedWeeksOf(db, unitId) : undefined;
	if (!unit) return weeksPage(c, withErrors(parsed.form, { unitId: words.unknownUnit }), undefined, 422);
	if (!parsed.ok) return weeksPage(c, parsed.form, unit, 422);
	const read = weeksFrom(parsed.value.weeks);
	if (!read.ok)
		return weeksPage(c, withErrors(parsed.form, { weeks: words.badWeek(read.written) }), unit, 422);
	const stale = changedMeanwhile(parsed.form, valuesOf(unit));
	if (stale) return weeksPage(c, stale, unit, 422);
	await closeWeeks(db, unit.id, read.weeks);
	return redirect(c, paths.closedWeeks(), words.saved);
}

const valuesOf = ({ id, weeks }: ClosedUnit): FormState["values"] => ({
	unitId: id,
	weeks: weeks.map(weekInWords).join(", "),
});

async function weeksPage(
	c: Ctx,
	form: FormState,
	unit?: ClosedUnit,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t } = c.var;
	const q = c.req.query("q")?.trim() ?? "";
	const found = await unitsToClose(db, q);
	const props = { t, locale: c.var.locale, form, unit, q, found, closed: await unitsWithClosedWeeks(db) };
	const options = { title: t.enrolment.closedWeeks.title, status, crumbs: programmeCrumbs(t) };
	return page(c, options, <ClosedWeeksPage {...props} />);
}

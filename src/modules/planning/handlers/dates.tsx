import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeDates, lockDates } from "../actions/dates.ts";
import { type Chapters, cohortName } from "../chapters.ts";
import { type DateConsequence, dateConsequenceOf } from "../date-consequence.ts";
import { candidatesOf, changesTo } from "../dates.ts";
import { dateLocksForm, datesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isUsable, slotsOf } from "../plan.ts";
import { DatesPage, slotField } from "../views/dates.tsx";
import { type PlanAtHand, planCrumbs, planToSee } from "./access.ts";
import { changesSince } from "./changes.ts";
import { chaptersFor } from "./plan.tsx";

/** The dates of a cohort: choose others or exchange with a cohort, and see what it leads to. Changes nothing. */
export async function ask(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const cohort = cohortIn(c.req.query("cohort"));
	if (!at || !isUsable(at.plan) || !at.plan.cohorts[cohort]) return notFound(c);
	const chapters = await chaptersFor(c, at);
	const swap = c.req.query("swap");
	const own = slotsOf(at.plan)[cohort] ?? [];
	const others = swap === undefined ? undefined : slotsOf(at.plan)[cohortIn(swap)];
	const asked = own.map((slot, gathering) => c.req.query(slotField(gathering)) ?? slot);
	const chosen = others ?? asked;
	const isAsked = swap !== undefined || own.some((_, gathering) => c.req.query(slotField(gathering)));
	const form = { ...formOf(chosen), ...(swap && { values: { ...formOf(chosen).values, swap } }) };
	if (!isAsked) return datesPage(c, at, chapters, { cohort, form });
	const errors =
		swap !== undefined && (!others || cohortIn(swap) === cohort)
			? { swap: c.var.t.planning.dates.noSwap }
			: faultsOf(c, chapters, cohort, chosen);
	if (Object.keys(errors).length > 0)
		return datesPage(c, at, chapters, { cohort, form: withErrors(form, errors), status: 422 });
	return datesPage(c, at, chapters, { cohort, form, consequence: consequenceFor(chapters, cohort, chosen) });
}

/** Gives a cohort other dates, unless the plan has been changed since one looked. */
export async function change(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, datesForm);
	if (!at || !isUsable(at.plan) || !parsed.ok || !at.plan.cohorts[parsed.value.cohort]) return notFound(c);
	const { db, now, t, viewer } = c.var;
	const { cohort, revision, slots } = parsed.value;
	const chapters = await chaptersFor(c, at);
	const errors = faultsOf(c, chapters, cohort, slots);
	if (Object.keys(errors).length > 0 && revision === at.plan.revision)
		return datesPage(c, at, chapters, { cohort, form: withErrors(formOf(slots), errors), status: 422 });
	const changes = changesTo(slotsOf(at.plan), cohort, slots);
	const changed = await changeDates(db, at.plan, { changes, revision }, viewer.personId, now);
	if (changed.ok) return redirect(c, paths.plan(at.plan.id), t.planning.dates.saved);
	return datesPage(c, at, chapters, {
		...{ cohort, form: formOf(slots), status: 422 },
		consequence: consequenceFor(chapters, cohort, slots),
		changes: await changesSince(c, chapters, revision),
	});
}

/** Says which dates of a cohort stay when the plan is made anew. */
export async function lock(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, dateLocksForm);
	if (!at || !isUsable(at.plan) || !parsed.ok || !at.plan.cohorts[parsed.value.cohort]) return notFound(c);
	const { cohort, gatherings } = parsed.value;
	const known = (slotsOf(at.plan)[cohort] ?? []).map((_, gathering) => gathering);
	await lockDates(
		c.var.db,
		at.plan,
		cohort,
		known.filter((gathering) => gatherings.includes(gathering)),
	);
	return redirect(c, withQuery(paths.dates(at.plan.id), { cohort }), c.var.t.planning.dates.lockedNow);
}

const cohortIn = (value: string | undefined): number => (/^\d{1,3}$/.test(value ?? "") ? Number(value) : -1);

const formOf = (chosen: readonly string[]): FormState =>
	blankForm(Object.fromEntries(chosen.map((slot, gathering) => [slotField(gathering), slot])));

function faultsOf(c: Ctx, { plan }: Chapters, cohort: number, chosen: readonly string[]) {
	const words = c.var.t.planning.dates;
	const own = slotsOf(plan)[cohort] ?? [];
	const errors: Record<string, string> = {};
	for (const gathering of own.keys())
		if (!candidatesOf(plan.problem, gathering).some(({ id }) => id === chosen[gathering]))
			errors[slotField(gathering)] = words.noSlot;
	if (own.every((slot, gathering) => slot === chosen[gathering])) errors[slotField(0)] = words.same;
	return errors;
}

function consequenceFor({ plan, cohortOf }: Chapters, cohort: number, chosen: string[]): DateConsequence {
	const slots = slotsOf(plan);
	return dateConsequenceOf(plan.problem, { cohortOf, slots }, changesTo(slots, cohort, chosen));
}

type Shown = {
	cohort: number;
	form: FormState;
	consequence?: DateConsequence;
	/** What others have done since the viewer looked. */
	changes?: string[];
	status?: 200 | 422;
};

function datesPage(c: Ctx, at: PlanAtHand, chapters: Chapters, { status = 200, ...shown }: Shown): Response {
	const { t, locale } = c.var;
	const title = t.planning.dates.title(cohortName(at.plan, shown.cohort));
	const props = { t, locale, ...chapters, ...shown, title };
	return page(c, { title, status, crumbs: planCrumbs(c, at.programme, at.plan) }, <DatesPage {...props} />);
}

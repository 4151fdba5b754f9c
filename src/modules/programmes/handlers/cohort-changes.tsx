import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeCohort } from "../actions/cohort-changes.ts";
import { cohortForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Cohort } from "../queries/cohorts.ts";
import { CohortForm } from "../views/cohort-form.tsx";
import { cohortCrumbs, cohortToRun } from "./access.ts";

/** The form for a cohort's name and size. */
export async function edit(c: Ctx): Promise<Response> {
	const access = await cohortToRun(c);
	if (!access?.runs) return notFound(c);
	return formPage(c, access.thing, formOf(access.thing));
}

const formOf = ({ name, capacity }: Cohort) => formOfRecord({ name, capacity: String(capacity) });

/** Stores another name or size. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const access = await cohortToRun(c);
	if (!access?.runs) return notFound(c);
	const { thing: cohort } = access;
	const parsed = await readForm(c, cohortForm);
	if (!parsed.ok) return formPage(c, cohort, parsed.form, 422);
	const stale = changedMeanwhile(parsed.form, formOf(cohort).values);
	if (stale) return formPage(c, cohort, stale, 422);
	const words = c.var.t.programmes.cohort;
	const answer = await changeCohort(c.var.db, cohort.id, parsed.value);
	if (answer.ok) return redirect(c, paths.cohort(cohort.id), words.changed);
	const errors =
		answer.reason === "name-taken"
			? { name: words.nameTaken }
			: { capacity: words.fewerThanMembers(cohort.members) };
	return formPage(c, cohort, withErrors(parsed.form, errors), 422);
}

function formPage(
	c: Ctx,
	cohort: Cohort,
	form: FormState,
	status: 200 | 422 = 200,
): Response | Promise<Response> {
	const { t } = c.var;
	const crumbs = [...cohortCrumbs(t, cohort, true), { label: cohort.name, href: paths.cohort(cohort.id) }];
	return page(
		c,
		{ title: t.programmes.cohort.edit, status, crumbs },
		<CohortForm t={t} cohort={cohort} form={form} />,
	);
}

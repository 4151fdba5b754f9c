import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, checkFields, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { plannedGatherings } from "../../programmes/index.ts";
import { answerEvaluation } from "../actions/evaluation.ts";
import { sheetForm, textForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type Asking, askingsOf } from "../queries/evaluation.ts";
import { EvaluationPage } from "../views/evaluation-page.tsx";
import { roundTitle } from "../words.ts";
import { idIn, todayOf } from "./found.ts";

/** The form that one is asked to fill in. */
export async function show(c: Ctx): Promise<Response> {
	const asking = await askingInAddress(c);
	return asking ? formPage(c, asking, blankForm()) : notFound(c);
}

/** Takes the answer. Afterwards the form is not found: nobody, the writer included, can come back to it. */
export async function answer(c: Ctx): Promise<Response> {
	const asking = await askingInAddress(c);
	if (!asking) return notFound(c);
	const { db, t } = c.var;
	const text = await readForm(c, textForm);
	const sheet = checkFields(text.form.values as Record<string, string>, sheetForm(asking.kind), t);
	if (!text.ok || !sheet.ok) {
		const errors = { ...(sheet.ok ? {} : sheet.form.errors), ...text.form.errors };
		return formPage(c, asking, { values: text.form.values, errors });
	}
	const filled = { sheet: sheet.value, text: text.value.text };
	const taken = await answerEvaluation(db, asking, signedIn(c).personId, filled);
	return taken.ok ? redirect(c, paths.myLearning(), t.learning.evaluation.thanks) : notFound(c);
}

async function askingInAddress(c: Ctx): Promise<Asking | undefined> {
	const id = idIn(c);
	const askings = id ? await askingsOf(c.var.db, signedIn(c).personId, todayOf(c)) : [];
	return askings.find((asking) => asking.id === id);
}

async function formPage(c: Ctx, asking: Asking, form: FormState): Promise<Response> {
	const { t, locale } = c.var;
	const plan = await plannedGatherings(c.var.db, asking.programmeId);
	const title = roundTitle(t, asking, plan);
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const crumbs = [{ label: t.learning.title, href: paths.myLearning() }];
	return page(c, { title, status, crumbs }, <EvaluationPage {...{ t, locale, form, title, asking }} />);
}

import { formatDate } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerReview, isReviewOpen } from "../actions/reviews.ts";
import { reviewForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type Found, reviewDue } from "../plan.ts";
import { reviewOf } from "../queries/reviews.ts";
import { ReviewPage } from "../views/review.tsx";
import { crumbs, statusOf, theLiving, todayOf, when } from "./access.ts";

/** Three questions, three months after the start. */
export async function blank(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	if (!isReviewOpen(initiative.startedOn, todayOf(c))) return tooEarly(c, initiative);
	if (await reviewOf(c.var.db, initiative.id, false)) return already(c, initiative);
	return reviewPage(c, initiative, blankForm());
}

export async function answer(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, reviewForm);
	if (!parsed.ok) return reviewPage(c, initiative, parsed.form);
	const done = await answerReview(c.var.db, initiative, parsed.value, signedIn(c).personId, when(c));
	if (!done.ok) return done.reason === "already" ? already(c, initiative) : tooEarly(c, initiative);
	const { asAgreed, hasHelp, shouldGoOn } = parsed.value;
	const words = c.var.t.followup.review;
	const allWell = asAgreed && hasHelp && shouldGoOn;
	return redirect(c, paths.plan(initiative.id), allWell ? words.saved : words.savedWithNo);
}

const already = (c: Ctx, { id }: Found) =>
	redirect(c, `${paths.plan(id)}#review`, c.var.t.followup.review.already, true);

function tooEarly(c: Ctx, { id, startedOn }: Found): Response {
	const due = reviewDue(startedOn);
	const words = c.var.t.followup.review;
	const said = due === null ? words.notStarted : words.notYet(formatDate(due, c.var.locale));
	return redirect(c, `${paths.plan(id)}#review`, said, true);
}

function reviewPage(c: Ctx, initiative: Found, form: FormState): Response {
	const { t } = c.var;
	const options = {
		...{ title: t.followup.review.title, crumbs: crumbs(c, initiative) },
		status: statusOf(form),
	} as const;
	return page(c, options, <ReviewPage {...{ t, form, initiative }} />);
}

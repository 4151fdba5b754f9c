import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { choosePerson, type Person, paths as portfolio } from "../../portfolio/index.ts";
import { handOver } from "../actions/handovers.ts";
import { handoverForm } from "../forms.ts";
import type { Found } from "../plan.ts";
import { HandoverPage } from "../views/handover.tsx";
import { crumbs, statusOf, theLiving } from "./access.ts";

export async function blank(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	return initiative ? handoverPage(c, initiative, blankForm()) : notFound(c);
}

/** Gives the initiative to another owner, with what the next one must know. */
export async function give(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, handoverForm);
	const chosen = await choosePerson(c, parsed.form, "to");
	if (!chosen.ok) return handoverPage(c, initiative, chosen.form, chosen.candidates);
	if (!parsed.ok) return handoverPage(c, initiative, parsed.form);
	const to = { personId: chosen.person.id, mustKnow: parsed.value.mustKnow };
	const done = await handOver(c.var.db, initiative.id, to, signedIn(c).personId, c.var.now);
	const words = c.var.t.followup.handover;
	if (done.ok) return redirect(c, portfolio.initiative(initiative.id), words.done);
	const fault = { "without-post": words.withoutPost, "same-owner": words.same }[done.reason];
	return handoverPage(c, initiative, withErrors(parsed.form, { to: fault }));
}

function handoverPage(
	c: Ctx,
	initiative: Found,
	form: FormState,
	candidates: readonly Person[] = [],
): Response {
	const { t } = c.var;
	const options = {
		...{ title: t.followup.handover.title, crumbs: crumbs(c, initiative) },
		status: statusOf(form),
	} as const;
	return page(c, options, <HandoverPage {...{ t, form, initiative, candidates }} />);
}

import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { choosePerson } from "../../portfolio/index.ts";
import { handOver } from "../actions/handovers.ts";
import { handoverForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { showWith, theMeasurable } from "./benefit.tsx";

/** Gives a benefit to another owner in the line. */
export async function give(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	const parsed = await readForm(c, handoverForm);
	if (!parsed.ok) return showWith(c, benefit, { handoverForm: parsed.form });
	const chosen = await choosePerson(c, parsed.form, "to");
	if (!chosen.ok)
		return showWith(c, benefit, { handoverForm: chosen.form, handoverCandidates: chosen.candidates });
	const to = { personId: chosen.person.id, words: parsed.value.words };
	const done = await handOver(c.var.db, benefit.id, to, signedIn(c).personId, c.var.now);
	const { t } = c.var;
	if (done.ok) return redirect(c, paths.benefit(benefit.id), t.benefitCare.handover.done);
	const fault = {
		"without-post": t.benefits.form.ownerWithoutPost,
		"same-owner": t.benefitCare.handover.same,
	}[done.reason];
	return showWith(c, benefit, { handoverForm: withErrors(parsed.form, { to: fault }) });
}

import { isDay } from "../../../core/calendar/day.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import {
	judgeBenefit,
	type MeasureRefusal,
	measureBenefit,
	publishBenefit,
	removeMeasurement,
} from "../actions/measurements.ts";
import { measurementForm, publicationForm, verdictForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayPublish } from "../policy.ts";
import { showWith, theBenefit, theMeasurable } from "./benefit.tsx";
import { todayOf } from "./today.ts";

const whenOf = (c: Ctx) => ({ today: todayOf(c), now: c.var.now });

/** Keeps a figure. */
export async function measure(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	const parsed = await readForm(c, measurementForm);
	if (!parsed.ok) return showWith(c, benefit, { measureForm: parsed.form });
	const done = await measureBenefit(c.var.db, benefit.id, parsed.value, signedIn(c).personId, whenOf(c));
	const words = c.var.t.benefits.page;
	if (done.ok) return redirect(c, paths.benefit(benefit.id), words.saved);
	const fault = { [fieldOf[done.reason]]: words.refusals[done.reason] };
	return showWith(c, benefit, { measureForm: withErrors(parsed.form, fault) });
}

/** The field that a refusal is about. */
const fieldOf: Record<MeasureRefusal, "on" | "value"> = {
	"no-baseline": "value",
	"before-baseline": "on",
	"in-future": "on",
	judged: "value",
};

/** Takes a wrong figure away. */
export async function remove(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	const on = c.req.param("day") ?? "";
	if (!benefit || !isDay(on)) return notFound(c);
	await removeMeasurement(c.var.db, benefit.id, on, signedIn(c).personId, c.var.now);
	return redirect(c, paths.benefit(benefit.id), c.var.t.benefits.page.removed);
}

/** How it went. */
export async function judge(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	const parsed = await readForm(c, verdictForm);
	if (!parsed.ok) return showWith(c, benefit, { verdictForm: parsed.form });
	await judgeBenefit(c.var.db, benefit.id, parsed.value, signedIn(c).personId, whenOf(c));
	return redirect(c, paths.benefit(benefit.id), c.var.t.benefits.verdict.saved);
}

/** Shows a benefit to the world, or takes it back. */
export async function publish(c: Ctx): Promise<Response> {
	const benefit = await theBenefit(c);
	const parsed = await readForm(c, publicationForm);
	if (!benefit || !parsed.ok || !mayPublish(c.var.viewer)) return notFound(c);
	const { show } = parsed.value;
	await publishBenefit(c.var.db, benefit.id, show ? c.var.now : null, signedIn(c).personId);
	const words = c.var.t.benefits.page;
	return redirect(c, paths.benefit(benefit.id), show ? words.shown : words.notShown);
}

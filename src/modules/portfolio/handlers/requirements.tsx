import type { Messages } from "../../../../locales/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { type NotRequired, requireFirst, requireNoLonger } from "../actions/requirements.ts";
import { requirementForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Initiative } from "../queries/initiative-page.ts";
import { showWith, theChangeable } from "./initiative.tsx";
import { todayOf } from "./today.ts";

/** Says what must be finished first. */
export async function add(c: Ctx): Promise<Response> {
	const initiative = await thePlanned(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, requirementForm);
	const order = (form: typeof parsed.form) => showWith(c, initiative, { orderForm: form }, 422);
	if (!parsed.ok) return order(parsed.form);
	const { requiresId } = parsed.value;
	const { personId } = signedIn(c);
	const done = await requireFirst(c.var.db, initiative.id, requiresId, personId, todayOf(c));
	const words = c.var.t.gate.order;
	if (done.ok) return redirect(c, `${paths.initiative(initiative.id)}#order`, words.added);
	return order(withErrors(parsed.form, { requiresId: whyNot(c.var.t, initiative, done) }));
}

/** Takes an order back. */
export async function remove(c: Ctx): Promise<Response> {
	const initiative = await thePlanned(c);
	const parsed = await readForm(c, requirementForm);
	if (!initiative || !parsed.ok) return notFound(c);
	const { requiresId } = parsed.value;
	await requireNoLonger(c.var.db, initiative.id, requiresId, signedIn(c).personId, todayOf(c));
	return redirect(c, `${paths.initiative(initiative.id)}#order`, c.var.t.gate.order.removed);
}

function whyNot(t: Messages, { title }: Initiative, refused: NotRequired): string {
	const words = t.gate.order;
	return refused.reason === "circle"
		? words.circle([title, ...refused.titles])
		: words.refused[refused.reason];
}

/** Only what has not started can be told to wait. */
async function thePlanned(c: Ctx): Promise<Initiative | null> {
	const initiative = await theChangeable(c);
	return initiative && ["planned", "paused"].includes(initiative.state) ? initiative : null;
}

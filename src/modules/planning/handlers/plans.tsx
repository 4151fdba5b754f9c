import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { keepDraft } from "../actions/drafts.ts";
import { discardPlan, orderAgain, stopPlanning } from "../actions/plans.ts";
import { keepForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isUsable, stateNow } from "../plan.ts";
import { plansOf } from "../queries/plans.ts";
import { DiscardPage } from "../views/discard.tsx";
import { PlansPage } from "../views/plans.tsx";
import { planCrumbs, planToSee, programmeToPlan } from "./access.ts";

/** The plans of a programme. */
export async function index(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const { db, t, locale, now } = c.var;
	const plans = (await plansOf(db, programme.id)).map((plan) => ({ ...plan, state: stateNow(plan, now) }));
	const [second, first] = plans.filter(isUsable);
	const form = blankForm({ first: first?.id, second: second?.id });
	const crumbs = planCrumbs(c, programme).slice(0, -1);
	return page(
		c,
		{ title: t.planning.plans.title, crumbs },
		<PlansPage {...{ t, locale, programme, plans, form }} />,
	);
}

/** Keeps the plan that the page showed and stops the planner; before the first one it keeps the best it finds. */
export async function stop(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, keepForm);
	if (!at || !parsed.ok) return notFound(c);
	const { db, now, t } = c.var;
	const { draft, run } = parsed.value;
	const words = t.planning.plan;
	const here = paths.plan(at.plan.id);
	// The plans of another search have the same numbers.
	if (run !== "" && run !== at.plan.runId) return redirect(c, here, t.platform.shownAnother, true);
	if (draft !== null && (await keepDraft(db, at.plan, draft, now))) return redirect(c, here, words.draftKept);
	const stopped = await stopPlanning(db, at.plan.id, now);
	return redirect(c, here, stopped ? words.stopAsked : words.endedBefore, !stopped);
}

/** Computes a plan again that was given up on the way or found nothing. */
export async function restart(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at) return notFound(c);
	const { db, now, t } = c.var;
	const state = stateNow(at.plan, now);
	if (state !== "stopped" && state !== "impossible") return redirect(c, paths.plan(at.plan.id));
	await orderAgain(db, at.plan, now);
	return redirect(c, paths.plan(at.plan.id), t.planning.plan.restarted);
}

/** Asks before a plan is thrown away. */
export async function askToDiscard(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at) return notFound(c);
	const { t } = c.var;
	const crumbs = planCrumbs(c, at.programme, at.plan);
	return page(c, { title: t.planning.discard.title, crumbs }, <DiscardPage t={t} plan={at.plan} />);
}

/** Throws a plan away. */
export async function discard(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at) return notFound(c);
	await discardPlan(c.var.db, at.plan.id);
	return redirect(c, paths.plans(at.programme.id), c.var.t.planning.plans.discarded);
}

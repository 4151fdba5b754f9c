import { z } from "zod";
import { addQuarters } from "../../../core/calendar/quarter.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { id, text, wholeNumber } from "../../../platform/web/fields.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type Strain, strainsOfPlan } from "../../changeload/index.ts";
import { keepsPortfolio } from "../../portfolio/index.ts";
import { changePlan, discardPlan, orderAgain, stopPlanning } from "../actions/plans.ts";
import { paths } from "../paths.ts";
import { type PortfolioPlan, planTopic, stateNow } from "../plan.ts";
import { readsPlans } from "../policy.ts";
import { unitsOfCandidates } from "../queries/candidates.ts";
import { groundOf } from "../queries/ground.ts";
import { type Placing, placingsOf } from "../reading.ts";
import type { Wish } from "../rules.ts";
import { PlanPage } from "../views/plan.tsx";
import { ImpossiblePlan, PlanInWork, StoppedPlan } from "../views/plan-in-work.tsx";
import { crumbs, thePlan, today } from "./access.ts";

/** Without script the page fetches itself anew this often while the planner works. */
const refreshSeconds = 3;

/** A plan: how far the planner has come, what is in its way, or what it found. */
export async function show(c: Ctx): Promise<Response> {
	const { t, locale, now, viewer } = c.var;
	const plan = readsPlans(viewer) ? await thePlan(c) : undefined;
	if (!plan) return notFound(c);
	const state = stateNow(plan, now);
	const mayKeep = keepsPortfolio(viewer);
	if (!mayKeep && (state !== "ready" || !plan.answer)) return notFound(c);
	const way = mayKeep ? crumbs(c) : crumbs(c).slice(0, 1);
	const options = { title: plan.name, crumbs: way, live: [planTopic(plan.id)] };
	const props = { t, locale, plan };
	if (state === "waiting" || state === "running")
		return page(c, { ...options, refreshSeconds }, <PlanInWork {...props} state={state} />);
	if (state === "stopped") return page(c, options, <StoppedPlan {...props} />);
	const { answer } = plan;
	if (state === "impossible" || !answer) return page(c, options, <ImpossiblePlan {...props} />);
	const placings = placingsOf(plan.problem, answer.chosen);
	const strains = await strainsOf(c, plan, placings);
	return page(c, options, <PlanPage {...props} {...{ answer, placings, strains, mayKeep }} />);
}

/** Units that get more than they can take, were exactly this carried out. */
async function strainsOf(
	{ var: { db, now } }: Ctx,
	plan: PortfolioPlan,
	placings: ReadonlyMap<string, Placing>,
): Promise<Strain[]> {
	const placed = plan.candidates.list.flatMap(({ id, title }) => {
		const placing = placings.get(id);
		const from = plan.candidates.quarters[placing?.start ?? 0];
		return placing && from ? [{ id, title, from, to: addQuarters(from, placing.length - 1) }] : [];
	});
	const unitOf = await unitsOfCandidates(
		db,
		placed.map(({ id }) => id),
	);
	const whole = placed.map((one) => ({ ...one, unitId: unitOf.get(one.id) ?? null }));
	return strainsOfPlan(db, dayOf(now), whole);
}

const lockForm = z.object({ candidateId: id(), lock: text(20), revision: wholeNumber({ min: 0 }) });

/** Locks a choice, or lets it go, and computes anew. */
export async function lock(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	const parsed = await readForm(c, lockForm);
	if (!plan || !parsed.ok) return notFound(c);
	const { candidateId, lock: mode, revision } = parsed.value;
	const { [candidateId]: _, ...rest } = plan.rules.wishes;
	const wishes: Record<string, Wish> = mode === "free" ? rest : { ...rest, [candidateId]: `lock:${mode}` };
	const ground = await groundOf(c.var.db, today(c));
	const order = { name: plan.name, rules: { ...plan.rules, wishes }, ground, revision };
	const done = await changePlan(c.var.db, plan.id, order, signedIn(c).personId, c.var.now);
	return redirect(
		c,
		paths.plan(plan.id),
		done.ok ? undefined : c.var.t.choosing.rules.changedTitle,
		!done.ok,
	);
}

/** Stops the planner, which keeps the best it has. */
export async function stop(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	await stopPlanning(c.var.db, plan.id, c.var.now);
	return redirect(c, paths.plan(plan.id), c.var.t.choosing.progress.stopping);
}

/** Computes a plan again that was given up on the way or found nothing. */
export async function restart(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	const state = stateNow(plan, c.var.now);
	if (state === "stopped" || state === "impossible") await orderAgain(c.var.db, plan.id, c.var.now);
	return redirect(c, paths.plan(plan.id));
}

/** Throws a plan away. */
export async function discard(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	await discardPlan(c.var.db, plan.id);
	return redirect(c, paths.plans(), c.var.t.choosing.plans.discarded);
}

/** The problem as the command line reads it. */
export async function file(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	const name = c.var.t.choosing.plan.fileName;
	return download(c, name, "application/json", JSON.stringify(plan.problem));
}

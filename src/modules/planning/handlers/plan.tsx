import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { venuesByName } from "../../programmes/index.ts";
import { type Chapters, chaptersOf } from "../chapters.ts";
import { stateNow } from "../plan.ts";
import { peopleInPlan } from "../queries/people.ts";
import { placesOfPlan } from "../queries/plans.ts";
import { PlanPage } from "../views/plan.tsx";
import { ImpossiblePlan, PlanInWork, StoppedPlan } from "../views/plan-in-work.tsx";
import { type PlanAtHand, planCrumbs, planToSee } from "./access.ts";

/** Without script the page fetches itself anew this often while the planner works. */
const refreshSeconds = 3;

/** A plan: how far the planner has come, what is in its way, or what it found. */
export async function show(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at) return notFound(c);
	const { t, locale, now } = c.var;
	const { plan } = at;
	const crumbs = planCrumbs(c, at.programme);
	const state = stateNow(plan, now);
	if (state === "waiting" || state === "running")
		return page(
			c,
			{ title: plan.name, crumbs, refreshSeconds },
			<PlanInWork {...{ t, locale, plan, state }} />,
		);
	if (state === "stopped") return page(c, { title: plan.name, crumbs }, <StoppedPlan t={t} plan={plan} />);
	const chapters = await chaptersFor(c, at);
	if (state === "impossible")
		return page(
			c,
			{ title: plan.name, crumbs },
			<ImpossiblePlan {...{ t, locale, ...at, people: chapters.people, units: chapters.units }} />,
		);
	return page(c, { title: plan.name, crumbs }, <PlanPage {...{ t, locale, ...chapters }} />);
}

/** A plan with everything that its pages show; a fixed number of queries. */
export async function chaptersFor(c: Ctx, { plan, programme }: PlanAtHand): Promise<Chapters> {
	const { db } = c.var;
	const places = await placesOfPlan(db, plan.id);
	const ids = plan.problem.people.map(({ id }) => id);
	const people = await peopleInPlan(db, programme.id, ids);
	return chaptersOf({ plan, programme, ...places, people, venues: await venuesByName(db) });
}

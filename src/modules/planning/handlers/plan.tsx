import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { venuesByName } from "../../programmes/index.ts";
import { type Chapters, chaptersOf, venueNames } from "../chapters.ts";
import { stateNow } from "../plan.ts";
import { peopleInPlan } from "../queries/people.ts";
import { draftOf, placesOfPlan } from "../queries/plans.ts";
import { planTopic } from "../topics.ts";
import { PlanPage } from "../views/plan.tsx";
import { ImpossiblePlan, PlanInWork, StoppedPlan } from "../views/plan-in-work.tsx";
import { type PlanAtHand, planCrumbs, planToSee } from "./access.ts";

/** Without script the page fetches itself anew this often while the planner works. */
const refreshSeconds = 3;

/** A plan: how far the planner has come, what is in its way, or what it found. */
export async function show(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at) return notFound(c);
	const { db, t, locale, now } = c.var;
	const { plan } = at;
	const crumbs = planCrumbs(c, at.programme);
	const state = stateNow(plan, now);
	const live = [planTopic(plan.id)];
	if (state === "waiting" || state === "running") {
		const draft = await draftOf(db, plan.id);
		const venues = draft ? venueNames(await venuesByName(db)) : new Map();
		const body = <PlanInWork {...{ t, locale, plan, state, draft, venues }} />;
		return page(c, { title: plan.name, crumbs, live, refreshSeconds }, body);
	}
	const options = { title: plan.name, crumbs, live };
	if (state === "stopped") return page(c, options, <StoppedPlan t={t} plan={plan} />);
	const chapters = await chaptersFor(c, at);
	if (state === "impossible") return page(c, options, <ImpossiblePlan {...{ t, locale, ...chapters }} />);
	return page(c, options, <PlanPage {...{ t, locale, ...chapters }} />);
}

/** A plan with everything that its pages show; a fixed number of queries. */
export async function chaptersFor(c: Ctx, { plan, programme }: PlanAtHand): Promise<Chapters> {
	const { db } = c.var;
	const places = await placesOfPlan(db, plan.id);
	const ids = plan.problem.people.map(({ id }) => id);
	const people = await peopleInPlan(db, programme.id, ids);
	return chaptersOf({ plan, programme, ...places, people, venues: await venuesByName(db) });
}

import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { stateNow } from "../plan.ts";
import { candidatesNow } from "../queries/candidates.ts";
import { allPlans } from "../queries/plans.ts";
import { PlansPage } from "../views/plans.tsx";
import { crumbs } from "./access.ts";

/** The plans, and what there is to choose from. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const plans = (await allPlans(db)).map((plan) => ({ ...plan, state: stateNow(plan, now) }));
	const props = { t, locale, plans, candidates: await candidatesNow(db) };
	const options = { title: t.choosing.plans.title, crumbs: crumbs(c).slice(0, 1) };
	return page(c, options, <PlansPage {...props} />);
}

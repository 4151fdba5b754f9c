import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import {
	type Cohort,
	cohortById,
	type Gathering,
	gatheringById,
	type Programme,
	programmeById,
	paths as programmes,
} from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { CohortPlanRow } from "../plan.ts";
import { mayPlan } from "../policy.ts";
import { planById } from "../queries/plans.ts";

/** Today where people are. */
export const today = (c: Ctx): string => dayOf(c.var.now);

/** The programme of the address if the viewer plans it. */
export async function programmeToPlan(c: Ctx): Promise<Programme | undefined> {
	const id = idParam(c);
	return mayPlan(c.var.viewer, id) ? programmeById(c.var.db, id) : undefined;
}

/** A plan and its programme. */
export type PlanAtHand = { plan: CohortPlanRow; programme: Programme };

/** The plan of the address if the viewer plans its programme. */
export const planToSee = (c: Ctx): Promise<PlanAtHand | undefined> => planOf(c, idParam(c));

/** A plan by its id if the viewer plans its programme. */
export async function planOf(c: Ctx, id: string): Promise<PlanAtHand | undefined> {
	const plan = await planById(c.var.db, id);
	if (!plan || !mayPlan(c.var.viewer, plan.programmeId)) return undefined;
	const programme = await programmeById(c.var.db, plan.programmeId);
	return programme && { plan, programme };
}

/** The cohort of the address if the viewer plans its programme. */
export async function cohortToSeat(c: Ctx): Promise<Cohort | undefined> {
	const cohort = await cohortById(c.var.db, idParam(c));
	return cohort && mayPlan(c.var.viewer, cohort.programmeId) ? cohort : undefined;
}

/** The gathering of the address if the viewer plans its programme. */
export async function gatheringToSeat(c: Ctx): Promise<Gathering | undefined> {
	const gathering = await gatheringById(c.var.db, idParam(c));
	return gathering && mayPlan(c.var.viewer, gathering.programmeId) ? gathering : undefined;
}

/** The way down to the plans of a programme, and to one of them. */
export function planCrumbs(c: Ctx, programme: { id: string; title: string }, plan?: CohortPlanRow): Crumb[] {
	const { t } = c.var;
	const above = [
		{ label: t.programmes.title, href: programmes.programmes() },
		{ label: programme.title, href: programmes.programme(programme.id) },
		{ label: t.planning.plans.title, href: paths.plans(programme.id) },
	];
	return plan ? [...above, { label: plan.name, href: paths.plan(plan.id) }] : above;
}

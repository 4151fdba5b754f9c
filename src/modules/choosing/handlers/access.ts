import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { planById } from "../queries/plans.ts";

/** Today where people are. */
export const today = (c: Ctx): string => dayOf(c.var.now);

/** The plan of the address, or undefined. */
export const thePlan = (c: Ctx): Promise<PortfolioPlan | undefined> => planById(c.var.db, idParam(c));

/** The way down to the plans, and to one of them. */
export function crumbs(c: Ctx, plan?: Pick<PortfolioPlan, "id" | "name">): Crumb[] {
	const { t } = c.var;
	const list = { label: t.portfolio.list.title, href: portfolio.initiatives() };
	const plans = { label: t.choosing.plans.title, href: paths.plans() };
	return plan ? [list, plans, { label: plan.name, href: paths.plan(plan.id) }] : [list, plans];
}

import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";
import { mayPlan } from "./policy.ts";

/** Links from the pages of programmes, cohorts and gatherings to their plans and tables, for the office. */
export function around(c: Ctx, kind: string, id: string): NavigationLink[] {
	const { t, viewer } = c.var;
	if (kind === "programme" || kind === "cohorts")
		return mayPlan(viewer, id) ? [{ label: t.planning.plans.link, href: paths.plans(id) }] : [];
	// A cohort's id does not say whose it is; those who run one programme reach the tables from its published plan.
	if (!viewer.roles.has("office")) return [];
	if (kind === "cohort") return [{ label: t.planning.seating.link, href: paths.seating(id) }];
	return kind === "gathering" ? [{ label: t.planning.seating.tablesLink, href: paths.tables(id) }] : [];
}

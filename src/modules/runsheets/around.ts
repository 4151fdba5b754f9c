import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";
import { mayKeepRegisters, mayPlanProgramme } from "./policy.ts";

/** What the module has about the things of `programmes`, for those who may see it. */
export function around(c: Ctx, kind: string, id: string): NavigationLink[] {
	const { t, viewer } = c.var;
	const words = t.runsheets;
	if (kind === "gathering")
		return [
			{ label: words.title, href: paths.sheet(id) },
			{ label: t.facilitators.title, href: paths.staffing(id) },
		];
	if (kind === "participant") return [{ label: words.mine.title, href: paths.myDays() }];
	if (kind === "programme" && mayPlanProgramme(viewer, id))
		return [
			{ label: words.shared.title, href: paths.sharedSheets(id) },
			{ label: words.materials.title, href: paths.materials(id) },
			{ label: words.report.tab, href: paths.report(id) },
			...(mayKeepRegisters(viewer) ? [{ label: t.facilitators.title, href: paths.facilitators() }] : []),
		];
	return [];
}

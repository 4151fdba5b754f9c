import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** Links from the page of a pitch day, which asks only for those who plan it. */
export function around({ var: { t } }: Ctx, kind: string, id: string): NavigationLink[] {
	if (kind === "pitch-day-plan") return [{ label: t.pitchplanning.panels.link, href: paths.panels(id) }];
	if (kind === "pitch-day-in-rooms")
		return [{ label: t.pitchplanning.changes.link, href: paths.changes(id) }];
	return [];
}

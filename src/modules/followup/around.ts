import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** The way from an initiative to its plan and team, and from its owner to the hand-over. */
export function around({ var: { t } }: Ctx, kind: string, id: string): readonly NavigationLink[] {
	if (kind === "initiative") return [{ label: t.followup.link, href: paths.plan(id) }];
	return kind === "initiative-owner" ? [{ label: t.followup.handover.give, href: paths.handover(id) }] : [];
}

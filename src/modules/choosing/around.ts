import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { keepsPortfolio } from "../portfolio/index.ts";
import { paths } from "./paths.ts";

/** The way from the pages of the portfolio to its plans, for those who keep it. */
export function around({ var: { t, viewer } }: Ctx, kind: string): readonly NavigationLink[] {
	return kind === "portfolio" && keepsPortfolio(viewer)
		? [{ label: t.choosing.link, href: paths.plans() }]
		: [];
}

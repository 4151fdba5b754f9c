import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { withQuery } from "../../platform/web/path.ts";
import { paths, programmePart } from "./paths.ts";
import { seesEffect } from "./policy.ts";

/** The way to the page from a programme and from the pages of the portfolio, for those who answer for it. */
export function around({ var: { t, viewer } }: Ctx, kind: string, id: string): readonly NavigationLink[] {
	if (!seesEffect(viewer)) return [];
	if (kind === "programme")
		return [{ label: t.effect.link, href: withQuery(paths.effect(), { of: programmePart + id }) }];
	return kind === "portfolio" ? [{ label: t.effect.tab, href: paths.effect() }] : [];
}

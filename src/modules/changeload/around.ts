import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** The way from the pages of the portfolio to the change load, for all who work here. */
export const around = ({ var: { t } }: Ctx, kind: string): readonly NavigationLink[] =>
	kind === "portfolio" ? [{ label: t.changeLoad.title, href: paths.changeLoad() }] : [];

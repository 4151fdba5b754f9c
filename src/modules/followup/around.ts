import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** The way from an initiative to its plan and team. */
export const around = ({ var: { t } }: Ctx, kind: string, id: string): readonly NavigationLink[] =>
	kind === "initiative" ? [{ label: t.followup.link, href: paths.plan(id) }] : [];

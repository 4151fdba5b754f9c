import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";
import { meets } from "./policy.ts";

/** The way from the pages of the portfolio to its meeting, for those who sit in it. */
export const around = ({ var: { t, viewer } }: Ctx, kind: string): readonly NavigationLink[] =>
	kind === "portfolio" && meets(viewer) ? [{ label: t.meeting.link, href: paths.meetings() }] : [];

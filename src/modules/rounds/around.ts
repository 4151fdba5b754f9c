import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** From a pitch day and its results to how it counts, and to the rounds. */
export const around = ({ var: { t } }: Ctx, kind: string, id: string): readonly NavigationLink[] =>
	kind === "pitch-day" ? [{ label: t.rounds.title, href: paths.rounds(id) }] : [];

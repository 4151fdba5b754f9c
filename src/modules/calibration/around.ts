import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** From a pitch day to its calibration, for those who sit in the panel, keep the protocol or plan. */
export const around = ({ var: { t } }: Ctx, kind: string, id: string): readonly NavigationLink[] =>
	kind === "pitch-day-calibration" ? [{ label: t.calibration.title, href: paths.calibration(id) }] : [];

import type { Viewer } from "../../platform/web/context.ts";
import { keepsPortfolio } from "../portfolio/index.ts";

/** May the viewer sit in the portfolio meeting: those who keep the portfolio, and those who decide? */
export const meets = (viewer: Viewer): boolean => keepsPortfolio(viewer) || viewer.roles.has("decider");

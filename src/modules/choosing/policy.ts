import type { Viewer } from "../../platform/web/context.ts";
import { keepsPortfolio } from "../portfolio/index.ts";

/**
 * May the viewer read a plan that is ready? Those who keep the portfolio, and those who decide on it in a portfolio
 * meeting: nobody publishes what they have not seen. A plan tells nothing of points.
 */
export const readsPlans = (viewer: Viewer): boolean => keepsPortfolio(viewer) || viewer.roles.has("decider");

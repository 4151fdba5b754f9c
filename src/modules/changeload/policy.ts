import type { Viewer } from "../../platform/web/context.ts";
import { keepsPortfolio } from "../portfolio/index.ts";

/** May the viewer say what a unit can take? Its leader, and those who keep the portfolio. */
export const mayLimit = (viewer: Viewer, unit: { leaderId: string | null }): boolean =>
	viewer.personId !== null && (keepsPortfolio(viewer) || unit.leaderId === viewer.personId);

import { hasRole, type Viewer } from "../../platform/web/context.ts";

/** May the viewer plan the cohorts of a programme and their tables? The office of the tenant, or of this programme. */
export const mayPlan = (viewer: Viewer, programmeId: string): boolean =>
	hasRole(viewer, "office", programmeId);

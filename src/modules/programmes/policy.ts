import { hasRole, type Viewer } from "../../platform/web/context.ts";

/** May the viewer set up programmes and venues for the whole tenant? */
export const mayRunSchool = (viewer: Viewer): boolean => viewer.roles.has("office");

/** May the viewer run this programme? The office of the tenant, or the one granted for this programme. */
export const mayRunProgramme = (viewer: Viewer, programmeId: string): boolean =>
	hasRole(viewer, "office", programmeId);

/** May the viewer see a cohort's participants and mark who came? */
export const mayRunCohort = (
	viewer: Viewer,
	cohort: { programmeId: string; facilitates: boolean },
): boolean => viewer.personId !== null && (cohort.facilitates || mayRunProgramme(viewer, cohort.programmeId));

/** The programmes the viewer runs: null for all of the tenant's, else those the office was granted for. */
export function programmesRunBy(viewer: Viewer): string[] | null {
	if (mayRunSchool(viewer)) return null;
	return [...viewer.programmeRoles].filter(([, roles]) => roles.has("office")).map(([id]) => id);
}

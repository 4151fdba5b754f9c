import type { Viewer } from "../../platform/web/context.ts";
import type { LeaderTeam } from "../organisation/index.ts";

/** May the viewer write on this team's promise? Its members: the superior reads it, and makes promises elsewhere. */
export const mayPromise = (viewer: Viewer, team: LeaderTeam): boolean =>
	viewer.personId !== null && team.memberIds.includes(viewer.personId);

/** Whose words a viewer may read in a cohort: as one who runs it, or as one who is in it. Nobody else's role counts. */
export function readableGroups(part: {
	facilitates: boolean;
	takesPart: boolean;
}): readonly ("facilitators" | "cohort")[] {
	if (part.facilitates) return ["facilitators", "cohort"];
	return part.takesPart ? ["cohort"] : [];
}

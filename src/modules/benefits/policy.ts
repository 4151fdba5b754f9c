import type { Viewer } from "../../platform/web/context.ts";

/** Shielded people are present only to the office. */
export { canSeeShielded as seesShielded } from "../organisation/index.ts";

/** Those who answer for a benefit in the line. */
export type Answerable = {
	readonly ownerId: string | null;
	readonly accountableId: string | null;
	/** Who leads the unit where it appears now: the owner is a role, and the role may have passed on. */
	readonly unitLeaderId: string | null;
	readonly ownerLeaderId: string | null;
};

const keeps = (viewer: Viewer) => viewer.roles.has("office") || viewer.roles.has("portfolio");

/** May the viewer change the plan, measure, and judge what was realised? */
export const mayMeasure = (viewer: Viewer, benefit: Answerable): boolean =>
	viewer.personId !== null &&
	(keeps(viewer) ||
		[benefit.ownerId, benefit.accountableId, benefit.unitLeaderId, benefit.ownerLeaderId].includes(
			viewer.personId,
		));

/** Does the viewer work here? Guests see the programme they were let into, and nothing else. */
export const worksHere = (viewer: Viewer): boolean => viewer.personId !== null && !viewer.roles.has("guest");

/** May the viewer plan a benefit that came of no initiative? */
export const mayPlanFreely = (viewer: Viewer): boolean => keeps(viewer) || viewer.roles.has("leader");

/** May the viewer show a benefit to the world? */
export const mayPublish = (viewer: Viewer): boolean => viewer.roles.has("office");

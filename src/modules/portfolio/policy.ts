import type { Day } from "../../core/calendar/day.ts";
import type { Quarter } from "../../core/calendar/quarter.ts";
import type { Viewer } from "../../platform/web/context.ts";
import { isPast } from "./capacity.ts";

/** Shielded people are present only to the office (DOMAIN: threats, secret address). */
export { canSeeShielded as seesShielded } from "../organisation/index.ts";

/** Does the viewer keep the portfolio: competences, pools, every initiative? */
export const keepsPortfolio = (viewer: Viewer): boolean =>
	viewer.roles.has("portfolio") || viewer.roles.has("office");

/** Those who answer for an initiative: its owner, and the nearest leader above the owner. */
export type Answerable = { ownerId: string; ownerLeaderId: string | null };

/** May the viewer change, report on, move and close the initiative? */
export const mayChange = (viewer: Viewer, initiative: Answerable): boolean =>
	viewer.personId !== null &&
	(keepsPortfolio(viewer) || [initiative.ownerId, initiative.ownerLeaderId].includes(viewer.personId));

/** May the viewer say yes or no for a competence? Its leader does; where none is named, the portfolio manager. */
export const mayAnswerFor = (viewer: Viewer, competence: { leaderId: string | null }): boolean =>
	viewer.personId !== null &&
	(competence.leaderId === null ? keepsPortfolio(viewer) : competence.leaderId === viewer.personId);

/** May the viewer say that a request is a release from duty, and which account pays? Those on either side of it. */
export const mayCover = (viewer: Viewer, request: { leaderId: string | null; askedBy: string }): boolean =>
	viewer.personId !== null &&
	(keepsPortfolio(viewer) || [request.leaderId, request.askedBy].includes(viewer.personId));

/** What stands of a request: whose it is, when it is for, and what became of it. */
export type Standing = {
	readonly askedBy: string;
	readonly quarter: Quarter;
	readonly answer: string | null;
	readonly withdrawnAt: Date | null;
};

/**
 * May the viewer take a request back? The one who asked, and those who keep the portfolio, while it stands and its
 * quarter is not over: hours that are spent are history.
 */
export const mayWithdraw = (viewer: Viewer, request: Standing, today: Day): boolean =>
	(keepsPortfolio(viewer) || request.askedBy === viewer.personId) &&
	request.withdrawnAt === null &&
	!isPast(request.quarter, today);

/** May the viewer see and change a post in the pools? Those who keep the portfolio, and the post's own leader. */
export const mayKeepPost = (viewer: Viewer, post: { leaderId: string | null }): boolean =>
	viewer.personId !== null && (keepsPortfolio(viewer) || post.leaderId === viewer.personId);

/** May the viewer enter people into the pools: leaders their own, those who keep the portfolio everybody's? */
export const mayHavePeople = (viewer: Viewer): boolean =>
	viewer.roles.has("leader") || keepsPortfolio(viewer);

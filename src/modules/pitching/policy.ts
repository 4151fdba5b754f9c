import { hasRole, type Viewer } from "../../platform/web/context.ts";
import { standingOf, type Ties } from "./impartiality.ts";
import { isScoringOver, isTold, type PanelRole, type State } from "./pitch-day.ts";

/** What policy needs to know of a pitch day. */
export type DayFacts = { programmeId: string | null; deciderId: string | null; state: State };

/** What the viewer is to one pitch day. Someone with no seat at all does not find the day. */
export type Seat = {
	/** Belongs to the programme office and plans the day. Sees no scores by that. */
	plans: boolean;
	/** Sits in the panel, as what. */
	judges: PanelRole | null;
	/** Is the day's decision maker, or holds that role: steps in where the day's own is partial. */
	decides: boolean;
};

/** The viewer's seat on a day; `judges` is their row in the panel. */
export function seatOf(viewer: Viewer, day: DayFacts, judges: PanelRole | null): Seat {
	const isDayDecider = viewer.personId !== null && viewer.personId === day.deciderId;
	return {
		plans: hasRole(viewer, "office", day.programmeId),
		judges,
		decides: isDayDecider || hasRole(viewer, "decider", day.programmeId),
	};
}

/** Does the day exist for the viewer? */
export const findsDay = ({ plans, judges, decides }: Seat): boolean => plans || judges !== null || decides;

/** May the viewer plan new pitch days, for this programme or (null) outside any? */
export const mayPlan = (viewer: Viewer, programmeId: string | null): boolean =>
	hasRole(viewer, "office", programmeId);

/** Is there a day the viewer may change the plan of? Once the teams are told, the day is history. */
export const mayChangePlan = (seat: Seat, state: State): boolean => seat.plans && !isTold(state);

/** Does the viewer say how they stand to the pitches: everyone who gives points or decides does. */
export const declares = (seat: Seat): boolean => seat.judges !== null || seat.decides;

/** May the viewer decide somebody's ties? The panel leader does; the decision maker for the panel leader's own. */
export function maySettle(
	seat: Seat,
	viewerId: string,
	of: { personId: string; role: PanelRole | null },
): boolean {
	if (of.personId === viewerId) return false;
	return seat.judges === "leader" || (seat.decides && of.role === "leader");
}

/** May the viewer settle anybody's ties at all? */
export const settles = (seat: Seat): boolean => seat.judges === "leader" || seat.decides;

/** What policy needs to know of one pitch: the viewer's own ties to it, and whether the viewer has submitted. */
export type OwnPitch = Ties & { submitted: boolean };

const isClear = (own: Ties): boolean => standingOf(own) === "clear";

/** May the viewer give points to the pitch now? */
export const mayScore = (seat: Seat, state: State, own: OwnPitch): boolean =>
	seat.judges !== null && state === "open" && isClear(own) && !own.submitted;

/**
 * May the viewer see how the panel scored the pitch? Members when their own assessment is in, or scoring is over;
 * the decision maker when scoring is over. Never with a tie, whoever it is.
 */
export function maySeeScores(seat: Seat, state: State, own: OwnPitch): boolean {
	if (!isClear(own)) return false;
	if (seat.judges !== null && (own.submitted || isScoringOver(state))) return true;
	return seat.decides && isScoringOver(state);
}

/** Does the viewer lead the panel for this pitch? A member without ties stands in where the leader has one. */
export function leadsFor(seat: Seat, own: Ties, leaderIsClear: boolean): boolean {
	if (seat.judges === null || !isClear(own)) return false;
	return seat.judges === "leader" || !leaderIsClear;
}

/** May the viewer follow who has given points to this pitch? */
export const followsProgress = (seat: Seat, own: Ties): boolean => seat.judges === "leader" && isClear(own);

/**
 * May the viewer decide the pitch? The day's decision maker; another holder of the role only where the day's
 * own has a tie. Both have said that they have none.
 */
export function mayDecide(
	seat: Seat,
	viewerId: string,
	day: DayFacts,
	own: Ties,
	dayDeciderIsClear: boolean,
): boolean {
	if (!seat.decides || !isClear(own)) return false;
	return viewerId === day.deciderId || !dayDeciderIsClear;
}

/**
 * May the viewer see a decision that is not released? The decision maker without ties, and the office, which
 * prepares the letters. Anyone with a tie, or on the team, waits for the letter.
 */
export function seesPending(seat: Seat, own: Ties & { inTeam: boolean }): boolean {
	const standing = standingOf(own);
	if (own.inTeam || standing === "awaits" || standing === "partial") return false;
	return seat.plans || (seat.decides && standing === "clear");
}

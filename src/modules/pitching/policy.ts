import type { Phase } from "../../core/phases/phases.ts";
import { type Action, allows, isOpenTo, type Part } from "../../core/phases/rules.ts";
import { hasRole, type Viewer } from "../../platform/web/context.ts";
import { standingOf, type Ties } from "./impartiality.ts";
import type { PanelRole, State } from "./pitch-day.ts";

/** What policy needs to know of a pitch day. */
export type DayFacts = {
	programmeId: string | null;
	deciderId: string | null;
	secretaryId: string | null;
	state: State;
};

/** What the viewer is to one pitch day. Someone with no seat at all does not find the day. */
export type Seat = {
	/** Belongs to the programme office and plans the day. Sees no scores by that. */
	plans: boolean;
	/** Sits in the panel, as what. */
	judges: PanelRole | null;
	/** Is the day's decision maker, or holds that role: steps in where the day's own is partial. */
	decides: boolean;
	/** Leads one of several panels; the day's leader leads the day. */
	chairs: boolean;
	/** Keeps the day's protocol: reads what the panel reads, and gives no points. */
	keeps: boolean;
};

/** What the viewer's rows say: their place among those who judge, and whether they lead a panel. */
export type OwnRows = { judges: PanelRole | null; chairs: boolean };

/** The viewer's seat on a day. */
export function seatOf(viewer: Viewer, day: DayFacts, { judges, chairs }: OwnRows): Seat {
	const isDayDecider = viewer.personId !== null && viewer.personId === day.deciderId;
	return {
		plans: hasRole(viewer, "office", day.programmeId),
		judges,
		chairs,
		decides: isDayDecider || hasRole(viewer, "decider", day.programmeId),
		keeps: viewer.personId !== null && viewer.personId === day.secretaryId,
	};
}

/** Does the day exist for the viewer? */
export const findsDay = ({ plans, judges, decides, keeps }: Seat): boolean =>
	plans || judges !== null || decides || keeps;

/** May the viewer plan new pitch days, for this programme or (null) outside any? */
export const mayPlan = (viewer: Viewer, programmeId: string | null): boolean =>
	hasRole(viewer, "office", programmeId);

/** Is there a day the viewer may change the plan of? Once the teams are told, the day is history. */
export const mayChangePlan = ({ plans }: Pick<Seat, "plans">, state: State): boolean =>
	plans && isOpenTo(state, "office", "plan");

/** May the viewer put ideas on the day? Change their order, or take one off? */
export const mayAddPitches = ({ plans }: Seat, state: State): boolean =>
	plans && isOpenTo(state, "office", "add-pitches");
export const mayLineUp = ({ plans }: Seat, state: State): boolean =>
	plans && isOpenTo(state, "office", "line-up");

/**
 * May the viewer decide somebody's ties to a pitch? The day's leader does, and whoever leads the panel that hears it;
 * the decision maker for the day leader's own.
 */
export function maySettle(
	seat: Seat,
	viewerId: string,
	of: { personId: string; role: PanelRole | null; chairId: string | null },
): boolean {
	if (of.personId === viewerId) return false;
	if (of.role === "leader") return seat.decides || seat.judges === "leader";
	return seat.judges === "leader" || of.chairId === viewerId;
}

/** May the viewer settle anybody's ties at all? */
export const settles = (seat: Seat): boolean => seat.judges === "leader" || seat.chairs || seat.decides;

/** The viewer's part in one pitch: do they sit in the panel that hears it, and lead it? */
export type OwnPlace = { sits: boolean; chairs: boolean };

/** What policy needs to know of one pitch: the viewer's part in it, their ties to it, and whether they have submitted. */
export type OwnPitch = Ties & OwnPlace & { submitted: boolean };

/** Is the pitch the viewer's to follow: it is heard by their panel, or they lead the day, keep its protocol or decide? */
export const takesPart = (seat: Seat, own: OwnPlace): boolean =>
	own.sits || seat.judges === "leader" || seat.decides || seat.keeps;

const isClear = (own: Ties): boolean => standingOf(own) === "clear";

/** The phases that are on: what the table in core/phases lets each part do. */
export type On = readonly Phase[];

/** What the viewer is on the day, whichever pitch it is about. */
export const partsOf = (seat: Seat): Part[] =>
	partsWith(seat, { sits: seat.judges !== null, chairs: seat.chairs });

/** What the viewer is to one pitch: who sits in another panel is no member here. */
export const partsIn = (seat: Seat, own: OwnPlace): Part[] =>
	partsWith(seat, { sits: seat.judges !== null && own.sits, chairs: own.chairs });

function partsWith({ judges, keeps, plans, decides }: Seat, { sits, chairs }: OwnPlace): Part[] {
	const all: readonly (readonly [boolean, Part])[] = [
		[sits, "member"],
		[judges === "leader" || chairs, "leader"],
		[keeps, "secretary"],
		[decides, "decider"],
		[plans, "office"],
	];
	return all.flatMap(([is, part]) => (is ? [part] : []));
}

const may = (on: On, parts: readonly Part[], action: Action): boolean =>
	parts.some((part) => allows(on, part, action));

/** May the viewer give points to the pitch now? */
export const mayScore = (seat: Seat, on: On, own: OwnPitch): boolean =>
	may(on, partsIn(seat, own), "score") && isClear(own) && !own.submitted;

/**
 * May the viewer see how the panel scored the pitch? Its members when their own assessment is in, or scoring is over;
 * the day's leader and the decision maker when scoring is over. Never with a tie, whoever it is.
 */
export function maySeeScores(seat: Seat, on: On, own: OwnPitch): boolean {
	if (!isClear(own)) return false;
	const parts = partsIn(seat, own);
	return (own.submitted && may(on, parts, "compare")) || may(on, parts, "see-points");
}

/** May the viewer read what the panel has noted about the pitch? The panel and its secretary, each with no tie. */
export const readsNotes = (seat: Seat, on: On, own: OwnPitch): boolean =>
	(seat.judges !== null || seat.keeps) && maySeeScores(seat, on, own);

/** May the viewer add a note? Until the teams are told. */
export const mayNote = (seat: Seat, on: On, own: OwnPitch): boolean =>
	readsNotes(seat, on, own) && may(on, partsIn(seat, own), "note");

/** May the viewer change points that are sent in? With a reason, until the teams are told. */
export const mayChangeScore = (seat: Seat, on: On, own: OwnPitch): boolean =>
	own.submitted && mayNote(seat, on, own) && may(on, partsIn(seat, own), "change-points");

/** May the viewer read the protocol? The panel, its secretary and the decision maker, when scoring is over. */
export const readsProtocol = (seat: Seat, on: On): boolean => may(on, partsOf(seat), "read-protocol");

/** Does the viewer say how they stand to the pitches now? */
export const mayDeclare = (seat: Seat, on: On): boolean => may(on, partsOf(seat), "declare");

/** What policy needs to know to let somebody read a page: the team, the guide, and every seat in the panel that hears it. */
export type OwnReading = OwnPlace & { inTeam: boolean; guides: boolean; seated: boolean };

/**
 * May the viewer read the page that is handed in? The team, the guide, the office, and those who judge, lead, decide or
 * keep the protocol; a member of another panel does not.
 */
export function readsPage(seat: Seat, on: On, own: OwnReading): boolean {
	if (own.inTeam && allows(on, "pitcher", "read-page")) return true;
	if (own.guides && allows(on, "guide", "read-page")) return true;
	return may(on, partsIn(seat, { sits: own.sits || own.seated, chairs: own.chairs }), "read-page");
}

/** Is it the time to give points? */
export const isTimeToScore = (on: On): boolean => allows(on, "member", "score");

/** Is it the time to write recommendations, for whoever leads the panel? To send them? */
export const isTimeToRecommend = (on: On): boolean => allows(on, "leader", "recommend");
export const isTimeToTell = (on: On): boolean => allows(on, "leader", "send-recommendations");

/** Is it the time to decide? To let the letters go? */
export const isTimeToDecide = (on: On): boolean => allows(on, "decider", "decide");
export const isTimeToRelease = (on: On): boolean => allows(on, "decider", "release");

/** May the viewer write in the protocol? The secretary; the panel leader where nobody is named. */
export const keepsProtocol = (seat: Seat, { secretaryId, state }: DayFacts): boolean =>
	(seat.keeps && isOpenTo(state, "secretary", "keep-protocol")) ||
	(seat.judges === "leader" && secretaryId === null && isOpenTo(state, "leader", "keep-protocol"));

/** Is the protocol there to sign? When the teams have been told. */
export const isTimeToSign = (state: State): boolean => isOpenTo(state, "leader", "sign-protocol");

/**
 * Does the viewer lead the panel for this pitch? Where its chair has a tie or is not there, the day's leader or a
 * member without ties stands in.
 */
export function leadsFor(seat: Seat, own: Ties & OwnPlace, chairIsClear: boolean): boolean {
	if (seat.judges === null || !isClear(own)) return false;
	return own.chairs || (!chairIsClear && (own.sits || seat.judges === "leader"));
}

/** May the viewer follow who has given points to this pitch? */
export const followsProgress = (seat: Seat, own: Ties & OwnPlace): boolean =>
	(seat.judges === "leader" || own.chairs) && isClear(own);

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

/** May the viewer say what came of looking at an idea again? The office, and whoever decides, without ties. */
export const looksAgain = (seat: Seat, own: Ties & { inTeam: boolean }): boolean =>
	!own.inTeam && (seat.plans || (seat.decides && isClear(own)));

/**
 * May the viewer hand the day's case to the archive? The office, unless they have a tie to one of its pitches or are on
 * its team: the protocol shows the sums of all of them.
 */
export const handsOver = (seat: Seat, pitches: readonly (Ties & { inTeam: boolean })[]): boolean =>
	seat.plans && pitches.every((own) => !own.inTeam && !["awaits", "partial"].includes(standingOf(own)));

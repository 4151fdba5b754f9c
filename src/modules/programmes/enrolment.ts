import type { Day } from "../../core/calendar/day.ts";

/** Where an invitation stands. `apology`: told beforehand, after a yes. `elsewhere`: takes it with another cohort. */
export const enrolmentStates = ["invited", "yes", "no", "waiting", "apology", "elsewhere"] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** Why somebody cannot come. A fixed list without health: illness and family are never asked about. */
export const declineReasons = [
	"operations",
	"leave",
	"other_meeting",
	"no_stand_in",
	"changed_post",
	"other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** How one came to a gathering: with one's own cohort, or from another. */
export type EnrolmentKind = "own" | "catch_up" | "swap" | "other_cohort";

/** Who acts for a leader meanwhile, from the list of people. */
export type StandIn = { personId: string; name: string };

/** What somebody answers. `standIn` is who acts for them meanwhile. */
export type Answer =
	| { coming: true; standIn: StandIn | null }
	| { coming: false; reason: DeclineReason; standIn: null };

/** What an answer is measured against; `taken` counts the other people who have said yes. */
export type PlaceQuestion = {
	state: EnrolmentState;
	capacity: number;
	taken: number;
	/** How many others wait, and asked before. */
	waitingBefore: number;
	firstDay: Day | null;
	answerBy: Day | null;
	cancelled: boolean;
	today: Day;
};

export type AnswerRefusal = "cancelled" | "no-dates" | "too-late" | "elsewhere";

/**
 * Gives why the invitation cannot be answered (any more), or null when it can. Who has not answered by the deadline
 * still may, and gets a place if there is one; who has answered sends an apology instead.
 */
export function refusalOfAnswer(
	question: Pick<PlaceQuestion, "cancelled" | "firstDay" | "answerBy" | "today" | "state">,
): AnswerRefusal | null {
	const { cancelled, firstDay, answerBy, today, state } = question;
	if (state === "elsewhere") return "elsewhere";
	if (cancelled) return "cancelled";
	if (firstDay === null) return "no-dates";
	const late = answerBy !== null && today > answerBy && state !== "invited";
	return today >= firstDay || late ? "too-late" : null;
}

/**
 * Gives the state that an answer leads to. Who has a place keeps it; a free place goes to the one who answers only
 * when nobody waits for it; else one waits.
 */
export function stateAfter(answer: Answer, question: PlaceQuestion): EnrolmentState {
	if (!answer.coming) return "no";
	if (question.state === "yes") return "yes";
	return question.taken + question.waitingBefore < question.capacity ? "yes" : "waiting";
}

/** How attendance is marked, a day at a time. `apology` is told before the day; nobody is asked why. */
export const attendanceStates = ["present", "apology", "absent"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

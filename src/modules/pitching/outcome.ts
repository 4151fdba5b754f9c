import type { Day } from "../../core/calendar/day.ts";
import type { IdeaState } from "../innovation/index.ts";

/** What a pitch can lead to: recommended by the panel, decided by the one with authority. */
export const outcomes = ["support", "in_line", "hold", "merge", "close"] as const;
export type Outcome = (typeof outcomes)[number];

/** The state of the idea once its decision is released. */
export const ideaStateAfter: Record<Outcome, IdeaState> = {
	support: "supported",
	in_line: "in_line",
	hold: "on_hold",
	merge: "merged",
	close: "closed",
};

/** What can come of looking at an idea again. */
export const lookResults = ["take_up", "later", "leave"] as const;
export type LookResult = (typeof lookResults)[number];

/** Hours that a decision promises from those with a competence, in one quarter. */
export type Need = { competenceId: string; quarter: string; hours: number };

/** A request to the leader of those who are needed, and how it stands. */
export type Answer = Need & {
	answer: "yes" | "no" | null;
	/** Is it a release from duty whose cover no account pays yet? */
	coverUnpaid?: boolean;
};

/** What is about to be decided. */
export type Ruling = {
	outcome: Outcome;
	/** What would make it a yes. */
	whatNext: string;
	learned: string;
	/** Where else the idea could go. */
	goInstead: string;
	lookAgainOn: Day | null;
	mergeIntoIdeaId: string | null;
	ownerId: string | null;
	/** Help is offered by a named person, or by an office. */
	helpPersonId: string | null;
	helpOffice: string;
	helpWords: string;
	answers: readonly Answer[];
};

/** What is missing before a decision can stand; each has a sentence on the page. */
export type Lack =
	| "owner"
	| "needs"
	| "unanswered"
	| "refused"
	| "cover"
	| "becomes-yes"
	| "look-again"
	| "learned"
	| "help"
	| "merge-target";

/** Is the answer no, for now or for good? */
export const isNo = (outcome: Outcome): boolean => outcome === "hold" || outcome === "close";

/** May help be offered? Also to those who go on without hours from others; support has its own. */
export const offersHelp = (outcome: Outcome): boolean => outcome !== "support";

/**
 * What is missing before this can be decided.
 * Support needs an owner, a start and a yes from the leader of everyone who is needed: a promise of hours
 * that nobody has given is none. A no says what would make it a yes, when it is looked at again and who helps.
 */
export function whatIsMissing(ruling: Ruling): Lack[] {
	switch (ruling.outcome) {
		case "support":
			return lacksOfSupport(ruling);
		case "in_line":
			return ruling.ownerId ? [] : ["owner"];
		case "merge":
			return ruling.mergeIntoIdeaId ? [] : ["merge-target"];
		case "hold":
			return lacksOfNo(ruling);
		case "close":
			return [...(ruling.learned ? [] : ["learned" as const]), ...lacksOfNo(ruling)];
	}
}

function lacksOfNo({ whatNext, lookAgainOn, helpPersonId, helpOffice }: Ruling): Lack[] {
	const lacks: Lack[] = [];
	if (!whatNext) lacks.push("becomes-yes");
	if (!lookAgainOn) lacks.push("look-again");
	if (!helpPersonId && !helpOffice) lacks.push("help");
	return lacks;
}

/** The quarter in which the first promised hour is used; null where nothing is asked for. */
export const firstQuarter = (needs: readonly Need[]): string | null =>
	needs.map(({ quarter }) => quarter).toSorted()[0] ?? null;

function lacksOfSupport({ ownerId, answers }: Ruling): Lack[] {
	const lacks: Lack[] = [];
	if (!ownerId) lacks.push("owner");
	if (answers.length === 0) lacks.push("needs");
	if (answers.some(({ answer }) => answer === "no")) lacks.push("refused");
	else if (answers.some(({ answer }) => answer === null)) lacks.push("unanswered");
	if (answers.some(({ answer, coverUnpaid }) => answer !== "no" && coverUnpaid)) lacks.push("cover");
	return lacks;
}

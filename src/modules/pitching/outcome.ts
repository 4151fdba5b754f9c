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
	whatNext: string;
	lookAgainOn: Day | null;
	mergeIntoIdeaId: string | null;
	ownerId: string | null;
	answers: readonly Answer[];
};

/** What is missing before a decision can stand; each has a sentence on the page. */
export type Lack =
	| "owner"
	| "needs"
	| "unanswered"
	| "refused"
	| "cover"
	| "look-again"
	| "learned"
	| "merge-target";

/**
 * What is missing before this can be decided.
 * Support needs an owner, a start and a yes from the leader of everyone who is needed: a promise of hours
 * that nobody has given is none. What waits or ends says when it is looked at again or what would make it a yes.
 */
export function whatIsMissing(ruling: Ruling): Lack[] {
	switch (ruling.outcome) {
		case "support":
			return lacksOfSupport(ruling);
		case "in_line":
			return ruling.ownerId ? [] : ["owner"];
		case "hold":
			return ruling.lookAgainOn || ruling.whatNext ? [] : ["look-again"];
		case "merge":
			return ruling.mergeIntoIdeaId ? [] : ["merge-target"];
		case "close":
			return ruling.whatNext ? [] : ["learned"];
	}
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

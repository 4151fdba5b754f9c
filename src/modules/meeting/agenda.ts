import type { Day } from "../../core/calendar/day.ts";

/** What a meeting decides on, in the order it takes them: what can start first, so that places are used. */
export const kinds = ["start", "still", "review", "override", "benefit", "decision", "plan"] as const;
export type Kind = (typeof kinds)[number];

/** What can be decided of each kind; one press each. */
export const choicesOf = {
	start: ["start", "wait"],
	still: ["go_on", "pause", "stop"],
	review: ["go_on", "pause", "stop"],
	override: ["noted", "pause"],
	benefit: ["noted", "follow_up"],
	decision: ["take_up", "later", "leave"],
	plan: ["publish", "wait"],
} as const satisfies Record<Kind, readonly string[]>;

export type Choice = (typeof choicesOf)[Kind][number];

export const allChoices = [...new Set(Object.values(choicesOf).flat())] as Choice[];

/** Is this one of the choices of its kind? */
export const fits = (kind: Kind, choice: Choice): boolean =>
	(choicesOf[kind] as readonly Choice[]).includes(choice);

/** Choices after which the matter is looked at again on a day; nothing that lives is without a next date. */
export const needsDate = (choice: Choice): boolean =>
	["wait", "go_on", "pause", "follow_up", "later"].includes(choice);

/** Choices that speak for themselves; all others tell why. */
export const needsReason = (choice: Choice): boolean => !["start", "noted", "publish"].includes(choice);

/** What cannot be undone, or moves many, asks first. */
export const asksFirst = (choice: Choice): boolean => choice === "stop" || choice === "publish";

/** One matter on the agenda. */
export type Item = {
	readonly kind: Kind;
	readonly subjectId: string;
	/** The initiative it is about, where it is about one. */
	readonly initiativeId: string | null;
	readonly title: string;
	/** Where one reads the whole of it. */
	readonly href: string;
	/** Which version of it the agenda shows, where it may be computed anew. */
	readonly version?: string;
	/** The figures, in words. */
	readonly facts: readonly string[];
};

/** What was decided of a matter, in this meeting or an earlier one. */
export type Ruled = {
	readonly kind: Kind;
	readonly subjectId: string;
	readonly lookAgainOn: Day | null;
	readonly recordedAt: Date;
};

/**
 * Does a matter stand on the agenda after what was decided of it last? One with a day to look again comes back on that
 * day. One without is done with, unless it has arisen anew since.
 */
export function standsAfter(ruled: Ruled | undefined, today: Day, arisenAt: Date | null): boolean {
	if (!ruled) return true;
	if (ruled.lookAgainOn !== null) return ruled.lookAgainOn <= today;
	return arisenAt !== null && arisenAt > ruled.recordedAt;
}

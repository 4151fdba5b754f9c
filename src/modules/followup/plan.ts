import { addMonths, type Day } from "../../core/calendar/day.ts";
import type { Initiative } from "../portfolio/index.ts";

/** The initiative that is followed up, and whether the viewer may change it. */
export type Found = Initiative & { readonly mayChange: boolean };

/** A point on the way that can be reached, moved with a reason, or taken out with one. */
export type Milestone = {
	readonly id: string;
	readonly title: string;
	readonly dueOn: Day;
	readonly doneOn: Day | null;
	readonly droppedOn: Day | null;
	readonly droppedBecause: string;
	/** Counts changes, so that two who plan at once see each other. */
	readonly version: number;
	readonly moves: readonly Move[];
};

/** From one day to another, and why. */
export type Move = {
	readonly version: number;
	readonly fromOn: Day;
	readonly toOn: Day;
	readonly reason: string;
	readonly movedAt: Date;
	/** Null where the person is shielded. */
	readonly byName: string | null;
};

/** How a milestone stands. */
export type Standing = "done" | "dropped" | "late" | "coming";

/** Tells how a milestone stands today. */
export function standingOf(
	milestone: Pick<Milestone, "dueOn" | "doneOn" | "droppedOn">,
	today: Day,
): Standing {
	if (milestone.doneOn !== null) return "done";
	if (milestone.droppedOn !== null) return "dropped";
	return milestone.dueOn < today ? "late" : "coming";
}

/** A check of its own comes three months after the start (Bærum's practice). */
const reviewMonths = 3;

/** The day the check after three months is due; it sets itself. Null before the start. */
export const reviewDue = (startedOn: Day | null): Day | null =>
	startedOn === null ? null : addMonths(startedOn, reviewMonths);

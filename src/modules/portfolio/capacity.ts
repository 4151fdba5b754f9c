import type { Day } from "../../core/calendar/day.ts";
import { lastDayOf, type Quarter, quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";

/** A year and a half ahead: as far as hours can be promised with some sense. */
const quartersAhead = 6;

/** The quarters that capacity is shown and edited for, the running one first. */
export const quartersShown = (today: Day): Quarter[] => quartersFrom(quarterOf(today), quartersAhead);

/** Is the quarter over? Its hours are history and are not edited. */
export const isPast = (quarter: Quarter, today: Day): boolean => lastDayOf(quarter) < today;

/** Hours asked of a competence in a quarter. */
export type Need = { readonly competenceId: string; readonly quarter: Quarter; readonly hours: number };

/** How a request stands: nobody has answered, the leader said yes or no, or it was taken back. */
export type RequestState = "waiting" | "yes" | "no" | "withdrawn";

/** What the state of a request is, from its row. */
export function requestState(row: { answer: string | null; withdrawnAt: Date | null }): RequestState {
	if (row.withdrawnAt !== null) return "withdrawn";
	return row.answer === "yes" || row.answer === "no" ? row.answer : "waiting";
}

/** The most hours one request may ask for: some six people for a whole quarter. More is a typing error. */
export const mostHours = 3000;

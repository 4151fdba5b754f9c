import type { Day } from "../../core/calendar/day.ts";
import { addQuarters, type Quarter, quarterOf } from "../../core/calendar/quarter.ts";
import type { State } from "./initiative.ts";

/** What the timeline needs of an initiative. */
export type Placed = {
	readonly state: State;
	readonly startQuarter: Quarter | null;
	readonly startedOn: Day | null;
	readonly endedOn: Day | null;
	readonly quarters: number;
};

/** From one quarter to another, both included. */
export type Span = { readonly from: Quarter; readonly to: Quarter };

/**
 * Gives the quarters in which an initiative is, was, or is planned to be under way; null where nobody has said when. Work
 * that goes on past its plan reaches to the running quarter.
 */
export function spanOf(placed: Placed, today: Day): Span | null {
	const { startedOn, endedOn, startQuarter, quarters } = placed;
	const from = startedOn === null ? startQuarter : quarterOf(startedOn);
	if (endedOn !== null) {
		const to = quarterOf(endedOn);
		return from === null || from > to ? { from: to, to } : { from, to };
	}
	if (from === null) return null;
	const planned = addQuarters(from, quarters - 1);
	const now = quarterOf(today);
	return { from, to: startedOn !== null && planned < now ? now : planned };
}

/** Is the quarter within the span? */
export const isWithin = ({ from, to }: Span, quarter: Quarter): boolean => from <= quarter && quarter <= to;

import { addDays, type Day } from "../../core/calendar/day.ts";

/** How a mark came to be: the facilitator's list, one's own phone at the door, or a shared tablet. */
export type CheckInWay = "door" | "tablet";

/** Why somebody cannot check in. */
export type CheckInRefusal =
	| "not-discussed"
	| "not-a-day"
	| "not-yet"
	| "too-late"
	| "not-participant"
	| "cancelled";

/** A phone without network may keep a check-in until the day after; later it is the office's to correct. */
const keptDays = 1;

/** Gives why nobody can check in to this day of a gathering now, or null when they can. */
export function refusalOfCheckIn(
	gathering: { discussedOn: Day | null; days: readonly Day[]; cancelledAt: Date | null },
	day: Day,
	today: Day,
): Exclude<CheckInRefusal, "not-participant"> | null {
	if (gathering.cancelledAt !== null) return "cancelled";
	if (gathering.discussedOn === null) return "not-discussed";
	if (!gathering.days.includes(day)) return "not-a-day";
	if (day > today) return "not-yet";
	return today > addDays(day, keptDays) ? "too-late" : null;
}

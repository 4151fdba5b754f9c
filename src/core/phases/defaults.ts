import { addDays, type Day, daysBetween } from "../calendar/day.ts";
import { isWorkingDay } from "../calendar/working-days.ts";
import type { Phase } from "./phases.ts";

/** A time as the clocks on the wall show it, "2027-05-12T09:00"; null sets no limit. */
export type WallTime = string | null;

/** The usual times of a phase. */
export type UsualTimes = { readonly phase: Phase; readonly startsAt: WallTime; readonly endsAt: WallTime };

/** Teams hand in a week before: the panel reads in its own working time. */
const daysToRead = 7;
/** The common case is scored in the last three days, when the pages have been read. */
const daysToCalibrate = 3;
/** Deadlines fall at noon, when somebody is at work to be called. */
const noon = "12:00";

/**
 * The usual times of a day that is planned today. A day that lies near gets shorter phases; one that lies within
 * two days has no deadline before it begins. What ends when somebody has done something has no end here: no clock
 * stops a panel that talks, or a decision that is late.
 */
export function usualTimes(day: Day, startsAt: string, today: Day): UsualTimes[] {
	const left = Math.max(0, daysBetween(today, day));
	const begins = `${day}T${startsAt}`;
	const handIn = before(day, Math.min(daysToRead, Math.floor(left / 2)), begins);
	const calibrate = before(day, Math.min(daysToCalibrate, Math.floor(left / 4)), begins);
	const from = (phase: Phase, start: WallTime): UsualTimes => ({ phase, startsAt: start, endsAt: null });
	return [
		{ phase: "material", startsAt: null, endsAt: handIn },
		from("preparation", handIn),
		from("calibration", calibrate),
		from("pitch", begins),
		from("deliberation", begins),
		from("recommendation", begins),
		from("decision", begins),
		from("letters", null),
	];
}

/** Noon so many days before, or on the working day before that; the beginning itself where there are none. */
function before(day: Day, count: number, begins: string): string {
	if (count === 0) return begins;
	let at = addDays(day, -count);
	while (!isWorkingDay(at)) at = addDays(at, -1);
	return `${at}T${noon}`;
}

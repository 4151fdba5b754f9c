import { dayOf, defaultTimeZone, formatTime } from "./format.ts";

/** The instant when the clocks of a zone show "2027-05-12T09:00". An hour that summer time skips is taken as the next. */
export function instantAt(wallTime: string, timeZone: string = defaultTimeZone): Date {
	const asUtc = Date.parse(`${wallTime}:00Z`);
	const shift = (at: number) => Date.parse(`${wallTimeOf(new Date(at), timeZone)}:00Z`) - at;
	// The shift is read twice: on the night when it changes, the first reading is taken on the wrong side.
	return new Date(asUtc - shift(asUtc - shift(asUtc)));
}

/** What the clocks of a zone show at an instant, "2027-05-12T09:00". */
export const wallTimeOf = (instant: Date, timeZone: string = defaultTimeZone): string =>
	`${dayOf(instant, timeZone)}T${formatTime(instant, "en", timeZone)}`;

import { addDays, type Day, dayFrom, partsOf } from "./day.ts";
import { easterSunday } from "./easter.ts";

/** A Norwegian public holiday; its name is in the catalogues. */
export type HolidayKey =
	| "newYear"
	| "maundyThursday"
	| "goodFriday"
	| "easterSunday"
	| "easterMonday"
	| "labourDay"
	| "constitutionDay"
	| "ascension"
	| "whitSunday"
	| "whitMonday"
	| "christmas"
	| "boxingDay";

/**
 * The public holidays of Norway: lov 1995-02-24 nr. 12 om helligdager og helligdagsfred § 2, and
 * lov 1947-04-26 nr. 1 om 1 og 17 mai. Where two fall on one day (Ascension on 17 May 2012) the date of May
 * names it, since that is what people call the day.
 */
export function holidaysOf(year: number): Map<Day, HolidayKey> {
	const easter = easterSunday(year);
	return new Map<Day, HolidayKey>([
		[dayFrom(year, 1, 1), "newYear"],
		[addDays(easter, -3), "maundyThursday"],
		[addDays(easter, -2), "goodFriday"],
		[easter, "easterSunday"],
		[addDays(easter, 1), "easterMonday"],
		[addDays(easter, 39), "ascension"],
		[addDays(easter, 49), "whitSunday"],
		[addDays(easter, 50), "whitMonday"],
		[dayFrom(year, 5, 1), "labourDay"],
		[dayFrom(year, 5, 17), "constitutionDay"],
		[dayFrom(year, 12, 25), "christmas"],
		[dayFrom(year, 12, 26), "boxingDay"],
	]);
}

/** Gives the public holiday that falls on the day, or null on an ordinary day (Sundays included). */
export function holidayOn(day: Day): HolidayKey | null {
	return holidaysOf(partsOf(day).year).get(day) ?? null;
}

import { addDays, type Day, isWeekend, weekdayOf } from "./day.ts";
import { type HolidayKey, holidayOn } from "./holidays.ts";

/** Why nobody is called in on a day: a holiday by its key, or the weekend by its weekday (6 or 7). */
export type DayOff = { kind: "holiday"; holiday: HolidayKey } | { kind: "weekend"; weekday: number };

/** Gives why the day is off, a holiday before a weekend; null on a working day. */
export function dayOff(day: Day): DayOff | null {
	const holiday = holidayOn(day);
	if (holiday) return { kind: "holiday", holiday };
	return isWeekend(day) ? { kind: "weekend", weekday: weekdayOf(day) } : null;
}

/** Says if the day is Monday to Friday and no public holiday. */
export function isWorkingDay(day: Day): boolean {
	return dayOff(day) === null;
}

/** Gives the working day `count` working days after the day; 0 gives the day itself or the next working day. */
export function addWorkingDays(day: Day, count: number): Day {
	const step = count < 0 ? -1 : 1;
	let at = day;
	if (count === 0) while (!isWorkingDay(at)) at = addDays(at, 1);
	for (let left = Math.abs(count); left > 0; ) {
		at = addDays(at, step);
		if (isWorkingDay(at)) left -= 1;
	}
	return at;
}

/** Counts the working days from `from` to `to`, both included; 0 when `to` lies before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
	let count = 0;
	for (let at = from; at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
	return count;
}

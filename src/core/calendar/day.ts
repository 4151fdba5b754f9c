/** A calendar day as "YYYY-MM-DD", with no time and no zone: what a `date` column holds. */
export type Day = string;

const msPerDay = 86_400_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Says if the text is a day that exists: "2028-02-29" is one, "2027-02-29" is not. */
export function isDay(text: string): text is Day {
	if (!dayShape.test(text)) return false;
	const ms = Date.parse(`${text}T00:00:00Z`);
	return Number.isFinite(ms) && dayOf(ms) === text;
}

/** Gives the day from its year, month (1-12) and date; overflow rolls on, as 31 April becomes 1 May. */
export function dayFrom(year: number, month: number, date: number): Day {
	return dayOf(Date.UTC(year, month - 1, date));
}

/** Gives the day `count` days later, or earlier when negative. Throws on something that is no day. */
export function addDays(day: Day, count: number): Day {
	return dayOf(msOf(day) + count * msPerDay);
}

/** Gives the same weekday `count` weeks later, or earlier when negative. */
export function addWeeks(day: Day, count: number): Day {
	return addDays(day, count * 7);
}

/**
 * Gives the same date `count` months later. Where that month is too short it gives the month's last day,
 * so a month after 31 January is 28 or 29 February, as deadlines are read in Norwegian law.
 */
export function addMonths(day: Day, count: number): Day {
	const { year, month, date } = partsOf(day);
	const lastOfMonth = partsOf(dayFrom(year, month + count + 1, 0));
	return dayFrom(lastOfMonth.year, lastOfMonth.month, Math.min(date, lastOfMonth.date));
}

/** Gives how many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((msOf(to) - msOf(from)) / msPerDay);
}

/** Gives the weekday by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
	return new Date(msOf(day)).getUTCDay() || 7;
}

/** Says if the day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
	return weekdayOf(day) > 5;
}

/** Gives year, month (1-12) and date of a day. Throws on something that is no day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
	const on = new Date(msOf(day));
	return { year: on.getUTCFullYear(), month: on.getUTCMonth() + 1, date: on.getUTCDate() };
}

function msOf(day: Day): number {
	if (!isDay(day)) throw new RangeError(`Not a day: "${day}". Write it as YYYY-MM-DD.`);
	return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(ms: number): Day {
	return new Date(ms).toISOString().slice(0, 10);
}

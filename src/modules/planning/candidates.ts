import { addDays, type Day, weekdayOf } from "../../core/calendar/day.ts";
import { type DayOff, dayOff } from "../../core/calendar/working-days.ts";
import type { DaySpan, Period } from "./rules.ts";

/** A day that a gathering may begin on, and all its days. */
export type Candidate = { number: number; days: Day[] };

/** A day that it cannot begin on, and the first of its days that stands in the way. */
export type LeftOut = { number: number; start: Day; day: Day } & (
	| { why: "day-off"; off: DayOff }
	| { why: "closed" | "past" }
);

/** Gives the days a gathering may begin on within its period, and those that fall out, with the reason. */
export function candidatesFor(
	period: Period,
	rules: { weekdays: readonly number[]; notOn: readonly DaySpan[]; today: Day },
): { kept: Candidate[]; leftOut: LeftOut[] } {
	const kept: Candidate[] = [];
	const leftOut: LeftOut[] = [];
	for (let start = period.from; addDays(start, period.dayCount - 1) <= period.to; start = addDays(start, 1)) {
		if (!rules.weekdays.includes(weekdayOf(start))) continue;
		const days = daysFrom(start, period.dayCount);
		const inTheWay = days.flatMap((day) => obstacleOn(day, rules) ?? [])[0];
		if (inTheWay) leftOut.push({ number: period.number, start, ...inTheWay });
		else kept.push({ number: period.number, days });
	}
	return { kept, leftOut };
}

/** The days of a gathering that begins on this one. */
export const daysFrom = (start: Day, count: number): Day[] =>
	Array.from({ length: count }, (_, at) => addDays(start, at));

function obstacleOn(
	day: Day,
	{ notOn, today }: { notOn: readonly DaySpan[]; today: Day },
): { day: Day; why: "day-off"; off: DayOff } | { day: Day; why: "closed" | "past" } | null {
	if (day <= today) return { day, why: "past" };
	const off = dayOff(day);
	if (off) return { day, why: "day-off", off };
	return notOn.some(({ from, to }) => from <= day && day <= to) ? { day, why: "closed" } : null;
}

/**
 * Gives the weekdays that begin before the gathering that began on the one before them is over: two cohorts would
 * then have the same venue on the same day.
 */
export function overlappingWeekdays(weekdays: readonly number[], dayCount: number): number[] {
	const sorted = [...weekdays].sort();
	return sorted.filter((weekday, at) => {
		const before = sorted[at - 1];
		return before !== undefined && weekday - before < dayCount;
	});
}

/** Gives the number of the first gathering whose period begins before the one before it has ended. */
export function firstOutOfOrder(periods: readonly Period[]): number | undefined {
	return periods.find(({ from }, at) => from <= (periods[at - 1]?.to ?? ""))?.number;
}

/** Gives the Monday to Sunday of an ISO week, "2027-W28"; null for a text that is none. */
export function spanOfWeek(week: string): DaySpan | null {
	const found = /^(\d{4})-W(\d{2})$/.exec(week);
	if (!found) return null;
	// The fourth of January is always in week 1.
	const fourth = `${found[1]}-01-04`;
	const from = addDays(fourth, 1 - weekdayOf(fourth) + (Number(found[2]) - 1) * 7);
	return { from, to: addDays(from, 6) };
}

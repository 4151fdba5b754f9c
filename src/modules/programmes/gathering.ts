import { addDays, addWeeks, type Day } from "../../core/calendar/day.ts";
import { type DayOff, dayOff } from "../../core/calendar/working-days.ts";

/** Why a gathering's days cannot be used. */
export type DaysRefusal =
	| { reason: "day-off"; day: Day; off: DayOff }
	| { reason: "past"; day: Day }
	| { reason: "same-day"; day: Day }
	| { reason: "wrong-order"; day: Day };

/** Gives why the days cannot hold a gathering, the first fault found; null when they can. */
export function refusalOfDays(days: readonly Day[], today: Day): DaysRefusal | null {
	for (const [index, day] of days.entries()) {
		const before = days[index - 1];
		if (day < today) return { reason: "past", day };
		const off = dayOff(day);
		if (off) return { reason: "day-off", day, off };
		if (before === day) return { reason: "same-day", day };
		if (before !== undefined && before > day) return { reason: "wrong-order", day };
	}
	return null;
}

/** Says if dates that are told today are out later than leaders need to plan their rotas. */
export function isShortNotice(firstDay: Day, today: Day, noticeWeeks: number): boolean {
	return firstDay < addWeeks(today, noticeWeeks);
}

/**
 * Gives the usual last day to answer: three weeks before the first day, so that places can be offered anew; when
 * that is too near, a week from today, but always before the first day.
 */
export function usualAnswerBy(firstDay: Day, today: Day): Day {
	const threeWeeksBefore = addWeeks(firstDay, -3);
	if (threeWeeksBefore >= addWeeks(today, 1)) return threeWeeksBefore;
	const soon = [addWeeks(today, 1), addDays(firstDay, -1)].sort();
	return soon[0] ?? today;
}

/** Gives the day that work after a gathering is due; null without work or without dates. */
export function homeworkDueOn(days: readonly Day[], weeks: number | null): Day | null {
	const last = days.at(-1);
	return last === undefined || weeks === null ? null : addWeeks(last, weeks);
}

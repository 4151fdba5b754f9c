import { type Day, weekdayOf } from "../../core/calendar/day.ts";

/** When a venue is open on a weekday (1 is Monday), "08:00". A venue without any is open always. */
export type OpenHours = { weekday: number; opens: string; closes: string };

/** Does a booking reach outside the opening hours? Closed weekdays are outside altogether. */
export function isOutsideHours(hours: readonly OpenHours[], day: Day, times: Times): boolean {
	return closedAt(hours, { days: [day], ...times }) !== null;
}

type Times = { startsAt: string; endsAt: string };

/** The first day when a booking reaches outside the opening hours, with that day's hours; null hours when it is closed. */
export function closedAt(
	hours: readonly OpenHours[],
	{ days, startsAt, endsAt }: Times & { days: readonly Day[] },
): { day: Day; opens: string | null; closes: string | null } | null {
	if (hours.length === 0) return null;
	for (const day of days) {
		const open = hours.find(({ weekday }) => weekday === weekdayOf(day));
		if (!open) return { day, opens: null, closes: null };
		if (startsAt.slice(0, 5) < open.opens || endsAt.slice(0, 5) > open.closes)
			return { day, opens: open.opens, closes: open.closes };
	}
	return null;
}

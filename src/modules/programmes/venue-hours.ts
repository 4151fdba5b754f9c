import { type Day, weekdayOf } from "../../core/calendar/day.ts";

/** When a venue is open on a weekday (1 is Monday), "08:00". A venue without any is open always. */
export type OpenHours = { weekday: number; opens: string; closes: string };

/** Does a booking reach outside the opening hours? Closed weekdays are outside altogether. */
export function isOutsideHours(
	hours: readonly OpenHours[],
	day: Day,
	{ startsAt, endsAt }: { startsAt: string; endsAt: string },
): boolean {
	if (hours.length === 0) return false;
	const open = hours.find(({ weekday }) => weekday === weekdayOf(day));
	return !open || startsAt.slice(0, 5) < open.opens || endsAt.slice(0, 5) > open.closes;
}

import type { Day } from "../../core/calendar/day.ts";

/** Why an apology cannot be taken. */
export type ApologyRefusal = "no-place" | "no-days" | "too-late";

/** Gives the days one can still send apologies for: those ahead, and today until the day begins ("09:00"). */
export function daysToApologiseFor(
	gathering: { days: readonly Day[]; startsAt: string; apologies: readonly Day[]; cancelledAt: Date | null },
	at: { today: Day; clock: string },
): Day[] {
	if (gathering.cancelledAt !== null) return [];
	const notBegun = (day: Day) =>
		day > at.today || (day === at.today && at.clock < gathering.startsAt.slice(0, 5));
	return gathering.days.filter((day) => notBegun(day) && !gathering.apologies.includes(day));
}

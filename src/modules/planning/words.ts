import type { Locale, Messages } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import type { DayOff } from "../../core/calendar/working-days.ts";
import { formatDate, formatDateRange, formatNumber } from "../../platform/i18n/format.ts";
import type { LeftOut } from "./candidates.ts";
import { daysFrom } from "./candidates.ts";
import type { CohortPlanRow } from "./plan.ts";
import { placeOfSlot } from "./problem.ts";

/** "12.–13. januar 2027", or one day. */
export const daysInWords = (from: Day, to: Day, locale: Locale): string => formatDateRange(from, to, locale);

/** "12,5 poeng". */
export const pointsInWords = (points: number, t: Messages, locale: Locale): string =>
	t.planning.points(formatNumber(points, locale));

/** "+3,5 poeng", with a true minus sign below zero. */
export const changeInWords = (points: number, t: Messages, locale: Locale): string =>
	`${points < 0 ? "−" : "+"}${pointsInWords(Math.abs(points), t, locale)}`;

/** Why a gathering cannot begin on a day: "onsdag 17. mai går ut: grunnlovsdagen." */
export function leftOutInWords(one: LeftOut, t: Messages, locale: Locale): string {
	const why = one.why === "day-off" ? dayOffName(one.off, t) : t.planning.rules[one.why];
	return t.planning.rules.leftOut(formatDate(one.start, locale), why);
}

function dayOffName(off: DayOff, t: Messages): string {
	return off.kind === "holiday"
		? t.programmes.holidays[off.holiday]
		: (t.programmes.weekdays[off.weekday - 1] ?? "");
}

/** When and where a cohort meets by the plan: its days, and the venue's id. */
export function slotInWords(
	slot: string,
	plan: Pick<CohortPlanRow, "rules">,
	locale: Locale,
): { days: string; venueId: string; number: number } {
	const { number, start, venueId } = placeOfSlot(slot);
	const dayCount = plan.rules.periods.find((period) => period.number === number)?.dayCount ?? 1;
	const days = daysFrom(start, dayCount);
	return { number, venueId, days: daysInWords(start, days.at(-1) ?? start, locale) };
}

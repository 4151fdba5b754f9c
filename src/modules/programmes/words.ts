import type { Locale, Messages } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import type { DayOff } from "../../core/calendar/working-days.ts";
import { formatDate, formatDateRange, formatList } from "../../platform/i18n/format.ts";
import type { StepKey } from "./programme.ts";

/** The name of what falls on a day off: "langfredag", "lørdag". */
export function dayOffName(t: Messages, off: DayOff): string {
	return off.kind === "holiday"
		? t.programmes.holidays[off.holiday]
		: (t.programmes.weekdays[off.weekday - 1] ?? "");
}

/** "12.–13. januar 2027", or that there are no dates yet. */
export function daysInWords(t: Messages, locale: Locale, days: readonly Day[]): string {
	const [first] = days;
	const last = days.at(-1);
	if (first === undefined || last === undefined) return t.programmes.noDates;
	return days.length === 1 ? formatDate(first, locale) : formatDateRange(first, last, locale);
}

/** "12.–13. januar 2027, kl. 09.00–16.00". */
export function timeInWords(
	t: Messages,
	locale: Locale,
	at: { days: readonly Day[]; startsAt: string; endsAt: string },
): string {
	if (at.days.length === 0) return t.programmes.noDates;
	const clock = (time: string) => (locale === "en" ? time.slice(0, 5) : time.slice(0, 5).replace(":", "."));
	return `${daysInWords(t, locale, at.days)}, ${t.programmes.clock(clock(at.startsAt), clock(at.endsAt))}`;
}

/** "Kull 3, 12.–13. januar 2027, kl. 09.00–16.00", or "Kull 3. Ingen datoer ennå". */
export function cohortAndTimeInWords(
	t: Messages,
	locale: Locale,
	at: { cohortName: string; days: readonly Day[]; startsAt: string; endsAt: string },
): string {
	return `${at.cohortName}${at.days.length === 0 ? "." : ","} ${timeInWords(t, locale, at)}`;
}

/** "Fjordsalen, Fjordgata 1". */
export function placeInWords(
	t: Messages,
	at: { venueName: string | null; venueAddress: string | null },
): string {
	return [at.venueName, at.venueAddress].filter(Boolean).join(", ") || t.programmes.noVenue;
}

/** "Idé og Prototype og test" in lower case within a sentence. */
export function stepsInWords(t: Messages, locale: Locale, steps: readonly string[]): string {
	const names = steps.flatMap((step) => t.programmes.steps[step as StepKey] ?? []);
	return formatList(
		names.map((name) => name.toLowerCase()),
		locale,
	);
}

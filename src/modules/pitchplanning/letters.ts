import type { Locale, Messages } from "../../../locales/index.ts";
import { formatWeekday } from "../../platform/i18n/format.ts";
import type { Duty, Place } from "./changes.ts";

/** Where and when, in words: "tirsdag 8. desember 2026 kl. 09.20, Sal 2". */
export function placeInWords({ day, startsAt, room }: Place, t: Messages, locale: Locale): string {
	const when = t.pitching.at(
		formatWeekday(day, locale),
		locale === "en" ? startsAt : startsAt.replace(":", "."),
	);
	return [when, room].filter(Boolean).join(", ");
}

/** A seat in words, with what one does there. */
export const dutyInWords = (duty: Duty, t: Messages, locale: Locale): string =>
	`${placeInWords(duty, t, locale)}: ${t.pitchplanning.seats[duty.as]}`;

/** What a member's day is now. */
export function memberLetter(
	of: { name: string; title: string; duties: readonly Duty[]; href: string },
	t: Messages,
	locale: Locale,
): { subject: string; text: string } {
	const texts = t.pitchplanning.letters;
	const lines = of.duties.map((duty) => `- ${dutyInWords(duty, t, locale)}`);
	const body = lines.length > 0 ? [texts.duties, lines.join("\n")] : [texts.noDuties];
	return {
		subject: texts.memberSubject(of.title),
		text: [texts.greeting(of.name), texts.member(of.title), ...body, `${texts.readMore} ${of.href}`].join(
			"\n\n",
		),
	};
}

/** When and where a team pitches now. */
export function teamLetter(
	of: { name: string; pitch: string; place: Place; before: Place | null; href: string },
	t: Messages,
	locale: Locale,
): { subject: string; text: string } {
	const texts = t.pitchplanning.letters;
	const now = texts.teamNow(of.pitch, placeInWords(of.place, t, locale));
	const was = of.before ? texts.teamBefore(placeInWords(of.before, t, locale)) : "";
	return {
		subject: texts.teamSubject(of.pitch),
		text: [texts.greeting(of.name), now, was, `${texts.readMore} ${of.href}`].filter(Boolean).join("\n\n"),
	};
}

import { type Locale, messagesIn } from "../../../locales/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import type { NewMessage } from "../../platform/mail/index.ts";
import { type CalendarGathering, calendarFile, calendarType } from "./calendar-file.ts";
import { paths } from "./paths.ts";
import type { Gathering } from "./queries/gatherings.ts";
import { daysInWords, placeInWords, timeInWords } from "./words.ts";

/** Who a mail comes from: the organisation, its address on the web without a slash at the end, and its language. */
export type Sender = { name: string; email: string; baseUrl: string; locale: Locale };

/** Who is invited, with the token of the personal link. */
export type Invited = {
	personId: string;
	givenName: string;
	name: string;
	email: string | null;
	locale: Locale | null;
	token: string;
	/** Invited before, to other days or another place. */
	changed: boolean;
};

/** Writes the invitation to a gathering in the guest's own language, with the calendar file. */
export function invitationMail(gathering: Gathering, guest: Invited, sender: Sender, now: Date): NewMessage {
	const locale = guest.locale ?? sender.locale;
	const t = messagesIn(locale);
	const words = t.programmes.mail;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const link = sender.baseUrl + paths.invitation(guest.token);
	const text = words.invitationText({
		name: guest.givenName,
		programme: gathering.programmeTitle,
		gathering: title,
		when: timeInWords(t, locale, gathering),
		where: placeInWords(t, gathering),
		answerBy: formatDate(gathering.answerBy ?? gathering.days[0] ?? now, locale),
		link,
		changed: guest.changed,
	});
	const subject = guest.changed ? words.changedSubject : words.invitationSubject;
	const parties = guest.email
		? { organiser: sender, guest: { name: guest.name, email: guest.email } }
		: undefined;
	return {
		to: guest.email,
		personId: guest.personId,
		subject: subject(title, daysInWords(t, locale, gathering.days)),
		text,
		attachments: [
			{
				filename: words.calendarName,
				contentType: parties ? calendarType : "text/calendar; charset=utf-8",
				content: calendarFile(
					calendarGathering(gathering, locale, text),
					hostOf(sender.baseUrl),
					now,
					parties,
				),
			},
		],
	};
}

/** Writes to somebody who waited that there is a place. The link leads to their own programme, where the answer can change. */
export function placeMail(
	gathering: Gathering,
	guest: Pick<Invited, "personId" | "givenName" | "email" | "locale">,
	sender: Pick<Sender, "baseUrl" | "locale">,
): NewMessage {
	const locale = guest.locale ?? sender.locale;
	const t = messagesIn(locale);
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return {
		to: guest.email,
		personId: guest.personId,
		subject: t.programmes.mail.placeSubject(title),
		text: t.programmes.mail.placeText({
			name: guest.givenName,
			gathering: title,
			when: timeInWords(t, locale, gathering),
			where: placeInWords(t, gathering),
			link: sender.baseUrl + paths.myProgramme(),
		}),
	};
}

/** A gathering as calendars show it, in one language. */
export function calendarGathering(gathering: Gathering, locale: Locale, text: string): CalendarGathering {
	const t = messagesIn(locale);
	return {
		...gathering,
		title: `${t.programmes.gatheringWithTheme(gathering.number, gathering.theme)} (${gathering.programmeTitle})`,
		text,
		place: placeInWords(t, gathering),
	};
}

/** The host that the calendar's UID ends with. */
export const hostOf = (baseUrl: string): string => new URL(baseUrl).hostname;

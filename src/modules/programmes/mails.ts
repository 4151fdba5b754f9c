import { type Locale, messagesIn } from "../../../locales/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import type { Attachment, NewMessage } from "../../platform/mail/index.ts";
import {
	type CalendarGathering,
	calendarFile,
	calendarType,
	cancellationFile,
	cancellationType,
} from "./calendar-file.ts";
import type { LetterKey, LetterValues, WriteLetter } from "./letters.ts";
import type { Gathering } from "./queries/gatherings.ts";
import { daysInWords, placeInWords, timeInWords } from "./words.ts";

/** Who a mail comes from: the organisation, its address on the web without a slash at the end, and its language. */
export type Sender = { name: string; email: string; baseUrl: string; locale: Locale };

/** Who gets a mail. */
export type Receiver = {
	personId: string;
	givenName: string;
	name: string;
	email: string | null;
	locale: Locale | null;
};

/** A letter about a gathering: which, to whom, and the address on the site that it leads to. */
export type GatheringLetter = {
	key: LetterKey;
	gathering: Gathering;
	to: Receiver;
	/** A path on the site. */
	link?: string;
	values?: LetterValues;
	/** Gatherings to put in the calendar, and to take out of it. */
	calendar?: { add?: Gathering; cancel?: Gathering };
	/** The same key is never queued twice. */
	dedupeKey?: string;
};

/** Writes a letter about a gathering in the receiver's own language. */
export function gatheringMail(
	{ key, gathering, to, link, values, calendar = {}, dedupeKey }: GatheringLetter,
	write: WriteLetter,
	sender: Sender,
	now: Date,
): NewMessage {
	const locale = to.locale ?? sender.locale;
	const t = messagesIn(locale);
	const { subject, text } = write(key, locale, {
		name: to.givenName,
		programme: gathering.programmeTitle,
		gathering: t.programmes.gatheringWithTheme(gathering.number, gathering.theme),
		when: timeInWords(t, locale, gathering),
		days: daysInWords(t, locale, gathering.days),
		where: placeInWords(t, gathering),
		answerBy: formatDate(gathering.answerBy ?? gathering.days[0] ?? now, locale),
		cohort: gathering.cohortName,
		...(link && { link: sender.baseUrl + link }),
		...values,
	});
	const attachments = [
		...(calendar.add ? [invitationFile(calendar.add, text, to, sender, now)] : []),
		...(calendar.cancel ? [withdrawalFile(calendar.cancel, text, to, sender, now)] : []),
	];
	return { to: to.email, personId: to.personId, subject, text, attachments, dedupeKey };
}

function invitationFile(
	gathering: Gathering,
	text: string,
	to: Receiver,
	sender: Sender,
	now: Date,
): Attachment {
	const locale = to.locale ?? sender.locale;
	const parties = partiesOf(to, sender);
	const event = calendarGathering(gathering, locale, text);
	return {
		filename: messagesIn(locale).letters.calendarName,
		contentType: parties ? calendarType : "text/calendar; charset=utf-8",
		content: calendarFile(event, hostOf(sender.baseUrl), now, parties),
	};
}

function withdrawalFile(
	gathering: Gathering,
	text: string,
	to: Receiver,
	sender: Sender,
	now: Date,
): Attachment {
	const locale = to.locale ?? sender.locale;
	const event = calendarGathering(gathering, locale, text);
	return {
		filename: messagesIn(locale).letters.cancelledCalendarName,
		contentType: cancellationType,
		content: cancellationFile(event, hostOf(sender.baseUrl), now, partiesOf(to, sender)),
	};
}

const partiesOf = ({ name, email }: Receiver, sender: Sender) =>
	email ? { organiser: sender, guest: { name, email } } : undefined;

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

import { type Locale, type Messages, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { dayOf, formatDate } from "../../../platform/i18n/format.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { type Address, addressesOf } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import { awaitedMembers } from "../queries/scores.ts";
import { peopleWhoAreSilent } from "../queries/ties.ts";
import type { Sender } from "./letters.ts";

/**
 * Writes to those who are awaited, each at most once a day: first for their answer about impartiality, then, while
 * the day is open, for their points. Who steps aside is asked for nothing. Gives how many were written to.
 */
export async function remindPanel(db: Db, day: PitchDay, sender: Sender): Promise<number> {
	const silent = new Set(await peopleWhoAreSilent(db, day.id));
	const awaited = day.state === "open" ? await awaitedMembers(db, day.id) : [];
	const pitchesOf = new Map(awaited.map(({ personId, pitches }) => [personId, pitches]));
	const readers = await addressesOf(db, [...new Set([...silent, ...pitchesOf.keys()])]);
	let written = 0;
	for (const reader of readers) {
		const locale = reader.locale ?? sender.locale;
		const letter = silent.has(reader.id)
			? invitation(messagesIn(locale), locale, reader, day, sender)
			: reminder(messagesIn(locale), reader, day, sender, pitchesOf.get(reader.id) ?? 0);
		const dedupeKey = `panel-reminder:${day.id}:${reader.id}:${dayOf(sender.now)}`;
		if (await queueMail(db, { to: reader.email, ...letter, personId: reader.id, dedupeKey })) written += 1;
	}
	return written;
}

function invitation(t: Messages, locale: Locale, { name }: Address, day: PitchDay, { origin }: Sender) {
	const texts = t.pitching.letters;
	const text = texts.invitation(name, day.title, formatDate(day.day, locale));
	return {
		subject: texts.invitationSubject(day.title),
		text: `${text}\n\n${origin}${paths.impartiality(day.id)}`,
	};
}

function reminder(t: Messages, { name }: Address, day: PitchDay, { origin }: Sender, pitches: number) {
	const texts = t.pitching.letters;
	return {
		subject: texts.reminderSubject(day.title),
		text: `${texts.reminder(name, day.title, pitches)}\n\n${origin}${paths.pitchDay(day.id)}`,
	};
}

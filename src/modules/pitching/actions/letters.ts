import { type Locale, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { locales } from "../../../platform/i18n/locale.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { letterWriter } from "../../programmes/index.ts";
import {
	addressed,
	type Letter,
	type LetterKind,
	type LetterTexts,
	lettersIn,
	plainText,
} from "../letters.ts";
import type { PitchDay } from "../queries/day.ts";
import { teamsOn } from "../queries/ideas.ts";
import { pitchesOn } from "../queries/pitches.ts";

/** Who sends, when, from which address of ours, and in which language to those who have not chosen one. */
export type Sender = {
	readonly by: string;
	readonly now: Date;
	readonly origin: string;
	readonly locale: Locale;
};

type Sent = { pitchId: string; locale: Locale; letter: Letter };

/**
 * Writes to the owner and the team of every pitch of a day, and keeps each letter as it went out. The key of each
 * mail is its kind, pitch and reader: the same letter is never queued twice, however often this runs.
 */
export async function sendToTeams(
	db: Db,
	day: PitchDay,
	kind: LetterKind,
	sender: Sender,
	write: (texts: LetterTexts, about: { pitchId: string }) => Letter,
): Promise<void> {
	const writer = await letterWriter(db);
	const pitches = await pitchesOn(db, day.id, sender.by);
	const sent = pitches.flatMap(({ id: pitchId, title }) =>
		locales.map((locale): Sent => {
			const pen = { write: writer, t: messagesIn(locale), locale };
			const texts = lettersIn(pen, { origin: sender.origin, pitchId, title });
			return { pitchId, locale, letter: write(texts, { pitchId }) };
		}),
	);
	await keep(db, kind, sent, sender.now);
	await mail(db, day, kind, sender, sent);
}

async function keep(db: Db, kind: LetterKind, sent: readonly Sent[], sentAt: Date): Promise<void> {
	const rows = sent.map(({ pitchId, locale, letter: { subject, paragraphs } }) => ({
		...{ pitchId, kind, locale, subject, sentAt },
		paragraphs: JSON.stringify(paragraphs),
	}));
	if (rows.length > 0) await db.insertInto("pitchLetters").values(rows).execute();
}

async function mail(
	db: Db,
	day: PitchDay,
	kind: LetterKind,
	sender: Sender,
	sent: readonly Sent[],
): Promise<void> {
	const letters = new Map(sent.map(({ pitchId, locale, letter }) => [`${pitchId} ${locale}`, letter]));
	const teams = await teamsOn(db, day.id);
	const addresses = await addressesOf(db, [...new Set(teams.map(({ personId }) => personId))]);
	const readers = new Map(addresses.map((address) => [address.id, address]));
	for (const { pitchId, personId } of teams) {
		const reader = readers.get(personId);
		const letter = reader && letters.get(`${pitchId} ${reader.locale ?? sender.locale}`);
		if (!letter) continue;
		const text = plainText(addressed(letter, reader.name));
		const dedupeKey = `${kind}:${pitchId}:${personId}`;
		await queueMail(db, { to: reader.email, subject: letter.subject, text, personId, dedupeKey });
	}
}

import { type Locale, type Messages, messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";

/** What can stand in braces in a letter. Each language has its own word for it. */
export type Placeholder = keyof Messages["letters"]["placeholders"];

/** The letters that a tenant can write in its own words. */
export type LetterKey = keyof Messages["letters"]["texts"];

const about = ["name", "programme", "gathering", "when", "days", "where"] as const;

const aboutPitch = ["name", "pitch", "pitchDay", "days", "message", "contact", "link", "sender"] as const;

/** What each letter may mention; anything else would stand there empty. */
export const placeholdersOf: Readonly<Record<LetterKey, readonly Placeholder[]>> = {
	invitation: [...about, "answerBy", "link"],
	changed: [...about, "answerBy", "link"],
	reminder: [...about, "answerBy", "link"],
	late: [...about, "answerBy", "link"],
	place: [...about, "link"],
	standIn: [...about, "colleague"],
	standInOff: [...about, "colleague"],
	apology: [...about, "link"],
	moved: [...about, "cohort", "link"],
	cancelled: [...about, "link"],
	swapAsked: [...about, "colleague", "link"],
	swapDeclined: [...about, "colleague", "link"],
	cohortSwapped: ["name", "programme", "cohort", "link"],
	pitchRecommendation: [...aboutPitch, "decisionBy", "decider"],
	pitchDecision: [...aboutPitch, "authority"],
	pitchNo: [...aboutPitch, "authority"],
	placeOffer: ["name", "programme", "cohort", "when", "link"],
};

export const letterKeys = Object.keys(placeholdersOf) as LetterKey[];

/** A letter before it is filled in. */
export type LetterText = { subject: string; body: string };

/** What is put in the braces; a letter mentions no more than it is given. */
export type LetterValues = Partial<Record<Placeholder, string>>;

/** Writes a letter in a language: in the tenant's words where it has some, else in the product's. */
export type WriteLetter = (
	key: LetterKey,
	locale: Locale,
	values: LetterValues,
) => { subject: string; text: string };

/** Gives the one who writes the tenant's letters. One question to the database, however many letters are written. */
export async function letterWriter(db: Db): Promise<WriteLetter> {
	const rows = await db.selectFrom("mailTemplates").select(["key", "locale", "subject", "body"]).execute();
	const own = new Map(rows.map(({ key, locale, ...text }) => [`${key} ${locale}`, text]));
	return (key, locale, values) => {
		const { subject, body } = own.get(`${key} ${locale}`) ?? usualLetter(key, locale);
		return { subject: filled(subject, locale, values), text: filled(body, locale, values) };
	};
}

/** The product's own words for a letter. */
export function usualLetter(key: LetterKey, locale: Locale): LetterText {
	const { subject, body } = messagesIn(locale).letters.texts[key];
	return { subject, body };
}

const inBraces = /\{([^{}\n]*)\}/g;

/** Puts values in the braces. What is not given stays as it was written. */
export function filled(text: string, locale: Locale, values: LetterValues): string {
	const words = messagesIn(locale).letters.placeholders;
	const byWord = new Map(
		Object.entries(words).map(([placeholder, word]) => [word, values[placeholder as Placeholder]]),
	);
	return text.replace(inBraces, (whole, word: string) => byWord.get(word.trim().toLowerCase()) ?? whole);
}

/** Gives the words in braces that this letter cannot fill in, as they were written. */
export function unknownPlaceholders(key: LetterKey, locale: Locale, text: string): string[] {
	const words = messagesIn(locale).letters.placeholders;
	const known = new Set(placeholdersOf[key].map((placeholder) => words[placeholder]));
	const written = [...text.matchAll(inBraces)].map(([, word = ""]) => word);
	return [...new Set(written.filter((word) => !known.has(word.trim().toLowerCase())))];
}

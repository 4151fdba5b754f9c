import { type Messages, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import { isLocale, type Locale } from "../../../platform/i18n/locale.ts";
import { queueMail, queueMails } from "../../../platform/mail/index.ts";
import { paths } from "../paths.ts";
import { handoverLetters } from "../queries/handovers.ts";
import { type Outcome, outcomeOf, outcomesToTell } from "../queries/outcomes.ts";
import { type Touched, whoTouched } from "../queries/who-touched.ts";
import { markTold, type OutcomeKind } from "./outcomes.ts";

/** Tells both that a benefit has another owner now: thanks to the one, and what it means to the other. */
export async function tellHandover(db: Db, handoverId: string, baseUrl: string): Promise<void> {
	for (const { part, ...letter } of await handoverLetters(db, handoverId)) {
		const locale = isLocale(letter.locale) ? letter.locale : "nb";
		const { mail } = messagesIn(locale).benefitCare;
		const url = `${baseUrl}${paths.benefit(letter.benefitId)}`;
		const next = letter.nextMeasurementOn && formatDate(letter.nextMeasurementOn, locale);
		const [subject, text] =
			part === "from"
				? [mail.givenSubject(letter.title), mail.givenText(letter.title, letter.otherName, url)]
				: [
						mail.takenSubject(letter.title),
						mail.takenText(letter.title, letter.otherName, letter.words, next, url),
					];
		const dedupeKey = `benefit-handover:${handoverId}:${part}`;
		await queueMail(db, { to: letter.email, personId: letter.personId, subject, text, dedupeKey });
	}
}

/** Tells everyone who touched a case what became of it, once: that it is felt, or why it did not work. */
export async function tellOutcomes(db: Db, now: Date, baseUrl: string): Promise<void> {
	for (const { benefitId, kind } of await outcomesToTell(db, now)) {
		const outcome = await outcomeOf(db, benefitId);
		if (!outcome) continue;
		const readers = await whoTouched(db, benefitId);
		await queueMails(
			db,
			readers.map((reader) => outcomeLetter(outcome, kind, reader, baseUrl)),
		);
		await markTold(db, benefitId, kind, { at: now, count: readers.length });
	}
}

function outcomeLetter(outcome: Outcome, kind: OutcomeKind, reader: Touched, baseUrl: string) {
	const locale = isLocale(reader.locale) ? reader.locale : "nb";
	const t = messagesIn(locale);
	const { mail } = t.benefitCare;
	const url = `${baseUrl}${paths.outcome(outcome.id)}`;
	const said = kind === "better" ? betterWords(outcome, t, locale) : sadWords(outcome, t);
	const subject = kind === "better" ? mail.betterSubject(outcome.title) : mail.sadSubject(outcome.title);
	const parts = [
		mail.hello(reader.givenName),
		...said,
		mail.thanks[reader.part],
		mail.more(url),
		mail.regards,
	];
	return {
		to: reader.email,
		personId: reader.personId,
		subject,
		text: parts.filter(Boolean).join("\n\n"),
		dedupeKey: `benefit-outcome:${kind}:${outcome.id}:${reader.personId}`,
	};
}

function betterWords(outcome: Outcome, t: Messages, locale: Locale): string[] {
	const { mail, quoted } = t.benefitCare;
	const figure = (value: number | null) =>
		value === null ? "" : `${formatNumber(value, locale, 2)} ${outcome.unitOfMeasure}`;
	const day = (value: string | null) => (value ? formatDate(value, locale) : "");
	return [
		outcome.challenge && mail.began(outcome.challenge),
		outcome.promised && mail.promised(outcome.promised),
		mail.thenAndNow(
			outcome.indicator,
			`${figure(outcome.baselineValue)}, ${day(outcome.baselineOn)}`,
			`${figure(outcome.latestValue)}, ${day(outcome.latestOn)}`,
		),
		outcome.voice && quoted(outcome.voice, outcome.voiceRole, outcome.unitName),
		outcome.timeUsedFor && t.benefits.timeUsed(outcome.timeUsedFor),
	];
}

function sadWords(outcome: Outcome, t: Messages): string[] {
	const { mail } = t.benefitCare;
	return [
		outcome.challenge && mail.began(outcome.challenge),
		mail.didNotWork(outcome.title),
		mail.why(outcome.notRealisedBecause),
		outcome.learned && mail.learned(outcome.learned),
		mail.worthIt,
	];
}

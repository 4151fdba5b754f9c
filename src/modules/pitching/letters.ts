import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate, formatWeekday } from "../../platform/i18n/format.ts";
import { paths } from "./paths.ts";
import { quarterName } from "./quarter-name.ts";
import type { PitchDay } from "./queries/day.ts";
import type { Decision, Recommendation } from "./queries/rulings.ts";

/** A letter to one member of a team. */
export type Letter = { subject: string; text: string };

/** The letters of a pitch day, in one reader's language. */
export type LetterTexts = {
	recommendation: (day: PitchDay, said: Recommendation) => Letter;
	decision: (day: PitchDay, decided: Decision) => Letter;
};

/** Where the letter leads back to, and to whom it is written. */
type Envelope = { origin: string; pitchId: string; to: string };

/** The letters in a language. Plain text with a blank line between parts: it must read well in any mail program. */
export function lettersIn(t: Messages, locale: Locale, envelope: Envelope): LetterTexts {
	const texts = t.pitching.letters;
	const link = `${envelope.origin}${paths.pitch(envelope.pitchId)}`;
	const call = (day: PitchDay) =>
		texts.call([day.contactName, day.contactPhone, day.contactEmail].filter(Boolean).join(", "));
	return {
		recommendation: (day, said) => ({
			subject: texts.recommendationSubject(day.title),
			text: parts([
				texts.greeting(envelope.to),
				texts.thanks(day.title, formatDate(day.day, locale)),
				titled(texts.moved, said.words),
				titled(texts.stronger, said.stronger),
				titled(texts.recommends, `${t.pitching.outcomes[said.outcome]}. ${said.reason}`),
				texts.decisionOn(formatWeekday(day.decisionBy, locale), day.deciderName ?? ""),
				call(day),
				`${texts.readMore} ${link}`,
				texts.signedPanel(said.writtenByName ?? t.pitching.panelRoles.leader),
			]),
		}),
		decision: (day, decided) => ({
			subject: texts.decisionSubject(decided.ideaTitle),
			text: parts([
				texts.greeting(envelope.to),
				titled(texts.decided(decided.ideaTitle), `${t.pitching.outcomes[decided.outcome]}.`),
				titled(texts.because, decided.reason),
				...whatHappensNow(t, locale, decided),
				call(day),
				`${texts.readMore} ${link}`,
				texts.signedDecider(decided.decidedByName ?? t.pitching.decider, day.authority),
			]),
		}),
	};
}

function whatHappensNow(t: Messages, locale: Locale, decided: Decision): string[] {
	const texts = t.pitching.letters;
	const { whatNext, lookAgainOn, startQuarter, ownerName, mergeIntoTitle } = decided;
	return [
		ownerName ? texts.owner(ownerName) : "",
		startQuarter ? texts.start(quarterName(startQuarter, t)) : "",
		mergeIntoTitle ? texts.merged(mergeIntoTitle) : "",
		titled(decided.outcome === "close" ? texts.learned : texts.whatNext, whatNext),
		lookAgainOn ? texts.lookAgain(formatDate(lookAgainOn, locale)) : "",
	];
}

const titled = (title: string, text: string) => (text === "" ? "" : `${title}\n${text}`);

const parts = (all: readonly string[]) => all.filter((part) => part !== "").join("\n\n");

import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate, formatWeekday } from "../../platform/i18n/format.ts";
import type { LetterKey, WriteLetter } from "../programmes/index.ts";
import { isNo } from "./outcome.ts";
import { paths } from "./paths.ts";
import { quarterName } from "./quarter-name.ts";
import type { PitchDay } from "./queries/day.ts";
import type { CriterionWords, Decision, Recommendation } from "./queries/rulings.ts";

/** A part of a letter: its frame has no title, what is said has one. */
export type Paragraph = {
	title: string | null;
	text: string;
	/** The answer itself, which the page shows in large words; and what should be read first. */
	stands?: "answer" | "first";
	/** Several short words under one title. */
	items?: { title: string; text: string }[];
};

/** A letter about a pitch to its team. The reader's name is put in where it is read. */
export type Letter = { subject: string; paragraphs: Paragraph[] };

export const letterKinds = ["recommendation", "decision"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The letters of a pitch day in one language. */
export type LetterTexts = {
	recommendation: (day: PitchDay, said: Recommendation, about: readonly CriterionWords[]) => Letter;
	decision: (day: PitchDay, decided: Decision) => Letter;
};

/** What the letter is about, and where it leads back to. */
export type Envelope = { origin: string; pitchId: string; title: string };

/** The words of the tenant or of the product, and the catalogue and language they are in. */
export type Pen = { write: WriteLetter; t: Messages; locale: Locale };

/** Stands for the reader until the letter is read. */
const reader = "{name}";
/** Stands where the panel or the decision maker speaks. */
const message = "\u0001";

/** The letters in a language: the tenant's frame around what is said. */
export function lettersIn(pen: Pen, envelope: Envelope): LetterTexts {
	const { t, locale } = pen;
	return {
		recommendation: (day, said, about) =>
			framed(pen, envelope, day, "pitchRecommendation", saidIn(t, said, about), {
				sender: said.writtenByName ?? t.pitching.panelRoles.leader,
			}),
		decision: (day, decided) =>
			framed(
				pen,
				envelope,
				day,
				isNo(decided.outcome) ? "pitchNo" : "pitchDecision",
				decidedIn(t, locale, decided),
				{ sender: decided.decidedByName ?? t.pitching.decider },
			),
	};
}

function framed(
	{ write, t, locale }: Pen,
	{ origin, pitchId, title }: Envelope,
	day: PitchDay,
	key: LetterKey,
	said: readonly Paragraph[],
	{ sender }: { sender: string },
): Letter {
	const contact = [day.contactName, day.contactPhone, day.contactEmail].filter(Boolean).join(", ");
	const { subject, text } = write(key, locale, {
		name: reader,
		message,
		pitch: title,
		pitchDay: day.title,
		days: formatDate(day.day, locale),
		decisionBy: formatWeekday(day.decisionBy, locale),
		decider: day.deciderName ?? t.pitching.decider,
		contact: contact || sender,
		authority: day.authority,
		link: `${origin}${paths.pitch(pitchId)}`,
		sender,
	});
	const paragraphs = text.split(/\n{2,}/).flatMap((part) => aroundMessage(part.trim(), said));
	return { subject: named(subject, ""), paragraphs };
}

/** Most write the message as a paragraph of its own; where words stand around it, they become paragraphs too. */
function aroundMessage(part: string, said: readonly Paragraph[]): Paragraph[] {
	const [before = "", after] = part.split(message);
	const frame = (text: string): Paragraph[] => (text.trim() ? [{ title: null, text: text.trim() }] : []);
	return after === undefined ? frame(part) : [...frame(before), ...said, ...frame(after)];
}

const named = (text: string, name: string) => text.replaceAll(reader, name);

/** The letter as one person reads it. What the panel wrote is never touched. */
export const addressed = ({ subject, paragraphs }: Letter, name: string): Letter => ({
	subject,
	paragraphs: paragraphs.map((part) =>
		part.title === null ? { ...part, text: named(part.text, name) } : part,
	),
});

/** A letter as plain text with a blank line between parts: it must read well in any mail program. */
export const plainText = ({ paragraphs }: Letter): string =>
	paragraphs
		.map(({ title, text, items = [] }) =>
			[title, text, ...items.map((item) => `${item.title}: ${item.text}`)].filter(Boolean).join("\n"),
		)
		.join("\n\n");

/** What the panel says, part by part. */
export function saidIn(t: Messages, said: Recommendation, about: readonly CriterionWords[]): Paragraph[] {
	const texts = t.pitching.evening.letter;
	const items = about.map(({ title, words }) => ({ title, text: words }));
	return filledIn([
		{ title: texts.moved, text: said.words, stands: "first" },
		{ title: texts.stronger, text: said.stronger },
		{ title: texts.recommends, text: t.pitching.outcomes[said.outcome], stands: "answer" },
		{ title: texts.because, text: said.reason },
		{ title: texts.criteria, text: "", items },
	]);
}

/** What is decided, part by part; the same on the team's page and in the letter. */
export function decidedIn(t: Messages, locale: Locale, decided: Decision): Paragraph[] {
	const texts = t.pitching.evening.letter;
	const { outcome, reason, learned, whatNext, goInstead, lookAgainOn } = decided;
	return filledIn([
		{ title: texts.decided, text: t.pitching.outcomes[outcome], stands: "answer" },
		{ title: texts.because, text: reason, stands: "first" },
		{ title: texts.onward, text: wayOnward(t, decided) },
		{ title: texts.learned, text: learned },
		{ title: texts.whatNext, text: whatNext },
		{ title: texts.goInstead, text: goInstead },
		{
			title: texts.lookAgain,
			text: lookAgainOn ? texts.lookAgainOn(formatWeekday(lookAgainOn, locale)) : "",
		},
		{ title: texts.help, text: helpIn(t, decided) },
	]);
}

function wayOnward(t: Messages, { ownerName, startQuarter, mergeIntoTitle }: Decision): string {
	const texts = t.pitching.letters;
	return [
		ownerName ? texts.owner(ownerName) : "",
		startQuarter ? texts.start(quarterName(startQuarter, t)) : "",
		mergeIntoTitle ? texts.merged(mergeIntoTitle) : "",
	]
		.filter(Boolean)
		.join(" ");
}

/** Who offers help and with what; "" where none is offered. */
function helpIn(t: Messages, decided: Decision): string {
	const texts = t.pitching.evening.letter;
	const who = helperOf(decided);
	if (!who) return "";
	const address = decided.helpEmail ? texts.writeTo(decided.helpEmail) : "";
	return [texts.helpFrom(who), decided.helpWords, address, texts.acceptOn].filter(Boolean).join(" ");
}

/** The person who helps, or the office; "" where neither is named. */
export const helperOf = ({ helpName, helpOffice }: Decision): string =>
	[helpName, helpOffice].filter(Boolean).join(", ");

const filledIn = (parts: readonly Paragraph[]): Paragraph[] =>
	parts.filter(({ text, items = [] }) => text !== "" || items.length > 0);

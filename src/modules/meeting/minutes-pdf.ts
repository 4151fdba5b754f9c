import type { Locale, Messages } from "../../../locales/index.ts";
import { asSentence, formatDate, formatWeekday } from "../../platform/i18n/format.ts";
import { type Block, writeDocument } from "../../platform/pdf/index.ts";
import type { MinuteItem, Minutes } from "./minutes.ts";

/** What the paper says besides the minutes themselves. */
export type MinutesWords = {
	t: Messages;
	locale: Locale;
	tenantName: string;
	/** Null while it is a draft. */
	closed: { at: Date; by: string | null } | null;
	madeAt: Date;
};

/** The minutes as a document to file: tagged, so that it can be listened to. */
export function minutesPdf(minutes: Minutes, words: MinutesWords): Promise<Buffer> {
	const { t, locale, tenantName, madeAt } = words;
	const texts = t.meeting.minutes;
	const title = texts.titleOf(formatDate(minutes.heldOn, locale));
	return writeDocument({ title, author: tenantName, locale, madeAt, pageOf: texts.pageOf }, [
		{ kind: "title", text: title },
		{ kind: "text", text: stateOf(words) },
		{ kind: "facts", facts: headOf(minutes, words) },
		{ kind: "heading", text: texts.decided },
		...(minutes.decided.length === 0 ? [{ kind: "text", text: texts.nothing } as const] : []),
		...minutes.decided.flatMap((item, index) => itemBlocks(item, index + 1, words)),
		...(minutes.left.length > 0
			? [
					{ kind: "heading", text: texts.left } as const,
					...minutes.left.map(
						({ kind, title: of }) => ({ kind: "text", text: `${t.meeting.kinds[kind]}: ${of}` }) as const,
					),
				]
			: []),
		...(minutes.remarks
			? [{ kind: "heading", text: texts.remarks } as const, { kind: "text", text: minutes.remarks } as const]
			: []),
	]);
}

function stateOf({ t, locale, closed }: MinutesWords): string {
	if (!closed) return t.meeting.minutes.draft;
	return t.meeting.minutes.closedBy(closed.by ?? t.portfolio.hidden, formatDate(closed.at, locale));
}

/** Day, place and people: the head of the minutes, on the page and on paper. */
export function headOf(minutes: Minutes, { t, locale }: Pick<MinutesWords, "t" | "locale">) {
	const texts = t.meeting.minutes;
	return [
		[texts.when, asSentence(formatWeekday(minutes.heldOn, locale))],
		[texts.place, minutes.place || "–"],
		[texts.chair, minutes.chairName ?? t.portfolio.hidden],
		[texts.present, minutes.present || "–"],
	] as const;
}

function itemBlocks(item: MinuteItem, number: number, words: MinutesWords): Block[] {
	return [
		{ kind: "subheading", text: `${number}. ${item.title}` },
		{ kind: "facts", facts: decisionOf(item, words) },
	];
}

/** What was decided, by whom and why, in pairs. */
export function decisionOf(
	item: MinuteItem,
	{ t, locale }: Pick<MinutesWords, "t" | "locale">,
): (readonly [string, string])[] {
	const texts = t.meeting.minutes;
	return [
		[texts.matter, t.meeting.kinds[item.kind]],
		[texts.figures, item.facts.join(" ")],
		[texts.decision, t.meeting.choices[item.choice]],
		...(item.reason ? [[texts.reason, item.reason] as const] : []),
		...(item.lookAgainOn ? [[texts.again, formatDate(item.lookAgainOn, locale)] as const] : []),
		[texts.by, item.byName ?? t.portfolio.hidden],
	];
}

import type { Locale, Messages } from "../../../locales/index.ts";
import { asSentence, formatDate, formatFixed, formatWeekday } from "../../platform/i18n/format.ts";
import { type Block, writeDocument } from "../../platform/pdf/index.ts";
import type { ReadItem, ReadProtocol } from "./protocol.ts";

/** What the paper says besides the protocol itself. */
export type ProtocolWords = {
	t: Messages;
	locale: Locale;
	tenantName: string;
	/** Null while it is a draft. */
	approved: { at: Date; by: string | null } | null;
	madeAt: Date;
};

/** The protocol as a document to file: tagged, so that it can be listened to. */
export function protocolPdf(protocol: ReadProtocol, words: ProtocolWords): Promise<Buffer> {
	const { t, locale, tenantName, madeAt } = words;
	const title = t.pitching.protocol.titleOf(protocol.title);
	const pageOf = t.pitching.protocol.pageOf;
	return writeDocument({ title, author: tenantName, locale, madeAt, pageOf }, [
		{ kind: "title", text: title },
		{ kind: "text", text: stateOf(words) },
		{ kind: "facts", facts: factsOf(protocol, words) },
		{ kind: "heading", text: t.pitching.protocol.attendance },
		attendanceTable(protocol, t),
		{ kind: "heading", text: t.pitching.protocol.sums },
		{ kind: "text", text: t.pitching.protocol.sumsText },
		sumsTable(protocol, words),
		...protocol.items.flatMap((item, index) => itemBlocks(item, index + 1, t)),
		...(protocol.remarks
			? [
					{ kind: "heading", text: t.pitching.protocol.remarks } as const,
					{ kind: "text", text: protocol.remarks } as const,
				]
			: []),
	]);
}

function stateOf({ t, locale, approved }: ProtocolWords): string {
	if (!approved) return t.pitching.protocol.draft;
	const by = approved.by ?? t.pitching.panelRoles.leader;
	return t.pitching.protocol.approvedBy(by, formatDate(approved.at, locale));
}

/** Time, place and those who are responsible: the head of the protocol, on the page and on paper. */
export function factsOf(protocol: ReadProtocol, { t, locale }: Pick<ProtocolWords, "t" | "locale">) {
	const texts = t.pitching.protocol;
	const start = protocol.startsAt.replace(":", locale === "en" ? ":" : ".");
	return [
		[texts.when, asSentence(t.pitching.at(formatWeekday(protocol.day, locale), start))],
		[t.pitching.pitch.place, protocol.place || "–"],
		[t.pitching.panelRoles.leader, protocol.leader ?? "–"],
		[t.pitching.secretary, protocol.secretary ?? "–"],
		[texts.quorum, String(protocol.quorum)],
		[t.pitching.decider, protocol.decider ?? "–"],
		[t.pitching.decision.authority, protocol.authority],
		[t.pitching.plan.decisionBy, formatDate(protocol.decisionBy, locale)],
	] as const;
}

function attendanceTable({ attendance }: ReadProtocol, t: Messages): Block {
	const texts = t.pitching.protocol;
	return {
		kind: "table",
		columns: [t.pitching.panel.member, t.pitching.panel.role, texts.presence],
		widths: [0.4, 0.25, 0.35],
		rows: attendance.map(({ name, role, presence, words }) => [
			name ?? "–",
			t.pitching.panelRoles[role],
			[presence ? texts.presences[presence] : texts.notNoted, words].filter(Boolean).join(": "),
		]),
	};
}

function sumsTable({ items }: ReadProtocol, { t, locale }: ProtocolWords): Block {
	const texts = t.pitching.results;
	const figure = (value: number | null) => (value === null ? "–" : formatFixed(value, locale, 2));
	return {
		kind: "table",
		columns: [t.pitching.day.pitch, texts.weighted, texts.spread, texts.judges],
		widths: [0.52, 0.17, 0.13, 0.18],
		rows: items.map((item) =>
			"closed" in item
				? [item.title, "–", "–", "–"]
				: [item.title, figure(item.mean), figure(item.spread), String(item.judges)],
		),
	};
}

function itemBlocks(item: ReadItem, number: number, t: Messages): Block[] {
	const heading = { kind: "heading", text: `${number}. ${item.title}` } as const;
	if ("closed" in item) return [heading, { kind: "text", text: t.pitching.protocol.closed }];
	return [
		heading,
		{ kind: "facts", facts: itemFacts(item, t) },
		...partsOf(item, t).flatMap(([title, text]): Block[] => [
			{ kind: "subheading", text: title },
			{ kind: "text", text },
		]),
	];
}

type OpenItem = Exclude<ReadItem, { closed: true }>;

/** Who judged, who stood outside and why, and how often points were changed. */
export function itemFacts(item: OpenItem, t: Messages): [string, string][] {
	const texts = t.pitching.protocol;
	const aside = item.aside.map(({ name, tie, reason, decidedBy }) =>
		texts.asideOne(name ?? texts.member, tie ? t.pitching.ties.ties[tie] : "", reason, decidedBy ?? ""),
	);
	return [
		[texts.judgedBy, item.judgedBy.join(", ") || "–"],
		[texts.aside, aside.join(" ") || texts.nobodyAside],
		...(item.standIn ? [[texts.signedBy, standInText(item.standIn, t)] as [string, string]] : []),
		...(item.changes > 0 ? [[texts.changes, texts.changed(item.changes)] as [string, string]] : []),
		[
			t.pitching.recommendation.outcome,
			item.said ? t.pitching.outcomes[item.said.outcome] : texts.notRecommended,
		],
	];
}

function standInText({ signed, name }: NonNullable<OpenItem["standIn"]>, t: Messages): string {
	const texts = t.pitching.protocol;
	return signed ? texts.standIn(name ?? texts.member) : texts.standInWaits;
}

/** The panel's words, each under its heading; what is empty is left out. */
export function partsOf({ said }: OpenItem, t: Messages): [string, string][] {
	const texts = t.pitching.recommendation;
	const all: [string, string][] = said
		? [
				[texts.reason, said.reason],
				[texts.words, said.words],
				[texts.stronger, said.stronger],
			]
		: [];
	return all.filter(([, text]) => text !== "");
}

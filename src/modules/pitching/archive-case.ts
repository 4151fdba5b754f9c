import type { Locale, Messages } from "../../../locales/index.ts";
import { dayOf, formatDate } from "../../platform/i18n/format.ts";
import { type Block, writeDocument } from "../../platform/pdf/index.ts";
import type { ArchiveCase, ArchivedFile, JournalPost } from "./arkivmelding.ts";
import { addressed, decidedIn, type Paragraph, saidIn } from "./letters.ts";
import { type Protocol, protocolFor } from "./protocol.ts";
import { protocolPdf } from "./protocol-pdf.ts";
import type { SentLetter } from "./queries/after.ts";
import type { PitchDay } from "./queries/day.ts";
import type { CriterionWords, Decision, Recommendation } from "./queries/rulings.ts";

/** Everything of a pitch day that goes to the archive. Nobody's points, notes or ties beyond the protocol's are here. */
export type CaseParts = {
	day: PitchDay;
	protocol: Protocol;
	approved: { at: Date; by: string | null };
	said: ReadonlyMap<string, Recommendation>;
	about: ReadonlyMap<string, readonly CriterionWords[]>;
	decided: ReadonlyMap<string, Decision>;
	letters: readonly SentLetter[];
	teams: ReadonlyMap<string, readonly string[]>;
	/** Words that must not leave: names and addresses of those who are shielded now. */
	shielded: readonly string[];
};

/** In whose words, and when and by whom it is made. */
export type Making = { t: Messages; locale: Locale; tenantName: string; madeAt: Date; madeBy: string };

/** Told after the protocol and after each pitch: how many of them are written. */
export type Tell = (progress: { done: number; total: number }) => Promise<void>;

/** The case with its documents written. The same parts give the same bytes, but for the moment it is made. */
export async function archiveCase(
	parts: CaseParts,
	making: Making,
	tell: Tell = async () => {},
): Promise<ArchiveCase> {
	const { t } = making;
	const open = withoutShielded(parts, t.pitching.record.somebody);
	const { day } = open;
	const posts: JournalPost[] = [await protocolPost(open, making)];
	const { items } = open.protocol;
	await tell({ done: 1, total: items.length + 1 });
	for (const [index, { pitchId, title }] of items.entries()) {
		const number = String(index + 1).padStart(2, "0");
		posts.push(...(await postsOf(open, { pitchId, title, number }, making)));
		await tell({ done: index + 2, total: items.length + 1 });
	}
	return {
		id: day.id,
		title: t.pitching.archive.caseTitle(day.title, formatDate(day.day, making.locale)),
		day: day.day,
		unit: making.tenantName,
		responsible: day.deciderName ?? t.pitching.decider,
		...{ madeAt: making.madeAt, madeBy: making.madeBy, posts },
	};
}

/** Takes names and addresses of shielded people out of every text, and what the protocol says of their ties. */
export function withoutShielded(parts: CaseParts, somebody: string): CaseParts {
	const { shielded } = parts;
	const items = parts.protocol.items.map((item) => ({
		...item,
		aside: item.aside
			.filter(({ name }) => name !== null && !shielded.includes(name))
			.map((one) => (shielded.includes(one.decidedBy ?? "") ? { ...one, decidedBy: null } : one)),
		judgedBy: item.judgedBy.filter((name) => !shielded.includes(name)),
	}));
	const attendance = parts.protocol.attendance.map((one) =>
		one.name === null || shielded.includes(one.name) ? { ...one, name: null, words: "" } : one,
	);
	const open = { ...parts, protocol: { ...parts.protocol, items, attendance } };
	return shielded.length === 0 ? open : (redacted(open, shielded, somebody) as CaseParts);
}

/** Every text in a value, however deep, without the words. */
function redacted(value: unknown, words: readonly string[], somebody: string): unknown {
	if (typeof value === "string") return words.reduce((text, word) => text.replaceAll(word, somebody), value);
	if (value instanceof Date || value === null || typeof value !== "object") return value;
	if (value instanceof Map)
		return new Map([...value].map(([key, one]) => [key, redacted(one, words, somebody)]));
	if (Array.isArray(value)) return value.map((one) => redacted(one, words, somebody));
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redacted(one, words, somebody)]));
}

async function protocolPost({ day, protocol, approved }: CaseParts, making: Making): Promise<JournalPost> {
	const { t, locale, tenantName } = making;
	const read = protocolFor(protocol, () => true);
	const pdf = await protocolPdf(read, { t, locale, tenantName, approved, madeAt: approved.at });
	const document = JSON.stringify(
		{ ...protocol, attendance: protocol.attendance.map(namedOnly) },
		null,
		"\t",
	);
	return {
		key: "protocol",
		title: t.pitching.protocol.titleOf(day.title),
		documentType: t.pitching.archive.types.protocol,
		...{ kind: "internal", day: dayOf(approved.at), at: approved.at },
		by: approved.by ?? t.pitching.panelRoles.leader,
		receivers: [day.deciderName ?? t.pitching.decider],
		files: [
			{ name: "protokoll.pdf", bytes: pdf, format: "PDF/A" },
			{ name: "protokoll.json", bytes: new TextEncoder().encode(document), format: "JSON" },
		],
	};
}

/** Ids are of no use outside the house. */
const namedOnly = ({ name, role, presence, words }: Protocol["attendance"][number]) => ({
	...{ name, role, presence, words },
});

type Item = { pitchId: string; title: string; number: string };

/** What the panel says, what is decided, and the letters about both. */
async function postsOf(parts: CaseParts, item: Item, making: Making): Promise<JournalPost[]> {
	const { t, locale } = making;
	const { day } = parts;
	const said = parts.said.get(item.pitchId);
	const decided = parts.decided.get(item.pitchId);
	const texts = t.pitching.archive;
	const posts: JournalPost[] = [];
	if (said?.sentAt) {
		const about = {
			kind: "recommendation",
			at: said.sentAt,
			by: said.writtenByName ?? t.pitching.panelRoles.leader,
		};
		const blocks = blocksOf(saidIn(t, said, parts.about.get(item.pitchId) ?? []));
		const receiver = day.deciderName ?? t.pitching.decider;
		posts.push(await internal(item, about, [receiver], blocks, making));
	}
	if (decided?.releasedAt) {
		const about = {
			kind: "decision",
			at: decided.releasedAt,
			by: decided.decidedByName ?? t.pitching.decider,
		};
		const despite = day.releasedDespite
			? [[t.pitching.evening.unanswered.released, day.releasedDespite] as const]
			: [];
		const facts = [[t.pitching.decision.authority, day.authority] as const, ...despite];
		const blocks: Block[] = [{ kind: "facts", facts }, ...blocksOf(decidedIn(t, locale, decided))];
		posts.push(await internal(item, about, [texts.team(item.title)], blocks, making));
	}
	for (const letter of parts.letters)
		if (letter.pitchId === item.pitchId) posts.push(await letterPost(parts, item, letter, making));
	return posts;
}

type About = { kind: string; at: Date; by: string };

async function internal(
	{ pitchId, title, number }: Item,
	{ kind, at, by }: About,
	receivers: readonly string[],
	blocks: readonly Block[],
	making: Making,
): Promise<JournalPost> {
	const texts = making.t.pitching.archive;
	const isDecision = kind === "decision";
	const heading = isDecision ? texts.decisionOf(title) : texts.recommendationOf(title);
	const name = `${isDecision ? "beslutning" : "anbefaling"}-${number}.pdf`;
	return {
		key: `${kind} ${pitchId}`,
		title: heading,
		documentType: isDecision ? texts.types.decision : texts.types.recommendation,
		...{ kind: "internal", day: dayOf(at), at, by, receivers },
		files: [await pdfOf(name, heading, at, blocks, making)],
	};
}

async function letterPost(
	{ said, decided, teams }: CaseParts,
	{ pitchId, title, number }: Item,
	letter: SentLetter,
	making: Making,
): Promise<JournalPost> {
	const { t } = making;
	const texts = t.pitching.archive;
	const isDecision = letter.kind === "decision";
	const named = teams.get(pitchId) ?? [];
	const receivers = named.length > 0 ? named : [texts.team(title)];
	const { subject, paragraphs } = addressed(letter, receivers.join(", "));
	const by = isDecision ? decided.get(pitchId)?.decidedByName : said.get(pitchId)?.writtenByName;
	const name = `brev-${isDecision ? "beslutning" : "anbefaling"}-${number}.pdf`;
	return {
		key: `letter ${letter.kind} ${pitchId}`,
		title: subject,
		documentType: texts.types.letter,
		...{ kind: "outgoing", day: dayOf(letter.sentAt), at: letter.sentAt, receivers },
		by: by ?? (isDecision ? t.pitching.decider : t.pitching.panelRoles.leader),
		files: [await pdfOf(name, subject, letter.sentAt, blocksOf(paragraphs), making)],
	};
}

const blocksOf = (paragraphs: readonly Paragraph[]): Block[] =>
	paragraphs.flatMap(({ title, text, items = [] }): Block[] => [
		...(title ? [{ kind: "subheading", text: title } as const] : []),
		...(text ? [{ kind: "text", text } as const] : []),
		...(items.length > 0
			? [{ kind: "facts", facts: items.map((item) => [item.title, item.text] as const) } as const]
			: []),
	]);

async function pdfOf(
	name: string,
	title: string,
	madeAt: Date,
	blocks: readonly Block[],
	{ t, locale, tenantName }: Making,
): Promise<ArchivedFile> {
	const options = { title, author: tenantName, locale, madeAt, pageOf: t.pitching.protocol.pageOf };
	const bytes = await writeDocument(options, [{ kind: "title", text: title }, ...blocks]);
	return { name, bytes, format: "PDF/A" };
}

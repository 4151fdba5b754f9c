import { createHash } from "node:crypto";
import type { Day } from "../../core/calendar/day.ts";
import { type Element, element, writeXml } from "../../platform/xml/index.ts";

/** A file of the package. */
export type ArchivedFile = {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly format: "PDF/A" | "JSON";
};

/** One entry in the journal with its documents; the first is the main one. */
export type JournalPost = {
	/** What it is about, so that the same entry has the same id each time. */
	readonly key: string;
	readonly title: string;
	/** What the archive calls this kind of document. */
	readonly documentType: string;
	/** A letter that went out, or something of our own. */
	readonly kind: "outgoing" | "internal";
	readonly day: Day;
	readonly at: Date;
	readonly by: string;
	readonly receivers: readonly string[];
	/** The same document in one format or more, the one to keep first. */
	readonly files: readonly ArchivedFile[];
};

/** The case of a pitch day. */
export type ArchiveCase = {
	readonly id: string;
	readonly title: string;
	readonly day: Day;
	readonly unit: string;
	readonly responsible: string;
	readonly madeAt: Date;
	readonly madeBy: string;
	readonly posts: readonly JournalPost[];
};

const namespace = "http://www.arkivverket.no/standarder/noark5/arkivmelding";

/**
 * The case as an arkivmelding: names and order are those of the published schema (docs/archive.md says which, and
 * what is left to the archive to set).
 */
export function arkivmelding(archived: ArchiveCase): string {
	const files = archived.posts.flatMap((post) => post.files);
	return writeXml(
		element(
			"arkivmelding",
			[
				element("system", "Ledelsesskolen"),
				element("meldingId", idOf(archived.id, `melding ${archived.madeAt.toISOString()}`)),
				element("tidspunkt", instant(archived.madeAt)),
				element("antallFiler", files.length),
				mappe(archived),
			],
			{
				xmlns: namespace,
				"xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
				"xsi:schemaLocation": `${namespace} arkivmelding.xsd`,
			},
		),
	);
}

function mappe(archived: ArchiveCase): Element {
	const { id, title, day, unit, responsible, madeAt, madeBy, posts } = archived;
	return element(
		"mappe",
		[
			element("systemID", id),
			element("tittel", title),
			element("opprettetDato", instant(madeAt)),
			element("opprettetAv", madeBy),
			...posts.map((post) => journalpost(archived, post)),
			element("saksdato", day),
			element("administrativEnhet", unit),
			element("saksansvarlig", responsible),
			element("saksstatus", "Avsluttet"),
		],
		{ "xsi:type": "saksmappe" },
	);
}

function journalpost(archived: ArchiveCase, post: JournalPost): Element {
	const { kind, title, day, at, by, receivers } = post;
	const isOutgoing = kind === "outgoing";
	return element(
		"basisregistrering",
		[
			element("systemID", idOf(archived.id, post.key)),
			element("opprettetDato", instant(at)),
			element("opprettetAv", by),
			element("arkivertDato", instant(archived.madeAt)),
			element("arkivertAv", archived.madeBy),
			element("referanseForelderMappe", archived.id),
			dokumentbeskrivelse(archived, post),
			element("tittel", title),
			element("journalposttype", isOutgoing ? "Utgående dokument" : "Organinternt dokument uten oppfølging"),
			element("journalstatus", "Journalført"),
			element("journaldato", day),
			element("dokumentetsDato", day),
			isOutgoing ? element("sendtDato", day) : null,
			korrespondansepart(isOutgoing ? "Avsender" : "Intern avsender", by),
			...receivers.map((name) => korrespondansepart(isOutgoing ? "Mottaker" : "Intern mottaker", name)),
		],
		{ "xsi:type": "journalpost" },
	);
}

const korrespondansepart = (type: string, name: string): Element =>
	element("korrespondansepart", [
		element("korrespondanseparttype", type),
		element("korrespondansepartNavn", name),
	]);

function dokumentbeskrivelse(archived: ArchiveCase, post: JournalPost): Element {
	return element("dokumentbeskrivelse", [
		element("systemID", idOf(archived.id, `${post.key} dokument`)),
		element("dokumenttype", post.documentType),
		element("dokumentstatus", "Dokumentet er ferdigstilt"),
		element("tittel", post.title),
		element("opprettetDato", instant(post.at)),
		element("opprettetAv", post.by),
		element("tilknyttetRegistreringSom", "Hoveddokument"),
		element("dokumentnummer", 1),
		element("tilknyttetDato", instant(archived.madeAt)),
		element("tilknyttetAv", archived.madeBy),
		...post.files.map((file) => dokumentobjekt(post, file)),
	]);
}

function dokumentobjekt(post: JournalPost, { name, bytes, format }: ArchivedFile): Element {
	const isToKeep = format === "PDF/A";
	return element("dokumentobjekt", [
		element("versjonsnummer", 1),
		element("variantformat", isToKeep ? "Arkivformat" : "Produksjonsformat"),
		element("format", isToKeep ? "RA-PDF" : "JSON"),
		isToKeep ? element("formatDetaljer", "PDF/A-2a") : null,
		element("opprettetDato", instant(post.at)),
		element("opprettetAv", post.by),
		element("referanseDokumentfil", name),
		element("sjekksum", sha256(bytes)),
		element("sjekksumAlgoritme", "SHA-256"),
		element("filstoerrelse", bytes.byteLength),
	]);
}

/** The checksum of a file, in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
	createHash("sha256").update(bytes).digest("hex");

const instant = (at: Date): string => at.toISOString();

/** An id that is the same each time the same thing of the same case is exported: a UUID of version 8 (RFC 9562). */
function idOf(caseId: string, key: string): string {
	const hex = sha256(`${caseId} ${key}`);
	const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join("-");
}

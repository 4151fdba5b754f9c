import PdfKit from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { fonts } from "./fonts.ts";

export type PdfOptions = {
	title: string;
	author: string;
	locale: Locale;
	/** When it was made: in the file, so that the same document is the same bytes. */
	madeAt: Date;
	landscape?: boolean;
};

/** Begins a tagged A4 document with Inter registered; `finished` gives the whole file when it is ended. */
export function openPdf(options: PdfOptions, more: PDFKit.PDFDocumentOptions = {}) {
	const document = begin(options, more);
	const chunks: Buffer[] = [];
	const finished = new Promise<Buffer>((resolve, reject) => {
		document.on("data", (chunk: Buffer) => chunks.push(chunk));
		document.on("end", () => resolve(Buffer.concat(chunks)));
		document.on("error", reject);
	});
	return { document, finished };
}

const languages: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

function begin(
	{ title, author, locale, madeAt, landscape }: PdfOptions,
	more: PDFKit.PDFDocumentOptions,
): PDFKit.PDFDocument {
	const [first] = fonts().values();
	const document = new PdfKit({
		size: "A4",
		layout: landscape ? "landscape" : "portrait",
		margin: 0,
		pdfVersion: "1.7",
		subset: "PDF/A-2a",
		tagged: true,
		lang: languages[locale],
		displayTitle: true,
		info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
		// Else it loads Helvetica, which it would not embed.
		font: first as unknown as string,
		...more,
	});
	for (const [name, data] of fonts()) document.registerFont(name, data);
	return document;
}

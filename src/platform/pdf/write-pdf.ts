import PdfKit from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { fontName, fonts, runsOf, type Weight } from "./fonts.ts";

export type PdfOptions = {
	title: string;
	author: string;
	locale: Locale;
	/** When it was made: in the file, so that the same document is the same bytes. */
	madeAt: Date;
	landscape?: boolean;
};

type TextStyle = {
	/** What the text is to those who listen: a heading, or a paragraph. */
	as: "H1" | "H2" | "P";
	x: number;
	y: number;
	width: number;
	size: number;
	weight?: Weight;
	/** "#0f5b66" */
	colour: string;
	/** Between lines, as a share of the size. */
	gap?: number;
};

/** A page to draw on; sizes in points from the top left corner. */
export type Pdf = {
	readonly width: number;
	readonly height: number;
	/** Writes a tagged text, and gives where the next may begin. */
	text(text: string, style: TextStyle): number;
	/** Draws what says nothing: hidden from those who listen. */
	draw(drawing: (page: PDFKit.PDFDocument) => void): void;
};

/** Makes a tagged PDF of one A4 page, fit for an archive (PDF/A-2a): structure, language, title, and Inter embedded. */
export async function writePdf(options: PdfOptions, draw: (pdf: Pdf) => void): Promise<Buffer> {
	const document = begin(options);
	const chunks: Buffer[] = [];
	const finished = new Promise<void>((resolve, reject) => {
		document.on("data", (chunk: Buffer) => chunks.push(chunk));
		document.on("end", resolve);
		document.on("error", reject);
	});
	const root = document.struct("Document");
	document.addStructure(root);
	draw({
		width: document.page.width,
		height: document.page.height,
		text: (text, style) => writeText(document, root, text, style),
		draw: (drawing) => {
			document.markContent("Artifact", { type: "Layout" });
			drawing(document);
			document.endMarkedContent();
		},
	});
	root.end();
	document.end();
	await finished;
	return Buffer.concat(chunks);
}

const languages: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

function begin({ title, author, locale, madeAt, landscape }: PdfOptions): PDFKit.PDFDocument {
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
	});
	for (const [name, data] of fonts()) document.registerFont(name, data);
	return document;
}

function writeText(
	document: PDFKit.PDFDocument,
	root: PDFKit.PDFStructureElement,
	text: string,
	{ as, x, y, width, size, weight = 400, colour, gap = 0.3 }: TextStyle,
): number {
	document.fillColor(colour).fontSize(size);
	const runs = runsOf(text);
	const element = document.struct(as, {}, () => {
		for (const [index, run] of runs.entries()) {
			document.font(fontName(run.part, weight));
			const options = { width, lineGap: size * gap, continued: index < runs.length - 1 };
			if (index === 0) document.text(run.text, x, y, options);
			else document.text(run.text, options);
		}
	});
	root.add(element);
	return document.y;
}

import { fontName, runsOf, type Weight } from "./fonts.ts";
import { openPdf, type PdfOptions } from "./open-pdf.ts";

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
	const { document, finished } = openPdf(options);
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
	return finished;
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

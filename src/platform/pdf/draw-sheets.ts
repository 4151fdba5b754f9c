import { fontName, runsOf } from "./fonts.ts";
import { openPdf, type PdfOptions } from "./open-pdf.ts";
import type { Shape, Sheet, SheetText } from "./sheet.ts";

/** Makes a tagged PDF of one A4 page for each sheet, fit for an archive (PDF/A-2a): structure, language, title, and Inter embedded. */
export async function drawSheets(options: PdfOptions, sheets: readonly Sheet[]): Promise<Buffer> {
	const { document, finished } = openPdf(options);
	const root = document.struct("Document");
	document.addStructure(root);
	for (const [index, sheet] of sheets.entries()) {
		if (index > 0) document.addPage();
		for (const part of sheet) {
			if (part.kind === "text") writeText(document, root, part);
			else drawAll(document, part.shapes);
		}
	}
	root.end();
	document.end();
	return finished;
}

function drawAll(document: PDFKit.PDFDocument, shapes: readonly Shape[]): void {
	document.markContent("Artifact", { type: "Layout" });
	for (const shape of shapes) draw(document, shape);
	document.endMarkedContent();
}

function draw(document: PDFKit.PDFDocument, one: Shape): void {
	if ("line" in one) {
		const [x, y, toX, toY] = one.line;
		document.lineWidth(one.weight).strokeColor(one.stroke).moveTo(x, y).lineTo(toX, toY).stroke();
		return;
	}
	const { shape, fill, opacity = 1 } = one;
	if ("rect" in shape) document.rect(...shape.rect);
	else if ("circle" in shape) document.circle(...shape.circle);
	else document.path(shape.path);
	document.fillOpacity(opacity).fill(fill);
}

function writeText(
	document: PDFKit.PDFDocument,
	root: PDFKit.PDFStructureElement,
	{ as, text, x, y, width, size, weight = 400, colour, gap = 0.3 }: SheetText,
): void {
	const top = typeof y === "number" ? y : document.y + y.below;
	document.fillColor(colour).fontSize(size);
	const runs = runsOf(text);
	const element = document.struct(as, {}, () => {
		for (const [index, run] of runs.entries()) {
			document.font(fontName(run.part, weight));
			const options = { width, lineGap: size * gap, continued: index < runs.length - 1 };
			if (index === 0) document.text(run.text, x, top, options);
			else document.text(run.text, options);
		}
	});
	root.add(element);
}

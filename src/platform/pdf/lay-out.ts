import { fontName, runsOf, type Weight } from "./fonts.ts";
import { countMark, type Foot, numberMark } from "./foot.ts";
import { openPdf, type PdfOptions } from "./open-pdf.ts";

/** A part of a document that runs over as many pages as it needs. */
export type Block =
	| { readonly kind: "title" | "heading" | "subheading" | "text"; readonly text: string }
	/** Pairs of a word and what it is here. */
	| { readonly kind: "facts"; readonly facts: readonly (readonly [string, string])[] }
	| {
			readonly kind: "table";
			readonly columns: readonly string[];
			readonly rows: readonly (readonly string[])[];
			/** Shares of the width, as many as there are columns. */
			readonly widths: readonly number[];
	  };

const margin = 64;
const ink = "#13262a";
const fjord = "#0f5b66";

type Look = { as: string; size: number; weight: Weight; colour: string; before: number };

const looks: Record<"title" | "heading" | "subheading" | "text", Look> = {
	title: { as: "H1", size: 22, weight: 600, colour: fjord, before: 0 },
	heading: { as: "H2", size: 15, weight: 600, colour: fjord, before: 20 },
	subheading: { as: "H3", size: 11, weight: 600, colour: ink, before: 10 },
	text: { as: "P", size: 10.5, weight: 400, colour: ink, before: 6 },
};

/** A heading never stands alone at the foot of a page: this much must follow it. */
const keptTogether = 90;

/** Makes a tagged PDF of several pages from headings, texts, facts and tables, with the page number at the foot. */
export async function layOut(options: PdfOptions, foot: Foot, blocks: readonly Block[]): Promise<Buffer> {
	const { document, finished } = openPdf(options, { margin, bufferPages: true });
	const root = document.struct("Document");
	document.addStructure(root);
	const writer = { document, root, width: document.page.width - 2 * margin };
	document.y = margin;
	for (const block of blocks) writeBlock(writer, block);
	root.end();
	numberPages(document, foot);
	document.end();
	return finished;
}

type Writer = {
	document: PDFKit.PDFDocument;
	root: PDFKit.PDFStructureElement;
	width: number;
};

function writeBlock(writer: Writer, block: Block): void {
	if (block.kind === "facts") for (const [term, fact] of block.facts) writeFact(writer, term, fact);
	else if (block.kind === "table") writeTable(writer, block);
	else writeWords(writer, block);
}

function writeWords(writer: Writer, block: Extract<Block, { text: string }>): void {
	const { document, root, width } = writer;
	const look = looks[block.kind];
	if (block.kind !== "text") makeRoom(document, keptTogether);
	const y = document.y === margin ? margin : document.y + look.before;
	root.add(document.struct(look.as, {}, () => write(document, block.text, { ...look, x: margin, y, width })));
}

/** Begins a new page where less than this is left. */
function makeRoom(document: PDFKit.PDFDocument, height: number): void {
	if (document.y + height > document.page.height - margin) {
		document.addPage();
		document.y = margin;
	}
}

function writeFact({ document, root, width }: Writer, term: string, fact: string): void {
	const { size, colour } = looks.text;
	const termWidth = width * 0.3;
	document.font(fontName("latin", 600)).fontSize(size);
	const termHeight = document.heightOfString(`${term}: `, { width: termWidth - 8, lineGap: size * 0.3 });
	makeRoom(document, 4 + termHeight);
	const y = document.y + 4;
	const { count } = document.bufferedPageRange();
	const element = document.struct("P", {}, () => {
		write(document, `${term}: `, { x: margin, y, width: termWidth - 8, size, weight: 600, colour });
		write(document, fact, { x: margin + termWidth, y, width: width - termWidth, size, weight: 400, colour });
	});
	root.add(element);
	// A long word for a short fact: what comes next stands below both.
	const isOnSamePage = document.bufferedPageRange().count === count;
	if (isOnSamePage) document.y = Math.max(document.y, y + termHeight);
}

function writeTable(writer: Writer, { columns, rows, widths }: Extract<Block, { kind: "table" }>): void {
	const { document, root } = writer;
	makeRoom(document, keptTogether);
	document.y += 6;
	const table = document.struct("Table");
	root.add(table);
	writeRow(writer, table, columns, widths, "TH");
	for (const row of rows) writeRow(writer, table, row, widths, "TD");
	table.end();
}

function writeRow(
	{ document, width }: Writer,
	table: PDFKit.PDFStructureElement,
	cells: readonly string[],
	widths: readonly number[],
	as: "TH" | "TD",
): void {
	const { size, colour } = looks.text;
	const weight: Weight = as === "TH" ? 600 : 400;
	document.font(fontName("latin", weight)).fontSize(size);
	const heights = cells.map((cell, index) =>
		document.heightOfString(cell, { width: width * (widths[index] ?? 0) - 8, lineGap: size * 0.3 }),
	);
	const height = Math.max(...heights) + 6;
	makeRoom(document, height);
	const y = document.y;
	const row = document.struct("TR");
	table.add(row);
	let x = margin;
	for (const [index, cell] of cells.entries()) {
		const share = width * (widths[index] ?? 0);
		const place = { x, y: y + 4, width: share - 8, size, weight, colour };
		row.add(document.struct(as, {}, () => write(document, cell, place)));
		x += share;
	}
	row.end();
	drawLine(document, y, width);
	document.y = y + height;
}

function drawLine(document: PDFKit.PDFDocument, y: number, width: number): void {
	document.markContent("Artifact", { type: "Layout" });
	document
		.lineWidth(0.5)
		.strokeColor("#c9c5ba")
		.moveTo(margin, y)
		.lineTo(margin + width, y)
		.stroke();
	document.endMarkedContent();
}

type Place = { x: number; y: number; width: number; size: number; weight: Weight; colour: string };

function write(document: PDFKit.PDFDocument, text: string, place: Place): void {
	const { x, y, width, size, weight, colour } = place;
	document.fillColor(colour).fontSize(size);
	const runs = runsOf(text === "" ? "–" : text);
	for (const [index, run] of runs.entries()) {
		document.font(fontName(run.part, weight));
		const options = { width, lineGap: size * 0.3, continued: index < runs.length - 1 };
		if (index === 0) document.text(run.text, x, y, options);
		else document.text(run.text, options);
	}
}

/** The number at the foot is no part of the text: those who listen do not hear it. */
function numberPages(document: PDFKit.PDFDocument, foot: Foot): void {
	const { start, count } = document.bufferedPageRange();
	for (let index = 0; index < count; index++) {
		document.switchToPage(start + index);
		document.page.margins.bottom = 0; // else the foot would begin a new page
		document.markContent("Artifact", { type: "Pagination" });
		const place = { x: margin, y: document.page.height - 40, width: document.page.width - 2 * margin };
		const text = foot.replace(numberMark, String(index + 1)).replace(countMark, String(count));
		write(document, text, { ...place, size: 9, weight: 400, colour: "#4a5c60" });
		document.endMarkedContent();
	}
}

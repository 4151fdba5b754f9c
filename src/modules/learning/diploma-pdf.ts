import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import { type Pdf, writePdf } from "../../platform/pdf/index.ts";
import { type Diploma, printedCode } from "./diploma.ts";

/** What the paper says besides what lies in the row. */
export type DiplomaWords = {
	t: Messages;
	locale: Locale;
	tenantName: string;
	programme: string;
	question: string;
	/** Where others check it. */
	checkAt: string;
};

const colours = {
	fjord: "#0f5b66",
	deep: "#0a3b43",
	sol: "#d98e1f",
	snow: "#fbfaf7",
	ink: "#13262a",
	soft: "#4a5c60",
};

/** The diploma as one would frame it: the fjord at the foot, the light above it, and the name large. */
export function diplomaPdf(diploma: Diploma, words: DiplomaWords): Promise<Buffer> {
	const { t, locale, tenantName, programme } = words;
	const title = `${t.learning.diplomas.pdf.kind}: ${diploma.name}, ${programme}`;
	const madeAt = new Date(`${diploma.issuedOn}T12:00:00Z`);
	return writePdf({ title, author: tenantName, locale, madeAt, landscape: true }, (pdf) => {
		pdf.draw((page) => drawGround(page, pdf));
		writeWords(pdf, diploma, words);
	});
}

const margin = 64;

function writeWords(
	pdf: Pdf,
	diploma: Diploma,
	{ t, locale, tenantName, programme, question, checkAt }: DiplomaWords,
): void {
	const words = t.learning.diplomas.pdf;
	const column = { x: margin, width: 560 };
	const { ink, soft, fjord } = colours;
	pdf.text(tenantName, { ...column, as: "P", y: 54, size: 13, weight: 600, colour: fjord });
	let y = pdf.text(words.kind, { ...column, as: "H1", y: 96, size: 19, weight: 400, colour: soft });
	y = pdf.text(diploma.name, {
		...column,
		as: "H2",
		y: y + 6,
		size: nameSize(diploma.name),
		weight: 600,
		colour: ink,
		gap: 0.1,
	});
	y = pdf.text(`${words.has} ${programme}`, { ...column, as: "P", y: y + 12, size: 19, colour: ink });
	const facts = [
		words.facts(diploma.daysAttended, diploma.daysTotal),
		...(diploma.pitched ? [words.pitched] : []),
	];
	for (const [index, fact] of facts.entries())
		y = pdf.text(fact, { ...column, as: "P", y: y + (index === 0 ? 16 : 2), size: 12.5, colour: soft });
	y = pdf.text(words.asked, { ...column, as: "P", y: y + 18, size: 12.5, colour: soft });
	pdf.text(question, {
		...column,
		width: 480,
		as: "P",
		y: y + 4,
		size: question.length > 120 ? 11.5 : 15,
		weight: 600,
		colour: fjord,
		gap: 0.25,
	});
	writeSignature(pdf, diploma, words.on(formatDate(diploma.issuedOn, locale)));
	writeCode(pdf, words.checkIt(checkAt, printedCode(diploma.code)));
}

/** On the dark water: who signs, and when. */
function writeSignature(pdf: Pdf, { signedBy, signedTitle }: Diploma, issued: string): void {
	const { snow } = colours;
	const y = pdf.height - 78;
	const signature = { as: "P", width: 300, size: 12.5, colour: snow } as const;
	pdf.text(issued, { ...signature, x: margin, y: y + 22 });
	if (signedBy === "") return;
	const x = pdf.width - margin - 300;
	pdf.draw((page) => {
		page
			.lineWidth(0.8)
			.strokeColor(snow)
			.moveTo(x, y + 14)
			.lineTo(x + 300, y + 14)
			.stroke();
	});
	pdf.text([signedBy, signedTitle].filter(Boolean).join(", "), { ...signature, x, y: y + 22 });
}

/** Below it: how others check the diploma. */
function writeCode(pdf: Pdf, text: string): void {
	const y = pdf.height - 34;
	pdf.text(text, { as: "P", x: margin, y, width: 640, size: 9.5, colour: colours.snow });
}

/** Long names still fit on one line or two. */
const nameSize = (name: string) => (name.length > 34 ? 34 : name.length > 24 ? 42 : 50);

/** A page of snow, a low sun over three ridges, and a path that leads to it; drawn on a grid of 842 by 595. */
function drawGround(page: PDFKit.PDFDocument, { width, height }: Pdf): void {
	const { fjord, deep, sol, snow } = colours;
	page.rect(0, 0, width, height).fill(snow);
	for (const [radius, opacity] of [
		[190, 0.06],
		[140, 0.1],
		[96, 0.16],
	] as const)
		page.circle(700, 330, radius).fillOpacity(opacity).fill(sol);
	page.circle(700, 330, 62).fillOpacity(1).fill(sol);
	page
		.path("M0 452 90 424 190 446 300 408 420 448 520 414 610 380 690 424 760 366 842 410V595H0Z")
		.fill("#c9dadb");
	page.path("M0 492 120 456 230 488 350 450 470 492 590 448 700 478 790 440 842 462V595H0Z").fill("#7fa7ac");
	page.path("M0 520 150 492 280 516 430 490 570 518 700 496 842 516V595H0Z").fill(fjord);
	page.path("M0 548 180 528 340 544 520 524 690 546 842 530V595H0Z").fill(deep);
	page.lineWidth(3).strokeColor(sol).rect(margin, 40, 46, 3).fill(sol);
}

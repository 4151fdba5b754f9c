import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import { landscape, type Shape, type Sheet, type SheetText, writeSheets } from "../../platform/pdf/index.ts";
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
	return writeSheets({ title, author: tenantName, locale, madeAt, landscape: true }, [
		sheetOf(diploma, words),
	]);
}

/** Many diplomas as one file to print, a page for each. */
export function diplomasPdf(
	diplomas: readonly Diploma[],
	words: DiplomaWords,
	madeAt: Date,
): Promise<Buffer> {
	const { t, locale, tenantName, programme } = words;
	const title = `${t.learning.diplomas.title}: ${programme}`;
	return writeSheets(
		{ title, author: tenantName, locale, madeAt, landscape: true },
		diplomas.map((diploma) => sheetOf(diploma, words)),
	);
}

const sheetOf = (diploma: Diploma, words: DiplomaWords): Sheet => [
	{ kind: "drawing", shapes: ground },
	...wordsOf(diploma, words),
	...signatureOf(diploma, words),
	codeOf(diploma, words),
];

const margin = 64;

function wordsOf(
	diploma: Diploma,
	{ t, tenantName, programme, question }: DiplomaWords,
): readonly SheetText[] {
	const words = t.learning.diplomas.pdf;
	const column = { kind: "text", x: margin, width: 560 } as const;
	const { ink, soft, fjord } = colours;
	const name = { size: nameSize(diploma.name), weight: 600, colour: ink, gap: 0.1 } as const;
	const facts = [
		words.facts(diploma.daysAttended, diploma.daysTotal),
		...(diploma.pitched ? [words.pitched] : []),
	];
	const small = { ...column, as: "P", size: 12.5, colour: soft } as const;
	const asked = { size: question.length > 120 ? 11.5 : 15, weight: 600, colour: fjord, gap: 0.25 } as const;
	return [
		{ ...column, text: tenantName, as: "P", y: 54, size: 13, weight: 600, colour: fjord },
		{ ...column, text: words.kind, as: "H1", y: 96, size: 19, colour: soft },
		{ ...column, text: diploma.name, as: "H2", y: { below: 6 }, ...name },
		{ ...column, text: `${words.has} ${programme}`, as: "P", y: { below: 12 }, size: 19, colour: ink },
		...facts.map((text, index) => ({ ...small, text, y: { below: index === 0 ? 16 : 2 } })),
		{ ...small, text: words.asked, y: { below: 18 } },
		{ ...column, text: question, width: 480, as: "P", y: { below: 4 }, ...asked },
	];
}

/** On the dark water: who signs, and when. */
function signatureOf({ signedBy, signedTitle, issuedOn }: Diploma, { t, locale }: DiplomaWords): Sheet {
	const y = landscape.height - 78;
	const signature = { kind: "text", as: "P", width: 300, size: 12.5, colour: colours.snow } as const;
	const issued = t.learning.diplomas.pdf.on(formatDate(issuedOn, locale));
	const day = { ...signature, text: issued, x: margin, y: y + 22 };
	if (signedBy === "") return [day];
	const x = landscape.width - margin - 300;
	const line = { line: [x, y + 14, x + 300, y + 14], stroke: colours.snow, weight: 0.8 } as const;
	const text = [signedBy, signedTitle].filter(Boolean).join(", ");
	return [day, { kind: "drawing", shapes: [line] }, { ...signature, text, x, y: y + 22 }];
}

/** Below it: how others check the diploma. */
function codeOf({ code }: Diploma, { t, checkAt }: DiplomaWords): SheetText {
	const text = t.learning.diplomas.pdf.checkIt(checkAt, printedCode(code));
	const place = { x: margin, y: landscape.height - 34, width: 640 };
	return { kind: "text", text, as: "P", ...place, size: 9.5, colour: colours.snow };
}

/** Long names still fit on one line or two. */
const nameSize = (name: string) => (name.length > 34 ? 34 : name.length > 24 ? 42 : 50);

const ring = (radius: number, opacity?: number): Shape => ({
	...{ shape: { circle: [700, 330, radius] }, fill: colours.sol },
	...(opacity === undefined ? {} : { opacity }),
});

const ridge = (path: string, fill: string): Shape => ({ shape: { path }, fill });

/** A page of snow, a low sun over three ridges, and a path that leads to it; drawn on a grid of 842 by 595. */
const ground: readonly Shape[] = [
	{ shape: { rect: [0, 0, landscape.width, landscape.height] }, fill: colours.snow },
	...[ring(190, 0.06), ring(140, 0.1), ring(96, 0.16), ring(62)],
	ridge("M0 452 90 424 190 446 300 408 420 448 520 414 610 380 690 424 760 366 842 410V595H0Z", "#c9dadb"),
	ridge("M0 492 120 456 230 488 350 450 470 492 590 448 700 478 790 440 842 462V595H0Z", "#7fa7ac"),
	ridge("M0 520 150 492 280 516 430 490 570 518 700 496 842 516V595H0Z", colours.fjord),
	ridge("M0 548 180 528 340 544 520 524 690 546 842 530V595H0Z", colours.deep),
	{ shape: { rect: [margin, 40, 46, 3] }, fill: colours.sol },
];

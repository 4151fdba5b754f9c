import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Inter comes in one file for western letters, and one for the rest of Europe's, Sami among them. */
const parts = ["latin", "latin-ext"] as const;
export type FontPart = (typeof parts)[number];

/** Regular and semi-bold. */
export const weights = [400, 600] as const;
export type Weight = (typeof weights)[number];

/** The name a font is registered under. */
export const fontName = (part: FontPart, weight: Weight): string => `${part}-${weight}`;

/** Every font with its name, read once. */
export function fonts(): ReadonlyMap<string, Buffer> {
	loaded ??= new Map(
		parts.flatMap((part) => weights.map((weight) => [fontName(part, weight), read(part, weight)] as const)),
	);
	return loaded;
}

let loaded: ReadonlyMap<string, Buffer> | null = null;

function read(part: FontPart, weight: Weight): Buffer {
	const find = createRequire(import.meta.url).resolve;
	return readFileSync(find(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`));
}

/** A piece of a text that one font part can write. */
export type Run = { part: FontPart; text: string };

/** Letters of the western file: Latin-1 and the punctuation that Norwegian and English use (the file's own list). */
const western =
	/[\n\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/;

/** Cuts a text where the font must change. */
export function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	for (const letter of text.normalize("NFC")) {
		const part = western.test(letter) ? "latin" : "latin-ext";
		const last = runs.at(-1);
		if (last?.part === part) last.text += letter;
		else runs.push({ part, text: letter });
	}
	return runs;
}

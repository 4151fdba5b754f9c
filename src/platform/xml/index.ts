/** An element: its name, its attributes, and its text or its children in order. What is null is left out. */
export type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly content: string | readonly Element[];
};

type Content = string | number | readonly (Element | null)[];

/** Makes an element; children that are null are left out. */
export function element(
	name: string,
	content: Content,
	attributes: Readonly<Record<string, string>> = {},
): Element {
	if (typeof content === "string" || typeof content === "number")
		return { name, attributes, content: String(content) };
	return { name, attributes, content: content.filter((child) => child !== null) };
}

/** Writes a document in UTF-8, indented with tabs; text stays on one line as it is. */
export const writeXml = (root: Element): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;

function written({ name, attributes, content }: Element, indent: string): string {
	const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)];
	const open = `${indent}<${start.join(" ")}>`;
	if (typeof content === "string") return `${open}${escaped(content)}</${name}>`;
	const children = content.map((child) => written(child, `${indent}\t`));
	return [open, ...children, `${indent}</${name}>`].join("\n");
}

/** Control characters that no XML 1.0 document may hold, escaped or not; halves of letters too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string =>
	text
		.toWellFormed()
		.replace(unwritable, "")
		.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

import { Idiomorph } from "idiomorph";

/**
 * Makes the inside of a region what the server says it is now. Left alone: a form that somebody has begun to fill in, a
 * field in focus, an open dialog, what the reader has folded out, and what waits on the device to be sent.
 */
export function merge(region: Element, html: string): void {
	Idiomorph.morph(region, html, {
		morphStyle: "innerHTML",
		callbacks: {
			beforeNodeMorphed: (old: Node) => !isInUse(old),
			beforeNodeRemoved: (old: Node) => !holdsWriting(old),
			beforeAttributeUpdated: (name: string, node: Element) => !isReadersOwn(name, node),
		},
	});
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const fields = "input:not([type=hidden]), textarea, select";

/** A form is left whole, so that its labels and faults still belong to what stands in it. */
function isInUse(node: Node): boolean {
	if (!(node instanceof Element)) return false;
	if (node instanceof HTMLDialogElement) return node.open;
	if (node.matches("[data-queue-status]")) return true;
	if (!node.matches(`form, ${fields}`)) return false;
	const own = node.matches(fields) ? [node as Field] : [...node.querySelectorAll<Field>(fields)];
	return own.some((field) => field === document.activeElement || isChanged(field));
}

/** What has been written is never thrown away, also where the server no longer asks for it. */
function holdsWriting(node: Node): boolean {
	if (!(node instanceof Element)) return false;
	if (node.matches("dialog[open]") || node.querySelector("dialog[open]")) return true;
	const written = [node, ...node.querySelectorAll("*")].filter(isWritten);
	return written.some((field) => field.value !== field.defaultValue && field.value.trim() !== "");
}

const isWritten = (node: Element): node is HTMLInputElement | HTMLTextAreaElement =>
	node instanceof HTMLTextAreaElement ||
	(node instanceof HTMLInputElement && /^(text|search|email|tel|url|number|date|time)$/.test(node.type));

function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) return isChosenAnew(field);
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
	if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
	if (field.type === "file") return (field.files?.length ?? 0) > 0;
	return field.value !== field.defaultValue;
}

function isChosenAnew(field: HTMLSelectElement): boolean {
	const options = [...field.options];
	if (field.multiple) return options.some((option) => option.selected !== option.defaultSelected);
	const given = options.findIndex((option) => option.defaultSelected);
	return field.selectedIndex !== Math.max(given, 0);
}

/** What script or reader has set on an element that the server knows nothing of. */
const isReadersOwn = (name: string, node: Element): boolean =>
	(name === "open" && node.matches("details, dialog")) ||
	(["role", "aria-haspopup", "data-live"].includes(name) && node.tagName === "A");

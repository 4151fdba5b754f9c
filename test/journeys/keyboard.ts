import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Actor, Name } from "./actor.ts";

/** More stops than any page has before what one looks for. */
const mostStops = 120;

/** Goes with Tab to what has this name, and expects to see that it has the focus. */
export async function tabTo({ page }: Actor, role: Focus["role"], name: Name): Promise<void> {
	const met: string[] = [];
	while (met.length < mostStops) {
		await page.keyboard.press("Tab");
		const focus = await focusOf(page);
		met.push(focus.name);
		if (focus.role !== role || !fits(focus.name, name)) continue;
		expect(focus).toEqual({ ...focus, isSeen: true });
		return;
	}
	throw new Error(`Tab never came to ${name}, only to: ${met.join(" | ")}`);
}

/** Goes with the arrow keys to one of a row of choices, which chooses it; `group` is what the row asks. */
export async function arrowTo({ page }: Actor, name: Name, group: Name): Promise<void> {
	for (let stops = 0; stops < mostStops; stops++) {
		const focus = await focusOf(page);
		if (fits(focus.name, name)) {
			expect({ ...focus, asked: fits(focus.group, group) }).toEqual({ ...focus, isSeen: true, asked: true });
			return page.keyboard.press("Space");
		}
		await page.keyboard.press("ArrowDown");
	}
	throw new Error(`The arrow keys never came to ${name}`);
}

/** Presses Enter, and looks at the page that answers. */
export function enter(actor: Actor): Promise<void> {
	return actor.leaveBy(() => actor.page.keyboard.press("Enter"));
}

interface Focus {
	readonly role: "link" | "button" | "field";
	readonly name: string;
	/** The legend of the group it stands in. */
	readonly group: string;
	/** Whether it, or the label that lies over it, has an outline. */
	readonly isSeen: boolean;
}

function focusOf(page: Page): Promise<Focus> {
	return page.evaluate(`(() => {
		const element = document.activeElement;
		const label = element.labels?.[0];
		const text = (part) => (part?.innerText ?? "").trim().replaceAll(/\\s+/g, " ");
		const hasOutline = (part) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(part);
			return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
		};
		return {
			role: { A: "link", BUTTON: "button" }[element.tagName] ?? "field",
			name: element.getAttribute("aria-label") ?? (text(label) || text(element)),
			group: text(element.closest("fieldset")?.querySelector("legend")),
			isSeen: [element, label, element.parentElement].some((part) => part && hasOutline(part)),
		};
	})()`);
}

const fits = (text: string, name: Name) => (typeof name === "string" ? text === name : name.test(text));

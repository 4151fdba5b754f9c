import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Line } from "./line.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Set JOURNEY_SHOTS to a folder to look at every page that a journey meets. */
const shots = process.env.JOURNEY_SHOTS;
let shotCount = 0;

interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly html: string }[];
}

/** How long one waits for what is not there: a limit against hanging, not a measure of speed. */
const patience = 60_000;

/** A name as it stands on the page, or a pattern for those that hold a number or a date. */
export type Name = string | RegExp;

/** Somebody before a screen. Reads the page as people do: by role and by accessible name. */
export class Actor {
	readonly page: Page;
	readonly #hasScript: boolean;
	readonly #line: Line | undefined;

	constructor(page: Page, hasScript: boolean, line?: Line) {
		this.page = page;
		this.#hasScript = hasScript;
		this.#line = line;
		page.setDefaultTimeout(patience);
	}

	/** Goes to an address, as by a link in a mail. */
	async visit(url: string): Promise<void> {
		await this.page.goto(url);
		await this.#arrive();
	}

	/** Follows a link in the page by its name. */
	async follow(name: Name): Promise<void> {
		await this.#leaveBy(this.page.locator("main").getByRole("link", { name, exact: true }).first());
	}

	/** Goes one level up, by the breadcrumbs. */
	async followCrumb(name: Name): Promise<void> {
		const crumbs = this.page.getByRole("navigation", { name: "Du er her" });
		await this.#leaveBy(crumbs.getByRole("link", { name, exact: true }));
	}

	/** Loads the page again. */
	async reload(): Promise<void> {
		await this.page.reload();
		await this.#arrive();
	}

	/** Opens a part of the house from the main menu, which a phone folds away. */
	async open(name: Name): Promise<void> {
		const menu = this.page.locator("header summary");
		if (await menu.isVisible()) await menu.click();
		const navigation = this.page.getByRole("navigation", { name: "Hovedmeny" });
		await this.#leaveBy(navigation.getByRole("link", { name, exact: true }));
	}

	/** Presses a button by its name and waits for the page that answers. */
	async press(name: Name): Promise<void> {
		await this.#leaveBy(this.page.locator("main").getByRole("button", { name, exact: true }).first());
	}

	/** Opens a folded part of the page. */
	async unfold(name: Name): Promise<void> {
		await this.#found(this.page.locator("main summary").filter({ hasText: name }).first(), (part) =>
			part.click(),
		);
	}

	/** Writes into a field by its label. */
	async fill(label: Name, value: string): Promise<void> {
		await this.#found(this.field(label), (field) => field.fill(value));
	}

	/** Chooses in a list by its label; a RegExp matches the option's text. */
	async choose(label: Name, option: Name): Promise<void> {
		await this.#found(this.field(label), async (field) => {
			const options = await field.locator("option").allTextContents();
			const found = options.find((text) =>
				typeof option === "string" ? text.trim() === option : option.test(text),
			);
			if (found === undefined) throw new Error(`No ${option} among ${options.join(" | ")}`);
			await field.selectOption({ label: found });
		});
	}

	/**
	 * Ticks a box or a radio button by its label, in the whole page or in a named group of it.
	 * Forced, since the label lies over the box and takes the click for it.
	 */
	async tick(label: Name, group?: Name): Promise<void> {
		const scope = group === undefined ? undefined : this.page.getByRole("group", { name: group });
		await this.#found(this.field(label, scope?.first()), (field) => field.check({ force: true }));
	}

	/** Hands a file to a field. */
	async attach(label: Name, name: string, content: string | Buffer, mimeType = "text/csv"): Promise<void> {
		const file = { name, mimeType, buffer: Buffer.from(content) };
		await this.#found(this.field(label), (field) => field.setInputFiles(file));
	}

	/** The field whose label begins like this. */
	field(label: Name, scope: Locator = this.page.locator("main")): Locator {
		const name = typeof label === "string" ? new RegExp(`^${literal(label)}`) : label;
		return scope.getByLabel(name).and(this.page.locator("input, select, textarea")).first();
	}

	/** Expects the page's heading. */
	async sees(heading: Name): Promise<void> {
		await this.#found(this.page.getByRole("heading", { level: 1, name: heading, exact: true }), (found) =>
			found.waitFor(),
		);
	}

	/** Expects this text somewhere in the page. */
	async reads(text: Name): Promise<void> {
		await this.#found(this.page.locator("main").getByText(text).first(), (found) => found.waitFor());
	}

	/** The rows of a table by its caption: a list of cells' texts each, without the header. */
	async table(caption: Name): Promise<string[][]> {
		const rows = this.page.getByRole("table", { name: caption }).getByRole("row");
		const texts: string[][] = [];
		for (const row of await rows.all()) {
			const cells = await row.getByRole("rowheader").or(row.getByRole("cell")).allInnerTexts();
			texts.push(cells.map((text) => text.trim().replaceAll(/\s+/g, " ")));
		}
		return texts.filter((cells) => cells.length > 0);
	}

	async leave(): Promise<void> {
		await this.page.context().close();
	}

	/** The network goes, and the browser knows. */
	async loseNetwork(): Promise<void> {
		if (!this.#line) throw new Error("Enter the world with mayLoseNetwork first.");
		this.#line.cut();
		await this.page.context().setOffline(true);
	}

	/** The network is back, and the browser knows. */
	async findNetwork(): Promise<void> {
		this.#line?.mend();
		await this.page.context().setOffline(false);
	}

	/** The network is slow with the page at this path, until what this gives is called. */
	keepWaiting(path: string): () => void {
		if (!this.#line) throw new Error("Enter the world with mayLoseNetwork first.");
		return this.#line.hold(path);
	}

	/** Acts on a part of the page; where it is not there, the error shows what the page says instead. */
	async #found(part: Locator, act: (part: Locator) => Promise<void>): Promise<void> {
		try {
			await act(part);
		} catch (cause) {
			const page = await this.page.locator("main").ariaSnapshot();
			throw new Error(`${String(cause)}\n\nAt ${this.page.url()} the page says:\n${page}`);
		}
	}

	/** What one presses is there before the next page is waited for: a page may load itself again until then. */
	async #leaveBy(part: Locator): Promise<void> {
		await this.#found(part, (found) => found.waitFor());
		await this.leaveBy(() => this.#found(part, (found) => found.click()));
	}

	/** Does what leads to another page, waits for that page, and looks at it. */
	async leaveBy(act: () => Promise<void>): Promise<void> {
		const answered = this.page.waitForEvent("load");
		answered.catch(() => undefined);
		await act();
		await answered;
		await this.#arrive();
	}

	/** Every page met is checked: no axe violation, nothing wider than the screen. */
	async #arrive(): Promise<void> {
		if (!this.#hasScript) return;
		const url = new URL(this.page.url()).pathname;
		if (shots) await this.#keepShot(shots, url);
		const overflow = await this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
		expect({ url, overflow }).toEqual({ url, overflow: 0 });
		const shape = `${this.page.viewportSize()?.width} ${shapeOf(await this.page.content())}`;
		if (checkedShapes.has(shape)) return;
		const violations = (await this.page.evaluate(`${axe};
			axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)`)) as Violation[];
		expect({ url, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`) }).toEqual({
			url,
			violations: [],
		});
		checkedShapes.add(shape);
	}

	async #keepShot(folder: string, url: string): Promise<void> {
		mkdirSync(folder, { recursive: true });
		const number = String(++shotCount).padStart(3, "0");
		const name = url
			.replaceAll(/[0-9a-f-]{36}/g, "id")
			.replaceAll("/", "_")
			.slice(0, 60);
		const path = join(folder, `${number}-${this.page.viewportSize()?.width}${name}.png`);
		await this.page.screenshot({ path, fullPage: true });
	}
}

/** Pages that differ in words and ids only get the same verdict from axe, so it looks at one of them. */
const checkedShapes = new Set<string>();

/** The markup with every word, number and id as the same letter, and at most two rows alike; what is empty stays so. */
function shapeOf(html: string): string {
	return html
		.replaceAll(/>\s*[^<\s][^<]*</g, ">x<")
		.replaceAll(/\b(aria-label|value|title|alt|href|action)="[^"]+"/g, '$1="x"')
		.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, "0")
		.replaceAll(/(<(tr|li|option|article)\b(?:(?!<\2\b).)*?<\/\2>\s*)\1\1+/gs, "$1$1");
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

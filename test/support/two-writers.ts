import { expect } from "vitest";
import type { TestBrowser } from "./app.ts";

type Fields = Record<string, string | string[]>;

/** What a form at this address sends along of what it showed. */
export async function seenIn(page: Response | string, action: string): Promise<string> {
	const html = typeof page === "string" ? page : await page.text();
	const form = html.slice(html.indexOf(`action="${action}"`));
	return /name="seen" value="([^"]*)"/.exec(form.slice(0, form.indexOf("</form>")))?.[1] ?? "";
}

export interface TwoWriters {
	readonly first: TestBrowser;
	readonly second: TestBrowser;
	/** Where the form stands, and where it is sent, if that is another address. */
	readonly form: string;
	readonly action?: string;
	/** What is stored when both open the form. */
	readonly before: Fields;
	/** What each changes. */
	readonly firstWrites: Fields;
	readonly secondWrites: Fields;
}

/**
 * Two open one form, and both save: the second is shown what the first stored and keeps what they wrote, then
 * saves knowingly. Gives the page the second was shown.
 */
export async function twoWriters(one: TwoWriters): Promise<string> {
	const { first, second, form, action = form, before, firstWrites, secondWrites } = one;
	const seen = await seenIn(await second.get(form), action);
	expect(seen).not.toBe("");
	expect((await first.post(action, { ...before, ...firstWrites, seen })).status).toBe(303);
	const refused = await second.post(action, { ...before, ...secondWrites, seen });
	const page = await refused.text();
	expect(page).toContain("Noen andre har endret dette siden du åpnet siden");
	expect(refused.status).toBe(422);
	for (const text of Object.values(secondWrites).flat()) expect(page).toContain(text);
	for (const text of Object.values(firstWrites).flat()) expect(page).toContain(text);
	const seenNow = await seenIn(page, action);
	const again = await second.post(action, { ...before, ...firstWrites, ...secondWrites, seen: seenNow });
	expect(again.status).toBe(303);
	return page;
}

import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../test/support/browser.ts";
import { type TestDatabase, type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { freePort } from "../../../test/support/free-port.ts";
import { type Board, type BoardProcess, boardProcess } from "../../../test/support/live-board.tsx";
import { builtAssets } from "../../built-assets.ts";
import { announce } from "./index.ts";

const board: Board = {
	text: "first",
	body: (text) => (
		<>
			<h1>{text}</h1>
			<form id="ask">
				<label for="question">Spørsmål {text}</label>
				<textarea id="question" name="question" />
				<button type="submit">Send</button>
			</form>
			<form id="vote">
				<button id="vote-button" type="submit">{`Stem: ${text}`}</button>
			</form>
			<p data-queue-status />
			<details id="more">
				<summary>Mer</summary>
				<p id="inside">{text}</p>
			</details>
			<dialog id="sure" aria-label="Sikker?">
				<p>{text}</p>
			</dialog>
			{text === "last" ? null : (
				<form id="leaving">
					<input id="comment" aria-label="Kommentar" />
				</form>
			)}
		</>
	),
};
let test: TestDatabase;
let tenant: TestTenant;
let server: BoardProcess;
let browser: Browser;

beforeAll(async () => {
	board.assets = builtAssets({ assetsDir: join(import.meta.dirname, "../../../dist/assets") });
	test = await testDatabase();
	tenant = await test.tenant();
	server = await boardProcess(test.database, board, await freePort());
	browser = await launchBrowser();
});

afterAll(async () => {
	await browser.close();
	await server.close();
});

describe("a page that renews itself", () => {
	it("shows what is new, and leaves alone what one writes, has open or has in focus", async () => {
		const page = await visit("first");
		await page.fill("#question", "Hvorfor kan vi ikke");
		await page.locator("#more summary").click();
		await page.evaluate("document.querySelector('#sure').showModal()");
		await change("second");
		await page.getByRole("heading", { name: "second", includeHidden: true }).waitFor({ state: "attached" });
		expect(await state(page)).toEqual({
			...{ question: "Hvorfor kan vi ikke", label: "Spørsmål first", vote: "Stem: second" },
			...{ isUnfolded: true, inside: "second", isAsking: true, comment: "" },
		});
	});

	it("keeps focus on a button that changes, and text in a field that is asked for no more", async () => {
		const page = await visit("first");
		await page.fill("#comment", "Halvferdig");
		await page.focus("#vote-button");
		await change("last");
		await page.getByRole("heading", { name: "last" }).waitFor();
		expect(await page.evaluate("document.activeElement.textContent")).toBe("Stem: last");
		expect((await state(page)).comment).toBe("Halvferdig");
	});

	it("changes nothing under the hand of one who drags, nor what it said of something that waits to be sent", async () => {
		const [dragging, looking] = [await visit("first"), await visit("first")];
		await dragging.evaluate("document.querySelector('[data-queue-status]').textContent = 'Venter'");
		await dragging.evaluate("document.querySelector('#vote').dataset.held = ''");
		await change("second");
		await looking.getByRole("heading", { name: "second" }).waitFor();
		expect(await dragging.getByRole("heading").textContent()).toBe("first");
		await dragging.evaluate("delete document.querySelector('#vote').dataset.held");
		await dragging.getByRole("heading", { name: "second" }).waitFor();
		expect(await dragging.locator("[data-queue-status]").textContent()).toBe("Venter");
	});

	it("comes back by itself when the process was gone, and says so meanwhile", async () => {
		const page = await visit("first");
		const port = Number(new URL(server.origin).port);
		await server.close();
		await page.getByText("Siden får ikke nytt akkurat nå. Vi prøver igjen.").waitFor();
		board.text = "second";
		server = await boardProcess(test.database, board, port);
		await page.getByRole("heading", { name: "second" }).waitFor();
		await page.getByText("Siden får ikke nytt akkurat nå.").waitFor({ state: "hidden" });
	});
});

async function visit(text: string): Promise<Page> {
	board.text = text;
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${server.origin}/boards/open`);
	await page.locator("live-page[data-live=on]").waitFor();
	return page;
}

async function change(text: string): Promise<void> {
	board.text = text;
	await tenant.run((db) => announce(db, "board:open"));
}

const state = (page: Page) =>
	page.evaluate<Record<string, unknown>>(`({
		question: document.querySelector("#question").value,
		label: document.querySelector("label").textContent,
		vote: document.querySelector("#vote-button").textContent,
		isUnfolded: document.querySelector("#more").open,
		inside: document.querySelector("#inside").textContent,
		isAsking: document.querySelector("#sure").open,
		comment: document.querySelector("#comment")?.value,
	})`);

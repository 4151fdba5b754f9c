import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { renderToString } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nb } from "../../locales/nb/index.ts";
import { launchBrowser } from "../../test/support/browser.ts";
import { contentSecurityPolicy } from "../platform/auth/security-headers.ts";
import { Document } from "../platform/html/index.ts";
import { comeBack, filledIn } from "./sample-form.ts";
import { chosenRows } from "./sample-list.ts";
import { DesignPage } from "./views/design-page.tsx";

const origin = "http://lyngvik.test";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const built = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
	const entryPoints = ["src/main.css", "src/platform/html/islands/platform.ts"];
	const { outputFiles } = await build({
		entryPoints,
		bundle: true,
		minify: true,
		format: "esm",
		write: false,
		outdir: "/",
		entryNames: "[name]",
		external: ["*.woff2"],
	});
	for (const file of outputFiles) built.set(file.path, file.text);
	browser = await launchBrowser();
});

afterAll(() => browser?.close());

function designPage(url: URL): string {
	const account = { signInHref: "/in", signOutHref: "/out", languageHref: "/language" };
	const body = (
		<Document
			title="Komponentene"
			locale="nb"
			tenantName="Lyngvik kommune"
			t={nb}
			viewerName="Ragnhild Solem"
			navigation={[{ label: "Idéer", href: "/design" }]}
			currentPath="/design"
			account={account}
			crumbs={[{ label: "Forsiden", href: "/" }]}
			assets={{ css: ["/main.css"], islands: ["/platform.js"] }}
			demo
		>
			<DesignPage
				t={nb}
				form={url.searchParams.has("errors") ? comeBack : filledIn}
				list={chosenRows(url.searchParams.get("q") ?? "")}
			/>
		</Document>
	);
	return `<!doctype html>${renderToString(body)}`;
}

type Visit = { width?: number; dark?: boolean; script?: boolean };

/** Opens the page as the product would send it, policy and all; `complaints` gathers what the browser refuses. */
async function visit(path: string, { width = 390, dark = false, script = true }: Visit = {}) {
	const context = await browser.newContext({
		viewport: { width, height: 844 },
		colorScheme: dark ? "dark" : "light",
		javaScriptEnabled: script,
		reducedMotion: "reduce",
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	const posts: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	await page.route("**/*", (route) => {
		const url = new URL(route.request().url());
		if (route.request().method() === "POST") posts.push(url.pathname);
		if (url.pathname.startsWith("/design") || url.pathname === "/language") {
			const headers = { "content-security-policy": contentSecurityPolicy };
			return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: designPage(url) });
		}
		const contentType = url.pathname.endsWith(".css") ? "text/css" : "text/javascript";
		return route.fulfill({ contentType, body: built.get(url.pathname) ?? "" });
	});
	await page.goto(`${origin}${path}`);
	return { page, complaints, posts, close: () => context.close() };
}

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
		return (await axe.run()).violations.map((violation) => violation.id);
	});
}

const looks = [
	{ path: "/design", width: 390, dark: false },
	{ path: "/design", width: 1280, dark: false },
	{ path: "/design", width: 390, dark: true },
	{ path: "/design", width: 1280, dark: true },
	{ path: "/design?errors", width: 390, dark: true },
	{ path: "/design?errors", width: 1280, dark: false },
];

test.each(looks)(
	"every component passes the accessibility rules: $path, $width px, dark $dark",
	async (look) => {
		const { page, complaints, close } = await visit(look.path, look);
		expect({ violations: await violations(page), complaints }).toEqual({ violations: [], complaints: [] });
		await close();
	},
);

test("at 320 pixels nothing needs sideways scrolling", async () => {
	const { page, close } = await visit("/design?errors", { width: 320 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await close();
});

test("without script the menu opens and the dialog's question is a page of its own", async () => {
	const { page, close } = await visit("/design", { script: false });
	await page.getByText("Meny", { exact: true }).click();
	expect(await page.getByRole("navigation", { name: "Hovedmeny" }).isVisible()).toBe(true);
	expect(await page.getByRole("link", { name: "Trekk idéen" }).getAttribute("href")).toBe("/design/confirm");
	await close();
});

test("the dialog opens by the space bar and gives focus back when it closes", async () => {
	const { page, close } = await visit("/design");
	const opener = page.getByRole("button", { name: "Trekk idéen" });
	await opener.press(" ");
	expect(await page.getByRole("dialog", { name: "Vil du trekke idéen?" }).isVisible()).toBe(true);
	await page.getByRole("button", { name: "Avbryt" }).last().click();
	expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
	await close();
});

test("the summary of faults has focus, and its links lead into the fields", async () => {
	const { page, close } = await visit("/design?errors");
	const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
	expect(await focused()).toBe("error-summary");
	await page.getByRole("link", { name: "Velg om du kommer" }).press("Enter");
	expect(await focused()).toBe("field-answer");
	await close();
});

test("a long text is counted, never cut, and saved as one writes", async () => {
	const { page, posts, close } = await visit("/design");
	const text = "a".repeat(601);
	await page.getByLabel("Hva stjeler tid").fill(text);
	expect(await page.locator(".field-count").textContent()).toBe("1 tegn for mye");
	expect(await page.getByLabel("Hva stjeler tid").inputValue()).toBe(text);
	await page.getByText(/^Lagret \d\d\.\d\d$/).waitFor();
	expect(posts).toEqual(["/design/answers"]);
	await close();
});

test("what is pressed while a save is on its way is sent when that has been answered", async () => {
	const { page, close } = await visit("/design");
	const order: string[] = [];
	let answerTheFirst = () => {};
	const isToBeAnswered = new Promise<void>((resolve) => {
		answerTheFirst = resolve;
	});
	await page.route("**/design/answers", async (route) => {
		const inBackground = route.request().headers()["x-requested-with"] === "fragment";
		order.push(inBackground ? "saved" : "pressed");
		if (inBackground) await isToBeAnswered;
		if (inBackground) order.push("answered");
		await route.fulfill({ contentType: "text/html", body: "<h1>Takk</h1>" });
	});
	const text = page.getByLabel("Hva stjeler tid");
	await text.fill("Vi leter");
	await page.getByText("Lagrer").waitFor();
	await text.fill("Vi leter hver morgen");
	await text.evaluate((field: HTMLTextAreaElement) => {
		const press = () => field.form?.querySelector<HTMLButtonElement>("button:not([type=button])")?.click();
		press();
		return new Promise((later) => requestAnimationFrame(() => setTimeout(later)));
	});
	answerTheFirst();
	await page.getByRole("heading", { name: "Takk" }).waitFor();
	expect(order).toEqual(["saved", "answered", "pressed"]);
	await close();
});

test("what is pressed while a save hangs is sent all the same", async () => {
	const { page, close } = await visit("/design");
	await page.route("**/design/answers", async (route) => {
		if (route.request().headers()["x-requested-with"] === "fragment") return; // never answered
		await route.fulfill({ contentType: "text/html", body: "<h1>Takk</h1>" });
	});
	const text = page.getByLabel("Hva stjeler tid");
	await text.fill("Vi leter");
	await page.getByText("Lagrer").waitFor();
	await text.evaluate((field: HTMLTextAreaElement) =>
		field.form?.querySelector<HTMLButtonElement>("button:not([type=button])")?.click(),
	);
	await page.getByRole("heading", { name: "Takk" }).waitFor();
	await close();
});

test("a form is sent once, also by a hand that double-clicks", async () => {
	const { page, close } = await visit("/design");
	let [sent, answer] = [0, () => {}];
	const bothArePressed = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route("**/design/answers", async (route) => {
		sent++;
		await bothArePressed;
		await route.fulfill({ contentType: "text/html", body: "<h1>Takk</h1>" }).catch(() => {}); // left for the next one
	});
	const button = page.getByRole("button", { name: "Send inn idéen" });
	await button.evaluate((pressed: HTMLButtonElement) => {
		pressed.click();
		return new Promise<void>((later) =>
			setTimeout(() => {
				pressed.click();
				setTimeout(later, 150);
			}, 150),
		);
	});
	answer();
	await page.getByRole("heading", { name: "Takk" }).waitFor();
	expect(sent).toBe(1);
	await close();
});

test("searching renews the list alone: focus stays and the search has an address", async () => {
	const { page, close } = await visit("/design");
	const search = page.getByRole("searchbox", { name: "Søk i idéene" });
	await search.fill("vakt");
	await page.waitForURL("**/design?q=vakt");
	expect(await page.getByRole("rowheader").allTextContents()).toContain("Felles vaktliste");
	expect(await page.locator("#ideas").getByRole("rowheader").count()).toBe(1);
	expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
	await close();
});

test("the look and the script of every page stay within their weight", () => {
	const weight = (name: string) => gzipSync(built.get(name) ?? "").length;
	expect(weight("/main.css")).toBeGreaterThan(5_000);
	expect(weight("/main.css")).toBeLessThan(40_000);
	expect(weight("/platform.js")).toBeLessThan(5_000);
});

test("what one has written is there in another language too, once", async () => {
	const { page, close } = await visit("/design");
	const ticks = page.locator('input[type="checkbox"]');
	const fields = page.locator('main form[method="post"]').filter({ has: ticks }).first();
	const text = fields.locator('input[type="text"], textarea').first();
	const box = fields.locator(ticks).first();
	const wasTicked = await box.isChecked();
	await text.fill("Halvferdig tanke");
	await box.press(" ");
	await page.getByRole("button", { name: "Nynorsk" }).click();
	await page.waitForURL("**/language");
	expect([await text.inputValue(), await box.isChecked()]).toEqual(["Halvferdig tanke", !wasTicked]);
	await page.goto(`${origin}/design`);
	expect(await text.inputValue()).not.toBe("Halvferdig tanke");
	await close();
});

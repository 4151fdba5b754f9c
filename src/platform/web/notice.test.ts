import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Variables } from "./context.ts";
import { leaveNotice, takeNotice } from "./notice.ts";

const app = new Hono<{ Variables: Variables }>();
app.use(async (c, next) => {
	c.set("deps", { config: {} } as Variables["deps"]);
	await next();
});
app.post("/", (c) => {
	leaveNotice(c, "Tiltaket er i gang.");
	return c.body(null, 204);
});
app.get("/", (c) => c.json(takeNotice(c) ?? null));

async function theNotice(): Promise<string> {
	const [kept = ""] = (await app.request("/", { method: "POST" })).headers.getSetCookie();
	return kept.split(";")[0] ?? "";
}

async function asked(headers: Record<string, string>) {
	const answer = await app.request("/", { headers: { cookie: await theNotice(), ...headers } });
	return { shown: await answer.json(), isGone: answer.headers.getSetCookie().length > 0 };
}

describe("a sentence left for the next page", () => {
	it("is shown there, once", async () => {
		const shown = { text: "Tiltaket er i gang.", refused: false };
		expect(await asked({ accept: "text/html,application/xhtml+xml,*/*;q=0.8" })).toEqual({
			shown,
			isGone: true,
		});
		expect(await asked({})).toEqual({ shown, isGone: true });
	});

	it.each([
		["a page that renews itself", { "x-requested-with": "live-page" }],
		["a stream", { accept: "text/event-stream" }],
		["a piece of a page", { "x-requested-with": "fragment" }],
		["a search as one writes", { "x-requested-with": "search" }],
		["a page that is fetched to be kept", { "x-requested-with": "keep" }],
		["a picture that the browser looks for by itself", { accept: "image/avif,image/*,*/*;q=0.8" }],
		[
			"a page that is fetched in case somebody goes there",
			{ accept: "text/html", "sec-purpose": "prefetch" },
		],
	])("is not taken by %s: nobody would read it", async (_, headers: Record<string, string>) => {
		expect(await asked(headers)).toEqual({ shown: null, isGone: false });
	});
});

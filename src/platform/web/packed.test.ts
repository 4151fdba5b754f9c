import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Variables } from "./context.ts";
import { packedHtml } from "./packed.ts";

const long = `<p>${"Én kommune, åtte hundre ledere. ".repeat(60)}</p>`;

async function answer(html: string, accepted?: string, key?: string): Promise<Response> {
	const app = new Hono<{ Variables: Variables }>();
	app.get("/", (c) => packedHtml(c, html, 422, key));
	return app.request("/", accepted === undefined ? {} : { headers: { "accept-encoding": accepted } });
}

const unpacked = async (response: Response) => gunzipSync(await response.arrayBuffer()).toString();

describe("an HTML answer", () => {
	it("is packed where the reader takes it, to the same letters, status and type", async () => {
		const response = await answer(long, "br, gzip");
		expect(response.status).toBe(422);
		expect(response.headers.get("content-encoding")).toBe("gzip");
		expect(response.headers.get("vary")).toBe("Accept-Encoding");
		expect(response.headers.get("content-type")).toBe("text/html; charset=UTF-8");
		expect(await unpacked(response)).toBe(long);
	});

	it("is left as it is where it is short, or the reader does not take it", async () => {
		for (const [html, accepted] of [
			[long, undefined],
			[long, "br"],
			[long, "gzip;q=0, br"],
			["<p>Kort</p>", "gzip"],
		] as const) {
			const response = await answer(html, accepted);
			expect([response.headers.get("content-encoding"), await response.text()]).toEqual([null, html]);
		}
	});

	it("shares the bytes of one key, and keeps only so many", async () => {
		const first = await unpacked(await answer(long, "gzip", "key 0"));
		for (let at = 1; at <= 100; at++) await answer(`${long}${at}`, "gzip", `key ${at}`);
		expect(await unpacked(await answer(long, "gzip", "key 0"))).toBe(first);
		expect(await unpacked(await answer(long, "gzip", "key 100"))).toBe(`${long}100`);
	});
});

import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { sameOriginOnly } from "./same-origin.ts";

const own = "https://skole.example";
const app = new Hono();
app.use(sameOriginOnly(() => own));
app.all("*", (c) => c.text("done"));

async function status(method: string, headers: Record<string, string>): Promise<number> {
	const body = method === "GET" ? undefined : "{}";
	return (await app.request("/ideas", { method, headers, body })).status;
}

describe("requests that change something", () => {
	it("are let through from our own pages", async () => {
		expect(await status("POST", { origin: own, "sec-fetch-site": "same-origin" })).toBe(200);
		expect(await status("POST", { origin: own })).toBe(200);
		expect(await status("POST", { "sec-fetch-site": "same-origin" })).toBe(200);
	});

	it.each(["POST", "PUT", "PATCH", "DELETE"])("are refused from elsewhere: %s", async (method) => {
		expect(await status(method, { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(
			403,
		);
		expect(await status(method, { origin: "https://evil.example" })).toBe(403);
		expect(await status(method, { "sec-fetch-site": "cross-site" })).toBe(403);
	});

	it("are refused from a sibling host, an opaque origin, another scheme or port", async () => {
		expect(await status("POST", { origin: own, "sec-fetch-site": "same-site" })).toBe(403);
		expect(await status("POST", { origin: "null" })).toBe(403);
		expect(await status("POST", { origin: "http://skole.example" })).toBe(403);
		expect(await status("POST", { origin: `${own}:8443` })).toBe(403);
		expect(await status("POST", { origin: `${own}.evil.example` })).toBe(403);
	});

	it("are refused when one header lies", async () => {
		expect(await status("POST", { origin: "https://evil.example", "sec-fetch-site": "same-origin" })).toBe(
			403,
		);
		expect(await status("POST", { origin: own, "sec-fetch-site": "cross-site" })).toBe(403);
	});

	it("are refused without either header, JSON included", async () => {
		expect(await status("POST", { "content-type": "application/json" })).toBe(403);
		expect(await status("POST", { "content-type": "application/json", origin: "https://evil.example" })).toBe(
			403,
		);
	});
});

it("lets reading through from anywhere", async () => {
	expect(await status("GET", { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(200);
});

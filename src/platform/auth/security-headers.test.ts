import { Hono } from "hono";
import { expect, it } from "vitest";
import { securityHeaders } from "./security-headers.ts";

function answer(https: boolean, path: string): Promise<Response> {
	const app = new Hono();
	app.use(securityHeaders({ https }));
	app.get("/", (c) => c.text("hello"));
	app.get("/file", (c) => c.text("hello", 200, { "content-security-policy": "default-src 'none'; sandbox" }));
	app.get("/broken", () => {
		throw new Error("broken");
	});
	app.onError((_, c) => c.text("error", 500));
	return Promise.resolve(app.request(path));
}

const always = {
	"content-security-policy":
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
		"connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
	"cross-origin-resource-policy": "same-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
	"referrer-policy": "same-origin",
	"x-content-type-options": "nosniff",
};

function withoutContentType(response: Response): Record<string, string> {
	const { "content-type": _, ...rest } = Object.fromEntries(response.headers);
	return rest;
}

it.each(["/", "/broken", "/missing"])("stand on every answer: %s", async (path) => {
	expect(withoutContentType(await answer(false, path))).toEqual(always);
});

it("demand https for two years where the site has it", async () => {
	expect(withoutContentType(await answer(true, "/"))).toEqual({
		...always,
		"cross-origin-opener-policy": "same-origin",
		"strict-transport-security": "max-age=63072000; includeSubDomains",
	});
});

it("leave a file to download its own, stricter policy", async () => {
	expect(withoutContentType(await answer(false, "/file"))).toEqual({
		...always,
		"content-security-policy": "default-src 'none'; sandbox",
	});
});

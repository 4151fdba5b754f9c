import { createHash } from "node:crypto";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { InLanguage } from "../html/index.ts";
import type { Ctx } from "./context.ts";

/** Whether a live page is asked for its stream. Whoever may see the page may follow it, and nobody else. */
export const wantsStream = (c: Ctx): boolean => c.req.header("accept") === "text/event-stream";

/** Whether a live page is asked for what it shows now. */
export const wantsRenewal = (c: Ctx): boolean => c.req.header("x-requested-with") === "live-page";

/** The head of a stream; `withLive` holds it open when the transaction has ended. */
export function stream(c: Ctx, topics: readonly string[]): Response {
	c.set("streamOf", topics);
	c.header("content-type", "text/event-stream");
	c.header("cache-control", "no-store");
	c.header("x-accel-buffering", "no"); // nginx would wait for more
	return c.body(null);
}

/** What the page shows now, without the frame; 304 where the reader has it already. */
export function renewal(c: Ctx, body: ComponentChildren): Response {
	const html = renderToString(<InLanguage t={c.var.t}>{body}</InLanguage>);
	const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
	c.header("etag", etag);
	c.header("cache-control", "private, no-store");
	const held = c.req.header("if-none-match")?.replace(/^W\//, ""); // weak where the answer was compressed
	return held === etag ? c.body(null, 304) : c.html(html);
}

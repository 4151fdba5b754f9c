import { createHash } from "node:crypto";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { InLanguage } from "../html/index.ts";
import type { Ctx } from "./context.ts";
import { packedHtml } from "./packed.ts";

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

/** Whether somebody who has the page open asks: for its stream, or for what has changed. */
export const isFollowed = (c: Ctx): boolean => wantsStream(c) || wantsRenewal(c);

/** What of a page is renewed: all of it, or one region. */
export type RenewedPart = "page" | "region";

/**
 * What the page shows now, without the frame; 304 where the reader has it already, 204 where the reader's page is of
 * another kind than it would be now: what is open there stays.
 */
export function renewal(c: Ctx, part: RenewedPart, body: ComponentChildren): Response {
	if ((c.req.header("x-live-part") ?? part) !== part) return c.body(null, 204);
	const html = renderToString(<InLanguage t={c.var.t}>{body}</InLanguage>);
	const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
	c.header("etag", etag);
	c.header("cache-control", "private, no-store");
	const held = c.req.header("if-none-match")?.replace(/^W\//, ""); // weak where the answer was compressed
	return held === etag ? c.body(null, 304) : packedHtml(c, html, 200, etag);
}

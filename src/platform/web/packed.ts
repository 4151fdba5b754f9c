import { gzipSync } from "node:zlib";
import type { Ctx } from "./context.ts";

type Status = 200 | 403 | 404 | 413 | 422 | 429 | 500 | 503;

/** Shorter answers grow by being packed. */
const fewestLetters = 1024;
/** The lowest level takes a third of the time of the usual one, and a page becomes a tenth larger. */
const level = 1;

/**
 * An HTML answer, packed in one piece where the reader takes it. A piece is written to the socket at once; the stream
 * that `compress` would make of it costs more of the processor than making the page. With a `key`, which must stand
 * for the very letters, the packed bytes are shared by everyone who gets the same.
 */
export function packedHtml(c: Ctx, html: string, status: Status = 200, key?: string): Response {
	if (html.length < fewestLetters || !takesGzip(c.req.header("accept-encoding"))) return c.html(html, status);
	c.header("content-type", "text/html; charset=UTF-8");
	c.header("content-encoding", "gzip");
	c.header("vary", "Accept-Encoding", { append: true });
	return c.body(key === undefined ? packed(html) : shared(key, html), status);
}

const takesGzip = (accepted = ""): boolean => /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);

const packed = (html: string) => new Uint8Array(gzipSync(html, { level }));

/** Pages that many have open at once are few; the oldest goes first. */
const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const mostKept = 64;

function shared(key: string, html: string): Uint8Array<ArrayBuffer> {
	const bytes = kept.get(key) ?? packed(html);
	kept.set(key, bytes);
	const [oldest] = kept.keys();
	if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
	return bytes;
}

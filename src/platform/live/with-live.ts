import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Ctx } from "../web/context.ts";
import type { Live } from "./live.ts";

/**
 * Holds open what a live page has answered to a request for its stream. It stands outermost: when it acts, the
 * transaction has ended, and the answer has every header that a page has. Each process needs one `Live`.
 */
export function withLive(live: Live) {
	return async (c: Ctx, next: () => Promise<void>) => {
		c.set("readAt", live.now());
		await next();
		const topics = c.var.streamOf;
		const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
		if (!topics || c.res.status !== 200 || !outgoing) return;
		outgoing.useChunkedEncodingByDefault = false; // one write for each tick instead of three
		outgoing.shouldKeepAlive = false;
		outgoing.writeHead(200, Object.fromEntries(c.res.headers));
		live.join(outgoing, { tenantId: c.var.tenant.id, topics, since: lastSeen(c) });
		c.res = undefined;
		c.res = RESPONSE_ALREADY_SENT;
	};
}

/** The browser tells the last tick it got; a stream's first request tells when the page was read. */
function lastSeen(c: Ctx): number {
	return Number.parseInt(c.req.header("last-event-id") ?? c.req.query("live-since") ?? "", 10);
}

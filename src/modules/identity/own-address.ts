import { getConnInfo } from "@hono/node-server/conninfo";
import type { CookieRules } from "../../platform/auth/cookies.ts";
import type { Ctx } from "../../platform/web/context.ts";

/** The address people know us by, without a slash at the end: configured, or else (in a demo) the one asked for. */
export function ownAddress(c: Ctx): string {
	return c.var.deps.config.baseUrl ?? new URL(c.req.url).origin;
}

/** Secure cookies wherever people reach us by https; a demo on this machine has none. */
export const cookieRules = (c: Ctx): CookieRules => ({ https: ownAddress(c).startsWith("https:") });

/**
 * Where the request comes from, for counting tries. The last `x-forwarded-for` is believed only when the neighbour
 * is on our own network, where a load balancer stands; further back in that header anybody can write anything.
 */
export function clientAddress(c: Ctx): string {
	const neighbour = neighbourOf(c);
	if (neighbour !== "" && !isOwnNetwork(neighbour)) return neighbour;
	return c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || neighbour || "unknown";
}

/** Loopback, private and link-local addresses, with the IPv4 ones also as IPv6 writes them. */
export function isOwnNetwork(address: string): boolean {
	const plain = address.replace(/^::ffff:/i, "");
	return (
		/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(plain) ||
		/^(::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(plain)
	);
}

/** Empty where there is no connection: a test calls the application as a function. */
function neighbourOf(c: Ctx): string {
	const { incoming } = (c.env ?? {}) as { incoming?: unknown };
	return incoming ? (getConnInfo(c).remote.address ?? "") : "";
}

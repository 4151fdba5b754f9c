import type { MiddlewareHandler } from "hono";

/** Nothing inline and nothing from elsewhere: a text that slips through as markup still cannot run. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"base-uri 'none'",
].join("; ");

/** Two years, the shortest age that preload lists have accepted without objection. */
const strictTransport = "max-age=63072000; includeSubDomains";

/**
 * `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` on our own forms,
 * and the same-origin check would refuse them.
 */
const headers: readonly [string, string][] = [
	["content-security-policy", contentSecurityPolicy],
	["x-content-type-options", "nosniff"],
	["referrer-policy", "same-origin"],
	["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
	["cross-origin-resource-policy", "same-origin"],
];

/** Browsers heed these over https only, and complain about the second one elsewhere. */
const secureHeaders: readonly [string, string][] = [
	["strict-transport-security", strictTransport],
	["cross-origin-opener-policy", "same-origin"],
];

/** Sets the security headers on every answer, errors included; a file to download keeps its own, stricter policy. */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler {
	return async (c, next) => {
		await next();
		for (const [name, value] of options.https ? [...headers, ...secureHeaders] : headers) {
			if (name !== "content-security-policy" || !c.res.headers.has(name)) c.res.headers.set(name, value);
		}
	};
}

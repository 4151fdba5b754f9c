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
	["cross-origin-opener-policy", "same-origin"],
	["cross-origin-resource-policy", "same-origin"],
];

/** Sets the security headers on every answer, errors included; strict transport only where the site is https. */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler {
	return async (c, next) => {
		await next();
		for (const [name, value] of headers) c.res.headers.set(name, value);
		if (options.https) c.res.headers.set("strict-transport-security", strictTransport);
	};
}

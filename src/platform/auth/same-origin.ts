import type { MiddlewareHandler } from "hono";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a browser tells about where a request comes from. */
export type RequestOrigin = {
	method: string;
	/** `https://skole.kommune.no`, as the address bar shows it. */
	own: string;
	origin: string | undefined;
	secFetchSite: string | undefined;
};

/**
 * May this request change something? Safe methods always; others only when the browser says that they come from
 * our own pages. Both headers must agree where both are sent, and one of them must be: a browser that sends
 * neither on a POST is too old for the rest of the site. The body's type does not matter, so JSON is covered.
 */
export function comesFromOwnPages(request: RequestOrigin): boolean {
	if (safeMethods.has(request.method)) return true;
	const { origin, secFetchSite, own } = request;
	if (origin === undefined && secFetchSite === undefined) return false;
	if (origin !== undefined && origin !== own) return false;
	return secFetchSite === undefined || secFetchSite === "same-origin" || secFetchSite === "none";
}

/**
 * Refuses every unsafe request that another site sent, with 403.
 * `ownOrigin` gives the origin that the browser knows us by for this request (behind a proxy it is configured).
 */
export function sameOriginOnly(ownOrigin: (request: Request) => string): MiddlewareHandler {
	return async (c, next) => {
		const allowed = comesFromOwnPages({
			method: c.req.method,
			own: ownOrigin(c.req.raw),
			origin: c.req.header("origin"),
			secFetchSite: c.req.header("sec-fetch-site"),
		});
		if (!allowed) return c.text("Refused: this request was sent from another site.", 403);
		await next();
	};
}

import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { writeLog } from "../log.ts";
import type { Ctx, Deps, Navigation, Variables } from "./context.ts";
import { noTenant } from "./no-tenant.tsx";
import type { Route } from "./route.ts";
import { type Composition, serveRoute } from "./serve-route.ts";
import { tenantsByHost } from "./tenants.ts";

/** The application before its routes: Hono with our variables. */
export type Server = Hono<{ Variables: Variables }>;

/** Gives every request an id to quote, the time, and what the process holds. */
export function withDeps(deps: Deps, navigation: Navigation) {
	return async (c: Ctx, next: () => Promise<void>) => {
		c.set("deps", deps);
		c.set("now", deps.clock());
		c.set("requestId", randomUUID());
		c.set("navigation", navigation);
		await next();
	};
}

/** One line a request: the route's pattern and not the address, so that no id or token lands in the log. */
export function requestLog() {
	return async (c: Ctx, next: () => Promise<void>) => {
		const startedAt = performance.now();
		await next();
		const milliseconds = Math.round(performance.now() - startedAt);
		writeLog("info", "request", {
			requestId: c.var.requestId,
			method: c.req.method,
			route: c.req.routePath,
			status: c.res.status,
			milliseconds,
		});
	};
}

/** Finds the tenant by host name; without one there is nobody to answer in the name of, only a page that says what to do. */
export function withTenant(deps: Deps) {
	const tenantOf = tenantsByHost(deps.database);
	return async (c: Ctx, next: () => Promise<void>) => {
		const host = (c.req.header("host") ?? "").replace(/:\d+$/, "");
		const tenant = await tenantOf(host, c.var.now);
		if (typeof tenant === "string") return noTenant(c, tenant);
		c.set("tenant", tenant);
		await next();
	};
}

/** Adds the routes of every module, each with its own body limit. */
export function addRoutes(app: Server, routes: readonly Route[], composition: Composition): void {
	for (const route of routes) {
		const serve = (c: Ctx) => serveRoute(c, route, composition);
		if (route.method === "GET") app.get(route.pattern, serve);
		else app.post(route.pattern, bodyLimit({ maxSize: route.maxBody }), serve);
	}
	addWaysBack(app, routes);
}

/**
 * An address that only takes a form has no page of its own, yet stands in the address bar after a refusal. Reading it,
 * by a reload or in another language, leads to the nearest page above it.
 */
function addWaysBack(app: Server, routes: readonly Route[]): void {
	const pages = new Set(routes.filter(({ method }) => method === "GET").map(({ pattern }) => pattern));
	for (const { method, pattern } of routes) {
		if (method === "GET" || pages.has(pattern)) continue;
		const parts = pattern.split("/");
		const above = parts.findLastIndex((_, end) => end > 1 && pages.has(parts.slice(0, end).join("/")));
		const pageAbove = (c: Ctx) => new URL(c.req.url).pathname.split("/").slice(0, above).join("/");
		if (above > 0) app.get(pattern, (c) => c.redirect(pageAbove(c), 303));
	}
}

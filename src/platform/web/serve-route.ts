import { getCookie } from "hono/cookie";
import { messagesIn } from "../../../locales/index.ts";
import { inTenant } from "../db/index.ts";
import { isLocale, type Locale } from "../i18n/locale.ts";
import type { Ctx, Tenant, Viewer } from "./context.ts";
import { notFound, ownAddress, redirect } from "./respond.tsx";
import { admits, type Route } from "./route.ts";
import { signedOut } from "./signed-out.tsx";

/** What the composition tells the web layer, which knows no module. */
export interface Composition {
	/** Who sends the request; one statement. */
	readonly loadViewer: (c: Ctx) => Promise<Viewer>;
	/** Where somebody who is not signed in goes, with the way back. */
	readonly signInHref: (next: string) => string;
}

/**
 * Runs one route: binds a transaction to the tenant, finds the viewer, checks the route's access, calls the handler,
 * and commits before the answer leaves. A throw rolls everything back. "Not allowed" looks like "not found".
 */
export async function serveRoute(
	c: Ctx,
	route: Pick<Route, "access" | "handle">,
	with_: Composition,
): Promise<Response> {
	const { deps, tenant } = c.var;
	return inTenant(deps.database, tenant.id, null, async (db) => {
		c.set("db", db);
		const viewer = await with_.loadViewer(c);
		c.set("viewer", viewer);
		const locale = chosenLocale(c, viewer, tenant);
		c.set("locale", locale);
		c.set("t", messagesIn(locale));
		c.header("x-viewer", viewer.personId ?? "nobody");
		if (isSomebodyElses(c, viewer)) return c.body(null, 409);
		if (admits(route.access, viewer)) return route.handle(c);
		if (viewer.personId === null && c.req.method === "GET")
			return redirect(c, with_.signInHref(ownAddress(c)));
		if (viewer.personId === null) return signedOut(c, with_.signInHref("/"));
		return notFound(c);
	});
}

/** What a device has kept for one person is never taken as another's, nor as nobody's. See platform/offline. */
function isSomebodyElses(c: Ctx, viewer: Viewer): boolean {
	const sentBy = c.req.header("x-sent-by");
	return sentBy !== undefined && sentBy !== viewer.personId;
}

function chosenLocale(c: Ctx, viewer: Viewer, tenant: Tenant): Locale {
	const cookie = getCookie(c, "language");
	return viewer.locale ?? (isLocale(cookie) ? cookie : tenant.locale);
}

import { Hono } from "hono";
import { compress } from "hono/compress";
import { paths as identity, loadViewer } from "./modules/identity/index.ts";
import { navigation } from "./navigation.ts";
import { sameOriginOnly } from "./platform/auth/same-origin.ts";
import { securityHeaders } from "./platform/auth/security-headers.ts";
import { Live, withLive } from "./platform/live/index.ts";
import { serveWorker } from "./platform/offline/index.ts";
import { assetsFrom } from "./platform/web/assets.ts";
import type { Deps, Variables } from "./platform/web/context.ts";
import { errorAnswer, notFoundRoute } from "./platform/web/errors.tsx";
import { isAlive, isReady } from "./platform/web/health.ts";
import { withQuery } from "./platform/web/path.ts";
import { serveRoute } from "./platform/web/serve-route.ts";
import { addRoutes, requestLog, type Server, withDeps, withTenant } from "./platform/web/server.ts";
import { soundRequest } from "./platform/web/sound-request.ts";
import { routes } from "./routes.ts";

/**
 * The whole application as a function from request to answer. The order below is the order every request meets:
 * live streams, log, headers, assets, health, own pages only, forms only, tenant, and then the route in its transaction.
 */
export function createApp(deps: Deps, live: Live = new Live(deps.database.urls)): Server {
	const { config } = deps;
	const app: Server = new Hono<{ Variables: Variables }>();
	const composition = { loadViewer, signInHref: (next: string) => withQuery(identity.signIn(), { next }) };
	const ownOrigin = (request: Request) => config.baseUrl?.replace(/\/$/, "") ?? new URL(request.url).origin;

	app.use(withLive(live));
	app.use(withDeps(deps, navigation));
	app.use(requestLog());
	app.use(securityHeaders({ https: config.baseUrl?.startsWith("https:") ?? false }));
	app.use(compress());
	app.get("/assets/*", assetsFrom(config.assetsDir));
	app.get("/offline-worker.js", serveWorker(config.assetsDir, deps.assets));
	app.get("/healthz", isAlive);
	app.get("/readyz", isReady);
	app.use(sameOriginOnly(ownOrigin));
	app.use(soundRequest());
	app.use(withTenant(deps));
	addRoutes(app, routes(config), composition);
	app.notFound((c) => (c.var.tenant ? serveRoute(c, notFoundRoute, composition) : c.text("Not found", 404)));
	app.onError(errorAnswer);
	return app;
}

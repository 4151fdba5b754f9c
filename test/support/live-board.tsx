import { mkdtempSync } from "node:fs";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { ComponentChildren } from "preact";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { openDiskStore } from "../../src/platform/files/index.ts";
import { Live, withLive } from "../../src/platform/live/index.ts";
import { setLogLevel } from "../../src/platform/log.ts";
import { assetsFrom } from "../../src/platform/web/assets.ts";
import { type Ctx, nobody, type Variables } from "../../src/platform/web/context.ts";
import { path } from "../../src/platform/web/path.ts";
import { notFound, page } from "../../src/platform/web/respond.tsx";
import { get, type Route } from "../../src/platform/web/route.ts";
import { addRoutes, type Server, withDeps, withTenant } from "../../src/platform/web/server.ts";

/** What a board shows; both processes of a test read the same one. */
export type Board = {
	text: string;
	body: (text: string) => ComponentChildren;
	assets?: Record<string, string>;
};

export type BoardProcess = { origin: string; live: Live; close: () => Promise<void> };

/** One server process with a live page at /boards/open, and one at /boards/secret that nobody may see. */
export async function boardProcess(database: Database, board: Board, port = 0): Promise<BoardProcess> {
	setLogLevel("error");
	const live = new Live(database.urls);
	const app = boardApp(database, board, live);
	const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }) as HttpServer;
	await new Promise((resolve) => server.once("listening", resolve));
	const close = async () => {
		await live.close();
		const closed = new Promise((resolve) => server.close(resolve));
		server.closeIdleConnections();
		await closed;
	};
	return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, live, close };
}

function boardApp(database: Database, board: Board, live: Live): Server {
	const read = readConfig({ MODE: "demo", DATA_DIR: mkdtempSync(join(tmpdir(), "board-")) });
	if (!read.ok) throw new Error(read.faults.join("\n"));
	const { config } = read;
	const files = openDiskStore(config.filesDir);
	const deps = { config, database, files, clock: () => new Date(), assets: board.assets ?? {} };
	const app: Server = new Hono<{ Variables: Variables }>();
	app.use(withLive(live));
	app.use(
		withDeps(deps, () => ({
			...{ main: [], footer: [], account, around: () => [] },
			...{ notices: async () => [], beside: async () => null },
		})),
	);
	app.use(compress());
	app.get("/assets/*", assetsFrom(config.assetsDir));
	app.use(withTenant(deps));
	addRoutes(app, [boardRoute(board)], { loadViewer: async () => nobody, signInHref: () => "/" });
	return app;
}

const account = { signInHref: "/", signOutHref: "/", languageHref: "/" };

function boardRoute(board: Board): Route {
	return get(path("/boards/:id"), "public", (c: Ctx) => {
		if (c.req.param("id") !== "open") return notFound(c);
		return page(c, { title: "Board", live: ["board:open"] }, board.body(board.text));
	});
}

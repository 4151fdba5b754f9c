import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "hono";

/**
 * Serves the worker from the root, since a worker rules only over addresses under its own. The browser asks for it
 * anew each time, so that a new version is taken into use at once.
 */
export function serveWorker(assetsDir: string, assets: Readonly<Record<string, string>>) {
	return async (c: Context): Promise<Response> => {
		const built = assets["islands/offline-worker.js"];
		if (!built) return c.notFound();
		const content = await readFile(join(assetsDir, built.replace(/^\/assets\//, "")), "utf8");
		return c.body(content, 200, {
			"content-type": "text/javascript; charset=utf-8",
			"cache-control": "no-cache",
		});
	};
}

import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Context } from "hono";

const types: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".woff2": "font/woff2",
	".svg": "image/svg+xml",
	".png": "image/png",
	".json": "application/json",
};

/** Serves built files; their names carry a hash of the content, so a browser may keep them for a year. */
export function assetsFrom(folder: string): (c: Context) => Promise<Response> {
	const kept = new Map<string, Uint8Array<ArrayBuffer>>();
	return async (c) => {
		const name = normalize(c.req.path.replace(/^\/assets\//, ""));
		const type = types[extname(name)];
		if (!type || name.startsWith("..")) return c.notFound();
		const bytes = kept.get(name) ?? (await readFile(join(folder, name)).catch(() => undefined));
		if (!bytes) return c.notFound();
		const content = new Uint8Array(bytes);
		kept.set(name, content);
		return c.body(content, 200, {
			"content-type": type,
			"cache-control": "public, max-age=31536000, immutable",
		});
	};
}

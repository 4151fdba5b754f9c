import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The line between one browser and the server, which can be cut. A browser that is only told that it is offline lets a
 * request through now and then while it changes page; a line that is cut lets nothing through.
 */
export interface Line {
	/** For the browser: its proxy. */
	readonly address: string;
	cut(): void;
	mend(): void;
	/** Keeps a page waiting that is asked for at this path, until what this gives is called. */
	hold(path: string): () => void;
	close(): void;
}

/** A line that is whole. Whoever opened it closes it. */
export async function openLine(): Promise<Line> {
	let isCut = false;
	let held: { path: string; letGo: Promise<void> } | undefined;
	const proxy = createServer(async (asked, answer) => {
		if (asked.method === "GET" && held?.path === new URL(asked.url ?? "").pathname) await held.letGo;
		const passed = request(asked.url ?? "", { method: asked.method, headers: asked.headers }, (given) => {
			answer.writeHead(given.statusCode ?? 502, given.headers);
			given.on("error", () => answer.destroy()).pipe(answer);
		});
		passed.on("error", () => answer.destroy());
		answer.on("close", () => passed.destroy());
		asked.pipe(passed);
	});
	proxy.on("connection", (socket) => {
		if (isCut) socket.destroy();
	});
	await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
	return {
		address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		cut: () => {
			isCut = true;
			proxy.closeAllConnections();
		},
		mend: () => {
			isCut = false;
		},
		hold: (path) => {
			const { promise, resolve } = Promise.withResolvers<void>();
			held = { path, letGo: promise };
			return resolve;
		},
		close: () => {
			proxy.closeAllConnections();
			proxy.close();
		},
	};
}

import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Config } from "./config.ts";
import type { Server } from "./platform/web/server.ts";

type Where = Pick<Config, "port" | "host">;

const patience = 5_000; // ms that requests under way get when we stop

/** Serves the application. `close` takes no new requests and lets those under way finish. */
export async function listen(
	app: Server,
	{ port, host }: Where,
): Promise<{ address: string; close: () => Promise<void> }> {
	const server = serve({ fetch: app.fetch, port, hostname: host }) as HttpServer;
	await listening(server, { port, host });
	return { address: addressOf(server, host), close: () => closeServer(server) };
}

/** Throws a sentence when the port is taken, before the database is started for nothing. */
export async function refuseTakenPort(where: Where): Promise<void> {
	if (where.port === 0) return;
	const probe = createServer().listen(where.port, where.host);
	await listening(probe, where);
	await new Promise((closed) => probe.close(closed));
}

function listening(server: HttpServer, where: Where): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("listening", resolve);
		server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(explain(error, where))));
	});
}

function explain(error: NodeJS.ErrnoException, { port, host }: Where): string {
	if (error.code === "EADDRINUSE")
		return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`;
	if (error.code === "EACCES")
		return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
	return `Cannot listen on ${host}:${port}: ${error.message}. Set HOST to an address of this machine.`;
}

function addressOf(server: HttpServer, host: string): string {
	const { port } = server.address() as AddressInfo;
	const name = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
	return `http://${name}:${port}`;
}

function closeServer(server: HttpServer): Promise<void> {
	return new Promise((closed) => {
		server.close(() => closed());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), patience).unref();
	});
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { requestsPerSecond } from "./load.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** How much is asked for of each address, in turn and at once. */
export type Asking = { readonly requests: number; readonly rounds: number; readonly concurrency: number };

/** A page's speed as a share of what its own statements reach over bare HTTP, without any HTML, in the same run. */
export type Share = { readonly share: number; readonly statements: number; readonly perSecond: number };

/** Measures one page of a server that listens; throws where the page does not answer. */
export async function shareOfBareSql(
	page: string,
	cookie: string,
	appUrl: string,
	{ requests, rounds, concurrency }: Asking,
): Promise<Share> {
	const statements = await statementsOf(async () => {
		const answer = await fetch(page, { headers: { cookie } });
		if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
		await answer.text();
	});
	const bare = await bareServer(appUrl, statements);
	const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
	const speed = (url: string) => requestsPerSecond({ url, headers: { cookie }, requests, concurrency });
	let [ourSum, bareSum] = [0, 0];
	await speed(page);
	for (let round = 0; round < rounds; round++) {
		ourSum += await speed(page);
		bareSum += await speed(bareUrl);
	}
	bare.close();
	return { share: ourSum / bareSum, statements: statements.length, perSecond: ourSum / rounds };
}

/** The same statements through the same kind of pool, answered with the number of rows. */
async function bareServer(connectionString: string, statements: readonly Statement[]): Promise<Server> {
	const pool = new pg.Pool({ connectionString, max: 10 });
	const server = createServer(async (_request, response) => {
		const client = await pool.connect();
		let rows = 0;
		for (const { text, values } of statements) rows += (await client.query(text, [...values])).rowCount ?? 0;
		client.release();
		response.end(String(rows));
	});
	server.on("close", () => pool.end());
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return server;
}

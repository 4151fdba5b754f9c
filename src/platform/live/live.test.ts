import { get as httpGet, type IncomingMessage } from "node:http";
import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { type Board, type BoardProcess, boardProcess } from "../../../test/support/live-board.tsx";
import { announce } from "./index.ts";

let test: TestDatabase;
let tenant: TestTenant;
let neighbour: TestTenant;
const board: Board = { text: "x", body: (text) => text };
const running: BoardProcess[] = [];

beforeAll(async () => {
	test = await testDatabase();
	tenant = await test.tenant();
	neighbour = await test.tenant("nabovik");
	const { owner } = test.database;
	await owner.updateTable("tenants").set({ host: "nabovik.test" }).where("id", "=", neighbour.id).execute();
});

afterEach(async () => {
	for (const one of running.splice(0)) await one.close();
});

describe("a live page", () => {
	it("is told of a change by every process, once it is committed", async () => {
		const [one, other] = [await start(), await start()];
		const pages = [await follow(one), await follow(other)];
		for (const page of pages) await page.ticks(1); // the connection is up: look once
		await expect(tenant.run((db) => changeAndFail(db))).rejects.toThrow("no");
		await tenant.run((db) => announce(db, "board:open"));
		for (const page of pages) await page.ticks(2);
		expect(pages.map(({ text }) => text().match(/data: 0/g)?.length)).toEqual([2, 2]);
	});

	it("hears nothing of other topics and other tenants", async () => {
		const process = await start();
		const page = await follow(process);
		const theirs = await follow(process, { host: "nabovik.test" });
		await page.ticks(1);
		await theirs.ticks(1);
		await tenant.run((db) => announce(db, "board:other"));
		await neighbour.run((db) => announce(db, "board:open"));
		await theirs.ticks(2);
		await tenant.run((db) => announce(db, "board:open"));
		await page.ticks(2);
		expect(page.text().match(/data:/g)).toHaveLength(2);
	});

	it("gives no stream to who may not see it, and no stream of what is not live", async () => {
		const { origin } = await start();
		const secret = await open(`${origin}/boards/secret`, { accept: "text/event-stream" });
		expect([secret.statusCode, secret.headers["content-type"]]).toEqual([404, "text/html; charset=UTF-8"]);
	});

	it("is told at once when it changed between the reading and the stream", async () => {
		const process = await start();
		const first = await follow(process);
		await first.ticks(1);
		const readAt = process.live.now();
		const upToDate = await follow(process, { "last-event-id": String(readAt + 60_000) });
		await tenant.run((db) => announce(db, "board:open"));
		await upToDate.ticks(1);
		const late = await follow(process, { "last-event-id": String(readAt) });
		await late.ticks(1);
		expect(upToDate.text().match(/data:/g)).toHaveLength(1);
	});

	it("looks once when the connection to the database was lost and is back", async () => {
		const page = await follow(await start());
		await page.ticks(1);
		await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'live %'
			and datname = current_database()`.execute(test.database.app);
		await page.ticks(2);
	});

	it("is sent without compression, unbuffered, and in single writes", async () => {
		const page = await follow(await start(), { "accept-encoding": "gzip" });
		const {
			"content-type": type,
			"content-encoding": encoding,
			"transfer-encoding": transfer,
		} = page.headers;
		expect({ type, encoding, transfer }).toEqual({
			...{ type: "text/event-stream", encoding: undefined, transfer: undefined },
		});
	});

	it("ends when the process stops, and takes no new ones", async () => {
		const process = await start();
		const page = await follow(process);
		await page.ticks(1);
		await process.live.close();
		await page.ended;
		await expect(follow(process)).rejects.toThrow();
	});
});

describe("what a live page shows now", () => {
	it("comes without the frame, and not at all where it is the same", async () => {
		const { origin } = await start();
		board.text = "Tre spørsmål";
		const headers = { "x-requested-with": "live-page" };
		const fresh = await fetch(`${origin}/boards/open`, { headers });
		expect(await fresh.text()).toBe("Tre spørsmål");
		const etag = fresh.headers.get("etag") ?? "";
		const same = await fetch(`${origin}/boards/open`, { headers: { ...headers, "if-none-match": etag } });
		expect(same.status).toBe(304);
	});

	it("says without script how to see what is new", async () => {
		const { origin } = await start();
		const html = await (await fetch(`${origin}/boards/open?page=2`)).text();
		expect(html).toContain('<a href="/boards/open?page=2">Hent siden på nytt</a></p>');
	});
});

async function start(): Promise<BoardProcess> {
	const process = await boardProcess(test.database, board);
	running.push(process);
	return process;
}

async function changeAndFail(db: Parameters<typeof announce>[0]): Promise<void> {
	await announce(db, "board:open");
	throw new Error("no");
}

function open(url: string, headers: Record<string, string>): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		httpGet(url, { headers, agent: false }, resolve).on("error", reject);
	});
}

/** Opens the stream of a board, and waits for as many ticks as one expects; vitest's limit ends a wait in vain. */
async function follow({ origin }: BoardProcess, headers: Record<string, string> = {}) {
	const answer = await open(`${origin}/boards/open`, { accept: "text/event-stream", ...headers });
	let text = "";
	answer.on("data", (chunk) => {
		text += chunk;
	});
	const ended = new Promise<void>((resolve) => answer.on("close", resolve));
	const ticks = async (count: number) => {
		while ((text.match(/data:/g)?.length ?? 0) < count)
			await new Promise((resolve) => answer.once("data", resolve));
	};
	return { headers: answer.headers, text: () => text, ended, ticks };
}

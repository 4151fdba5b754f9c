import { get as httpGet, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { createApp } from "../../app.ts";
import { openSession } from "../../platform/auth/sessions.ts";
import { Live } from "../../platform/live/index.ts";
import { openPitchDay } from "../pitching/actions/opening.ts";
import { declareTies } from "../pitching/actions/ties.ts";
import { paths as pitching } from "../pitching/index.ts";
import { criteriaOf } from "../pitching/queries/day.ts";
import { callIn, openRoom } from "./actions/steering.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let world: PitchWorld;
let panel: string;
const processes: { port: number; live: Live; server: Server }[] = [];

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]));
	await app.tenant.run(async (db) => {
		await openPitchDay(db, world.dayId, world.office, testNow);
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const person of [world.leader, world.expert])
			await declareTies(db, world.dayId, person, said, testNow);
		panel = (await db.selectFrom("panels").select("id").executeTakeFirstOrThrow()).id;
		const place = { panelId: panel, dayId: world.dayId, pitchMinutes: 3, questionMinutes: 5 };
		await openRoom(db, place, world.office, testNow);
		await callIn(db, place, world.pitches[0] ?? null, world.office, testNow);
	});
	for (let count = 0; count < 2; count++) processes.push(await startProcess());
});

afterAll(async () => {
	for (const { live, server } of processes) {
		await live.close();
		server.close();
		server.closeAllConnections();
	}
});

/** Each has a database pool's worth of its own connection that listens, as two machines would. */
async function startProcess() {
	const live = new Live(app.deps.database.urls);
	const server = serve({ fetch: createApp(app.deps, live).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => server.once("listening", resolve));
	return { port: (server.address() as AddressInfo).port, live, server };
}

async function cookieOf(personId: string): Promise<string> {
	const { token } = await app.tenant.run((db) =>
		openSession(db, { personId, method: "demo", device: "test" }, testNow),
	);
	return `session=${token}`;
}

const headersOf = (cookie: string) => ({ host: "lyngvik.test", origin: "http://lyngvik.test", cookie });

/** Follows a page at one process; `renewed` waits for the next tick and gives what the page shows then. */
async function follow(at: number, url: string, cookie: string) {
	const port = processes[at]?.port;
	const ask = (headers: Record<string, string>) =>
		new Promise<IncomingMessage>((resolve, reject) => {
			const all = { ...headersOf(cookie), ...headers };
			httpGet({ host: "127.0.0.1", port, path: url, headers: all, agent: false }, resolve).on(
				"error",
				reject,
			);
		});
	const stream = await ask({ accept: "text/event-stream" });
	let heard = "";
	stream.on("data", (chunk) => {
		heard += chunk;
	});
	const ticks = async (count: number) => {
		while ((heard.match(/data:/g)?.length ?? 0) < count)
			await new Promise((more) => stream.once("data", more));
	};
	await ticks(1); // the connection is up: look once
	const shown = async () => {
		let text = "";
		for await (const chunk of await ask({ "x-requested-with": "live-page" })) text += chunk;
		return text;
	};
	const renewed = async () => {
		await ticks(2);
		return shown();
	};
	return { renewed, shown };
}

function send(
	at: number,
	url: string,
	cookie: string,
	fields: Record<string, string>,
): Promise<number | undefined> {
	const headers = { ...headersOf(cookie), "content-type": "application/x-www-form-urlencoded" };
	const to = {
		host: "127.0.0.1",
		port: processes[at]?.port,
		path: url,
		method: "POST",
		headers,
		agent: false,
	};
	return new Promise((resolve, reject) => {
		const asked = request(to, (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		});
		asked.on("error", reject);
		asked.end(new URLSearchParams(fields).toString());
	});
}

it("a score that is entered at one process shows on the leader's screen at the other", async () => {
	const [pitch = ""] = world.pitches;
	const leader = await follow(1, paths.room(panel), await cookieOf(world.leader));
	expect(await leader.shown()).toContain("0 av 2 har gitt poeng");
	const criteria = await app.tenant.run((db) => criteriaOf(db, world.dayId));
	const points = Object.fromEntries(criteria.map(({ id }) => [`c_${id}`, "4"]));
	expect(await send(0, pitching.submission(pitch), await cookieOf(world.expert), points)).toBe(303);
	expect(await leader.renewed()).toContain("1 av 2 har gitt poeng");
});

it("the next pitch that is called in at one process shows on the wall at the other", async () => {
	const { code } = await app.tenant.run((db) =>
		db.selectFrom("pitchRooms").select("code").executeTakeFirstOrThrow(),
	);
	const wall = await follow(1, paths.wall(code), "");
	const cookie = await cookieOf(world.office);
	expect(await send(0, paths.turn(panel), cookie, { pitchId: world.pitches[1] ?? "" })).toBe(303);
	expect(await wall.renewed()).toMatch(/<h1[^>]*>Felles vaktliste/);
});

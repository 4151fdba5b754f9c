import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { createApp } from "../../app.ts";
import { openSession } from "../../platform/auth/sessions.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";

const t = messagesIn("nb").pitching.score;
const minutes = 60_000;

let app: TestApp;
let world: PitchWorld;
let criteria: string[];
let pitch: string;
let send: (url: string, fields: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger"]));
	pitch = world.pitches[0] ?? "";
	criteria = await app.tenant.run(async (db) => {
		await openPitchDay(db, world.dayId, world.office, testNow);
		const none = [{ pitchId: pitch, declared: "none" as const, words: "" }];
		await declareTies(db, world.dayId, world.expert, none, testNow);
		return (await criteriaOf(db, world.dayId)).map(({ id }) => id);
	});
	const { deps } = app;
	const { token } = await app.tenant.run((db) =>
		openSession(db, { personId: world.expert, method: "demo", device: "test" }, testNow),
	);
	const served = createApp(deps);
	send = async (url, fields) =>
		served.request(`http://lyngvik.test${url}`, {
			method: "POST",
			body: new URLSearchParams(fields),
			headers: {
				...{ host: "lyngvik.test", origin: "http://lyngvik.test", cookie: `session=${token}` },
				...{ "x-requested-with": "fragment" },
			},
		});
});

const kept = () =>
	app.tenant.run(async (db) => {
		const rows = await db.selectFrom("scores").select(["criterionId", "value"]).execute();
		return Object.fromEntries(rows.map(({ criterionId, value }) => [criterionId, value]));
	});

describe("points that a phone has kept", () => {
	it("are counted once however often they come, and never stand before what was tapped later", async () => {
		const [first = "", second = ""] = criteria;
		const tap = (value: string, age: number) =>
			send(paths.score(pitch), { [`c_${first}`]: value, age: String(age) });
		expect((await tap("5", 2 * minutes)).status).toBe(204);
		expect((await tap("5", 2 * minutes)).status).toBe(204);
		expect((await tap("2", 9 * minutes)).status).toBe(204);
		expect(await kept()).toEqual({ [first]: 5 });
		await send(paths.score(pitch), { [`c_${first}`]: "3", [`c_${second}`]: "abstain", age: "-4" });
		expect(await kept()).toEqual({ [first]: 3, [second]: null });
	});

	it("stand as they were tapped, also where one was longer on its way than the next", async () => {
		const [first = ""] = criteria;
		const tap = (value: string, age: number) =>
			send(paths.score(pitch), { [`c_${first}`]: value, age: String(age) });
		for (const [value, age] of [
			["1", 0],
			["4", 900],
			["6", 1400],
		] as const)
			await tap(value, age);
		expect((await kept())[first]).toBe(6);
	});

	it("are sent in once, and what comes again after that is well received", async () => {
		const missing = await send(paths.submission(pitch), {});
		expect([missing.status, await missing.text()]).toEqual([422, Array(4).fill(t.missing).join(" ")]);
		const all = Object.fromEntries(criteria.map((id) => [`c_${id}`, "4"]));
		expect((await send(paths.submission(pitch), all)).status).toBe(204);
		expect((await send(paths.submission(pitch), all)).status).toBe(204);
		expect((await send(paths.score(pitch), { ...all, [`c_${criteria[0]}`]: "6" })).status).toBe(204);
		expect(new Set(Object.values(await kept()))).toEqual(new Set([4]));
		const told = await app.tenant.run((db) =>
			db.selectFrom("events").select("type").where("type", "=", "assessment.submitted").execute(),
		);
		expect(told).toHaveLength(1);
	});

	it("come too late when the scoring is closed, and the phone is told in words", async () => {
		await app.tenant.run(async (db) => {
			await db.updateTable("scoreNotes").set({ submittedAt: null }).execute();
			await db.deleteFrom("scores").execute();
			await closeScoring(db, world.dayId, world.office, testNow);
		});
		const late = await send(paths.score(pitch), { [`c_${criteria[0]}`]: "6", age: String(minutes) });
		expect([late.status, await late.text()]).toEqual([422, t.tooLate]);
		expect(await kept()).toEqual({});
	});
});

import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme } from "../../../test/support/programme-rows.ts";
import { leaderTeamAround } from "../organisation/index.ts";
import { paths } from "./paths.ts";
import { promisesToShow } from "./queries/promises.ts";

let app: TestApp;
let superior: string;
let above: string;
let first: string;
let second: string;
let stranger: string;
let unit: string;
let programme: string;

beforeAll(async () => {
	app = await testApp();
	await app.tenant.run(async (db) => {
		await db
			.insertInto("leaderLevels")
			.values([
				{ level: 2, title: "Kommunaldirektør", unitTypes: ["sektor"] },
				{ level: 3, title: "Enhetsleder", unitTypes: ["enhet"] },
				{ level: 4, title: "Avdelingsleder", unitTypes: ["avdeling"] },
			])
			.execute();
		above = await aPerson(db, { name: "Dag Direktør" });
		superior = await aPerson(db, { name: "Eva Enhetsleder" });
		[first, second, stranger] = [await aPerson(db), await aPerson(db), await aPerson(db)];
		const sector = await aUnit(db, { type: "sektor", leaderId: above });
		unit = await aUnit(db, { name: "Lia sykehjem", parentId: sector, leaderId: superior });
		for (const leaderId of [first, second]) await aUnit(db, { type: "avdeling", parentId: unit, leaderId });
		// Leads a department too: its superior is still found above it.
		await aUnit(db, { type: "avdeling", parentId: unit, leaderId: superior });
		const elsewhere = await aUnit(db, { parentId: sector, leaderId: await aPerson(db) });
		await aUnit(db, { type: "avdeling", parentId: elsewhere, leaderId: stranger });
		programme = await aProgramme(db, { running: true });
		await aCohort(db, programme, [first, second, stranger, superior]);
	});
});

const form = () => paths.teamPromise(programme);
const promised = { answer: "Vi leder sammen.", promise: "Vi øver på å si fra.", revision: "0" };

describe("a leader team", () => {
	test("is the leaders under the same superior, who is not in it", async () => {
		await app.tenant.run(async (db) => {
			const team = await leaderTeamAround(db, first);
			expect({ ...team, memberIds: team?.memberIds.toSorted() }).toEqual({
				unitId: unit,
				unitName: "Lia sykehjem",
				superiorId: superior,
				memberIds: [first, second].sort(),
			});
			expect((await leaderTeamAround(db, superior))?.superiorId).toBe(above);
			expect(await leaderTeamAround(db, above)).toBe(null);
			expect(await leaderTeamAround(db, await aPerson(db))).toBe(null);
		});
	});
});

describe("the team's promise", () => {
	test("needs its one sentence, and keeps what was written", async () => {
		const browser = await app.browser(first);
		const answer = await browser.post(form(), { ...promised, promise: "" });
		const html = await answer.text();
		expect([
			answer.status,
			html.includes("Vi leder sammen."),
			html.includes('href="#field-promise"'),
		]).toEqual([422, true, true]);
	});

	test("refuses a goal that does not exist", async () => {
		const goalId = "00000000-0000-4000-8000-000000000000";
		expect((await (await app.browser(first)).post(form(), { ...promised, goalId })).status).toBe(422);
	});

	test("is written by one and read by the team and its superior, and nobody else", async () => {
		expect((await (await app.browser(first)).post(form(), promised)).status).toBe(303);
		const reads = async (person: string) =>
			(await (await app.browser(person)).text(paths.myTeam())).includes(promised.promise);
		expect(await Promise.all([first, second, superior, above, stranger].map(reads))).toEqual([
			true,
			true,
			true,
			false,
			false,
		]);
		expect((await (await app.browser(above)).get(form())).status).toBe(404);
	});

	test("that somebody changed meanwhile is not overwritten unseen: both texts are shown", async () => {
		const mine = await app.browser(second);
		const answer = await mine.post(form(), { ...promised, promise: "Min nye setning." });
		const html = await answer.text();
		expect([answer.status, html.includes("Min nye setning."), html.includes(promised.promise)]).toEqual([
			422,
			true,
			true,
		]);
		const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
		expect((await mine.post(form(), { ...promised, promise: "Min nye setning.", revision })).status).toBe(
			303,
		);
		expect(await mine.text(paths.myTeam())).toContain("Min nye setning.");
	});

	test("is shown at the kraftsamling only when the team says so", async () => {
		const shown = () => app.tenant.run((db) => promisesToShow(db, 10));
		expect(await shown()).toEqual([]);
		await (await app.browser(first)).post(form(), { ...promised, revision: "2", mayBeShown: "on" });
		expect((await shown()).map(({ promise }) => promise)).toEqual([promised.promise]);
		const other = await app.otherTenant.run((db) => promisesToShow(db, 10));
		expect(other).toEqual([]);
	});

	test("leaves an event with ids and no words", async () => {
		const rows = await app.tenant.run((db) =>
			db.selectFrom("events").select(["data"]).where("type", "=", "team_promise.written").execute(),
		);
		expect(rows.map(({ data }) => data)).toEqual([1, 2, 3].map((revision) => ({ unit, revision })));
	});
});

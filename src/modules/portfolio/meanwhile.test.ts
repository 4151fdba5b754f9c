import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { seenIn } from "../../../test/support/two-writers.ts";
import { timeInStates } from "../../core/flow/time-in-state.ts";
import { closeInitiative, pauseInitiative } from "./actions/follow-up.ts";
import { startInitiative } from "./actions/gate.ts";
import { forgetChanges } from "./actions/history.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { paths } from "./paths.ts";
import { medianTimes, statesOf } from "./queries/history.ts";

const t = messagesIn("nb").portfolio;
const at = (today: string) => ({ today, now: new Date(`${today}T09:00:00Z`) });

let app: TestApp;
let ids: { owner: string; keeper: string; left: string };
let [owner, keeper]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		const left = await aPerson(db, { unitId, name: "Sverre Sluttet" });
		await db.updateTable("people").set({ endedAt: testNow }).where("id", "=", left).execute();
		return {
			left,
			owner: await aPerson(db, { unitId, name: "Ragnhild Eier" }),
			keeper: await aPerson(db, { unitId, name: "Ylva Portefølje", roles: ["portfolio"] }),
		};
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
});

const enter = (title: string, today = "2026-11-24") =>
	app.tenant.run((db) =>
		registerInitiative(
			db,
			{
				...{ title, summary: "", goalId: null, ownerId: ids.owner, startQuarter: "2027-Q1", quarters: 2 },
				...{ nextCheckOn: "2027-02-24", touchesStaffing: false, discussedOn: null, needs: [] },
			},
			ids.owner,
			at(today),
		),
	);

describe("two who change at once", () => {
	const form = { title: "Felles vaktliste", owner: "Ragnhild Eier", quarters: "2", startQuarter: "2027-Q1" };

	test("the second sees who changed what, keeps what they wrote, and saves it on the next press", async () => {
		const url = paths.editInitiative(await enter("Felles vaktliste"));
		const [first, second] = [owner as TestBrowser, keeper as TestBrowser];
		const seen = /name="version" value="(\d+)"/;
		const version = seen.exec(await first.text(url))?.[1] ?? "";
		const save = (browser: TestBrowser, fields: Record<string, string>) =>
			browser.post(url, { ...form, version, nextCheckOn: "2027-02-24", ...fields });
		expect((await save(first, { nextCheckOn: "2027-03-03" })).status).toBe(303);
		const refused = await save(second, { summary: "Skrevet av den andre" });
		const text = await refused.text();
		expect(refused.status).toBe(422);
		expect([
			text.includes(t.changed.title("Ragnhild Eier")),
			text.includes(t.changed.line("Neste sjekk", "24. februar 2027", "3. mars 2027")),
			text.includes("Skrevet av den andre"),
		]).toEqual([true, true, true]);
		const now = seen.exec(text)?.[1] ?? "";
		const saved = await save(second, {
			version: now,
			summary: "Skrevet av den andre",
			nextCheckOn: "2027-03-03",
		});
		expect(saved.status).toBe(303);
		expect(await (owner as TestBrowser).text(url)).toContain("Skrevet av den andre");
	});

	test("a field that the second left as it was takes what the first stored, so that nothing is undone", async () => {
		const url = paths.editInitiative(await enter("Felles vaktliste"));
		const [first, second] = [owner as TestBrowser, keeper as TestBrowser];
		const html = await second.text(url);
		const shown = {
			...form,
			nextCheckOn: "2027-02-24",
			version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? "",
			seen: await seenIn(html, url),
		};
		expect(shown.seen).not.toBe("");
		expect((await first.post(url, { ...shown, title: "Felles vakter" })).status).toBe(303);
		const page = await (await second.post(url, { ...shown, summary: "To soner" })).text();
		expect([page.includes('value="Felles vakter"'), page.includes("To soner")]).toEqual([true, true]);
	});

	test("a status reported meanwhile counts as a change: its next date is not written over", async () => {
		const id = await enter("Møte uten møter");
		const report = { mood: "on_track", nextCheckOn: "2027-04-01" };
		expect((await (owner as TestBrowser).post(paths.initiativeStatus(id), report)).status).toBe(303);
		const fields = { ...form, version: "1", nextCheckOn: "2027-02-24" };
		expect((await (keeper as TestBrowser).post(paths.editInitiative(id), fields)).status).toBe(422);
	});

	test("what was before is forgotten after a month", async () => {
		const left = () => app.tenant.run((db) => db.selectFrom("initiativeChanges").select("version").execute());
		await app.tenant.run((db) => forgetChanges(db, new Date("2026-12-20T09:00:00Z")));
		expect((await left()).length).toBeGreaterThan(0);
		await app.tenant.run((db) => forgetChanges(db, new Date("2026-12-25T09:00:00Z")));
		expect(await left()).toEqual([]);
	});
});

test("an owner is changed by a hand-over alone: the form leads to it, and takes no other owner", async () => {
	const id = await enter("Får ny eier");
	const url = paths.editInitiative(id);
	const text = await (owner as TestBrowser).text(url);
	expect([text.includes('name="owner"'), text.includes(`href="/initiatives/${id}/handover"`)]).toEqual([
		false,
		true,
	]);
	const fields = { title: "Får ny eier", owner: "Ylva Portefølje", version: "1", nextCheckOn: "2027-02-24" };
	expect((await (owner as TestBrowser).post(url, fields)).status).toBe(303);
	const row = await app.tenant.run((db) =>
		db.selectFrom("initiatives").select("ownerId").where("id", "=", id).executeTakeFirst(),
	);
	expect(row?.ownerId).toBe(ids.owner);
});

describe("what cannot be saved", () => {
	test("an owner who has left is named as such, and the form keeps what was written", async () => {
		const fields = { title: "Til en som sluttet", owner: "Sverre Sluttet", startQuarter: "2027-Q1" };
		const refused = await (keeper as TestBrowser).post(paths.initiatives(), fields);
		const text = await refused.text();
		expect([refused.status, text.includes(t.person.left("Sverre Sluttet"))]).toEqual([422, true]);
		expect(text).toContain("Til en som sluttet");
	});

	test("a start in a quarter that is over is refused in words", async () => {
		const fields = { title: "I fjor", owner: "Ragnhild Eier", startQuarter: "2026-Q1" };
		const refused = await (keeper as TestBrowser).post(paths.initiatives(), fields);
		expect([refused.status, (await refused.text()).includes(t.form.quarterOver)]).toEqual([422, true]);
	});

	test("nothing lives without a next date, whoever writes it", async () => {
		const id = await enter("Uten dato");
		const without = { title: "Uten dato", owner: "Ragnhild Eier", version: "1" };
		const refused = await (owner as TestBrowser).post(paths.editInitiative(id), without);
		expect([refused.status, (await refused.text()).includes('id="field-nextCheckOn-error"')]).toEqual([
			422,
			true,
		]);
		const clear = app.tenant.run((db) =>
			db.updateTable("initiatives").set({ nextCheckOn: null }).where("id", "=", id).execute(),
		);
		await expect(clear).rejects.toThrow(/initiatives_next_date/);
	});

	test("a finished initiative without a word of its result is no final report", async () => {
		const id = await enter("Uten rapport");
		await app.tenant.run((db) => startInitiative(db, id, { needsNobody: true }, ids.owner, at("2026-11-24")));
		const close = (fields: Record<string, string>) =>
			(owner as TestBrowser).post(paths.initiativeClosure(id), {
				to: "finished",
				learned: "Begynn smått",
				...fields,
			});
		const refused = await close({});
		expect([refused.status, (await refused.text()).includes(t.closure.resultNeeded)]).toEqual([422, true]);
		expect((await close({ result: "Ett møte mindre i uka", carriedOn: "Avdeling nord" })).status).toBe(303);
		const page = await (keeper as TestBrowser).text(paths.initiative(id));
		for (const words of [t.page.finalReport, "Ett møte mindre i uka", "Avdeling nord", "Begynn smått"])
			expect(page).toContain(words);
	});
});

describe("time in each state", () => {
	test("is counted from the day of each move, and work that starts late gets a date ahead", async () => {
		const id = await enter("Lang vei", "2026-01-01");
		await app.tenant.run(async (db) => {
			await db.updateTable("initiatives").set({ nextCheckOn: "2026-01-05" }).where("id", "=", id).execute();
			await startInitiative(db, id, { needsNobody: true }, ids.owner, at("2026-01-11"));
			const { nextCheckOn } = await db
				.selectFrom("initiatives")
				.select("nextCheckOn")
				.where("id", "=", id)
				.executeTakeFirstOrThrow();
			expect(nextCheckOn).toBe("2026-04-11");
			await pauseInitiative(db, id, ids.owner, at("2026-02-10"));
			await closeInitiative(db, id, { to: "stopped", learned: "Nei" }, ids.owner, at("2026-02-15"));
			const times = timeInStates(await statesOf(db, id), "2026-11-24");
			expect([...times].slice(0, 3)).toEqual([
				["planned", { days: 10, isThere: false }],
				["under_way", { days: 30, isThere: false }],
				["paused", { days: 5, isThere: false }],
			]);
			expect((await medianTimes(db, "2026-11-24")).get("paused")).toEqual({ days: 5, count: 1 });
		});
		const page = await (keeper as TestBrowser).text(paths.initiative(id));
		expect([page.includes(t.times.title), page.includes(t.times.days("30"))]).toEqual([true, true]);
		const list = await (keeper as TestBrowser).text(paths.initiatives());
		expect(list).toContain(t.times.median("På pause", "5", 1));
	});
});

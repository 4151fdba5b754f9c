import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, aReadyIdea, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";

const t = messagesIn("nb").pitching;

let app: TestApp;
let world: PitchWorld;
let office: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]));
	office = await app.browser(world.office);
});

const plan = {
	title: "Pitchedag i desember",
	day: "2026-12-03",
	startsAt: "09:00",
	place: "Rådhussalen",
	pitchMinutes: "3",
	questionMinutes: "5",
	breakMinutes: "2",
	quorum: "3",
};

describe("planning", () => {
	it("makes a day with six criteria and a decision date two weeks on, and leads to the pitches", async () => {
		const made = await office.post(paths.pitchDays(), plan);
		expect(made.status).toBe(303);
		const row = await app.tenant.run((db) =>
			db.selectFrom("pitchDays").selectAll().where("title", "=", plan.title).executeTakeFirstOrThrow(),
		);
		expect(made.headers.get("location")).toBe(paths.dayPitches(row.id));
		expect([row.decisionBy, row.contactId, row.state]).toEqual(["2026-12-17", world.office, "planned"]);
		expect(await app.tenant.run((db) => criteriaOf(db, row.id))).toHaveLength(6);
		const page = await office.text(paths.pitchDay(row.id));
		for (const check of [t.day.checks.leader, t.day.checks.pitches, t.day.missing(4)])
			expect(page).toContain(check);
		expect(page).not.toContain(`>${t.day.open}<`);
	});

	it("refuses a holiday, a weekend and a decision before the day, and keeps what was written", async () => {
		const holiday = await office.post(paths.pitchDays(), { ...plan, day: "2026-12-25" });
		expect(holiday.status).toBe(422);
		const text = await holiday.text();
		expect(text).toContain("Dagen er første juledag. Velg en vanlig arbeidsdag.");
		expect(text).toContain(plan.title);
		const weekend = await office.post(paths.pitchDays(), { ...plan, day: "2026-12-05" });
		expect(await weekend.text()).toContain("Dagen er en lørdag.");
		const past = await office.post(paths.pitchDays(), { ...plan, day: "2016-12-02", decisionBy: "" });
		expect([past.status, await past.text()]).toEqual([422, expect.stringContaining(t.plan.dayPast)]);
		const early = await office.post(paths.pitchDays(), { ...plan, decisionBy: "2026-12-01" });
		expect(await early.text()).toContain(t.plan.decisionBefore);
	});

	it("chooses ideas, orders them by buttons, and takes one out", async () => {
		const title = "Ny på kjøreplanen";
		const idea = await app.tenant.run(async (db) =>
			aReadyIdea(db, { ownerId: world.outsider, title, now: testNow }),
		);
		expect(await office.text(paths.dayPitches(world.dayId))).toContain(title);
		const none = await office.post(paths.dayPitches(world.dayId));
		expect([none.status, (await none.text()).includes(t.order.chooseOne)]).toEqual([422, true]);
		const added = await office.post(paths.dayPitches(world.dayId), { "ideas[]": idea });
		expect(added.status).toBe(303);
		const pitch = await app.tenant.run((db) =>
			db.selectFrom("pitches").select("id").where("ideaId", "=", idea).executeTakeFirstOrThrow(),
		);
		await office.post(paths.pitchMove(pitch.id), { direction: "up" });
		const page = await office.text(paths.dayPitches(world.dayId));
		const place = (name: string) => page.indexOf(`<strong>${name}`);
		expect(place("Tryggere overganger") < place(title) && place(title) < place("Felles vaktliste")).toBe(
			true,
		);
		expect((await office.post(paths.pitchRemoval(pitch.id))).status).toBe(303);
		expect(await office.text(paths.pitchDay(world.dayId))).not.toContain(`>${title}</a>`);
	});

	it("finds people, appoints one, and takes the person out", async () => {
		const found = await office.text(`${paths.panel(world.dayId)}?q=fremmedal`);
		expect(found).toContain("Utenfor Fremmedal");
		const form = { personId: world.outsider, as: "expert" };
		expect((await office.post(paths.panel(world.dayId), form)).status).toBe(303);
		expect(await office.text(paths.panel(world.dayId))).toContain("Ta ut: Utenfor Fremmedal");
		await office.post(paths.panelRemoval(world.dayId, world.outsider));
		expect(await office.text(paths.panel(world.dayId))).not.toContain("Ta ut: Utenfor Fremmedal");
	});

	it("changes the criteria, all six words of each", async () => {
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("pitchDays").select("id").where("title", "=", plan.title).executeTakeFirstOrThrow(),
		);
		const words = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`level_0_${level}`, `Nivå ${level}`]));
		const gap = await office.post(paths.criteria(id), { title_0: "Ett", weight_0: "100", ...words });
		expect([gap.status, (await gap.text()).includes(t.criteria.levelMissing)]).toEqual([422, true]);
		const saved = await office.post(paths.criteria(id), {
			title_0: "Ett",
			weight_0: "100",
			...words,
			level_0_6: "Nivå 6",
		});
		expect(saved.status).toBe(303);
		const kept = await app.tenant.run((db) => criteriaOf(db, id));
		expect(kept.map(({ title, weight }) => [title, weight])).toEqual([["Ett", 100]]);
	});
});

describe("a guest", () => {
	it("who sits in the panel comes in, and one who does not finds nothing", async () => {
		const guest = await app.tenant.run((db) => aPerson(db, { name: "Gjest Utenfra" }));
		await app.tenant.run((db) =>
			db
				.updateTable("people")
				.set({ guestOf: "Nabokommunen", employeeNumber: null })
				.where("id", "=", guest)
				.execute(),
		);
		const browser = await app.browser(guest);
		expect((await browser.get(paths.pitchDay(world.dayId))).status).toBe(404);
		await app.tenant.run((db) =>
			db
				.insertInto("panelMembers")
				.values({ pitchDayId: world.dayId, personId: guest, role: "external" })
				.execute(),
		);
		expect((await browser.get(paths.pitchDay(world.dayId))).status).toBe(200);
	});
});

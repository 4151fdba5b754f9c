import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { anItem } from "../../../test/support/run-sheet-rows.ts";
import { gatheringsOf, nameFacilitator } from "../programmes/index.ts";
import { addItem } from "./actions/sheets.ts";
import { paths } from "./paths.ts";
import { sheetOf } from "./queries/sheets.ts";

let app: TestApp;
let office: TestBrowser;
let facilitator: TestBrowser;
let participant: TestBrowser;
let outsider: TestBrowser;
let programme: string;
let gathering: string;
let sister: string;
let kari: string;
let take: string;

const today = "2026-11-24";
const days = ["2026-12-01", "2026-12-02"];

beforeAll(async () => {
	app = await testApp();
	const ids = await app.tenant.run(async (db) => {
		const take = await aPerson(db, { name: "Deltaker Én" });
		const lead = await aPerson(db, { name: "Kari Leder" });
		const programmeId = await aProgramme(db, { running: true });
		const cohort = await aCohort(db, programmeId, [take]);
		const other = await aCohort(db, programmeId, []);
		await nameFacilitator(db, cohort, lead);
		const venueId = await aVenue(db);
		return {
			take,
			lead,
			programmeId,
			gathering: await aGathering(db, cohort, { venueId, days, today }),
			sister: (await gatheringsOf(db, other))[0]?.id ?? "",
			office: await aPerson(db, { roles: ["office"] }),
			outsider: await aPerson(db),
		};
	});
	({ programmeId: programme, gathering, sister, lead: kari, take } = ids);
	office = await app.browser(ids.office);
	facilitator = await app.browser(ids.lead);
	participant = await app.browser(ids.take);
	outsider = await app.browser(ids.outsider);
});

const shared = () => ({ programmeId: programme, number: 1, gatheringId: null });
const own = () => ({ ...shared(), gatheringId: gathering });
const items = (key: ReturnType<typeof shared> | ReturnType<typeof own>) =>
	app.tenant.run((db) => sheetOf(db, key));
const titles = async (key: Parameters<typeof items>[0]) => (await items(key)).items.map(({ title }) => title);

describe("the sheet that all cohorts share", () => {
	test("is filled with the suggestion, two whole days without a fault", async () => {
		const page = paths.sharedSheet(programme, "1");
		expect(await office.text(page)).toContain("Bruk forslaget");
		const answer = await office.post(page, { act: "suggest" });
		expect(answer.status).toBe(303);
		const { items: found, needs } = await items(shared());
		expect(needs).toEqual(["Lederrollen"]);
		expect(found.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(2 * 7 * 60);
		expect(await office.text(page)).not.toContain("går ikke opp");
	});

	test("is read by a participant without notes and buttons, and not found by others", async () => {
		await app.tenant.run((db) =>
			addItem(db, shared(), anItem({ title: "Lynrunde", notes: "Hemmelig tips" })),
		);
		const read = await participant.text(paths.sheet(gathering));
		expect(read).toContain("Lynrunde");
		expect(read).toContain("Mellomarbeid til");
		expect(read).not.toContain("Hemmelig tips");
		expect(read).not.toContain("Flytt opp");
		expect(await facilitator.text(paths.sheet(gathering))).toContain("Hemmelig tips");
		for (const url of [paths.sheet(gathering), paths.now(gathering)])
			expect((await outsider.get(url)).status).toBe(404);
		expect((await participant.post(paths.sheet(gathering), { act: "follow" })).status).toBe(404);
		expect((await facilitator.get(paths.sharedSheet(programme, "1"))).status).toBe(404);
	});

	test("refuses an item with faults, keeps what was written, and says what to do", async () => {
		const answer = await office.post(paths.sharedItems(programme, "1"), {
			title: "",
			minutes: "3",
			fixedStart: "25:00",
			method: "plenary",
			day: "1",
			notes: "Spør 01019012345",
		});
		const body = await answer.text();
		expect(answer.status).toBe(422);
		for (const part of [
			'href="#field-title"',
			'href="#field-minutes"',
			"Skriv et klokkeslett",
			'value="3"',
			'href="#field-notes"',
		])
			expect(body).toContain(part);
	});
});

describe("a cohort's own sheet", () => {
	test("begins as the shared one at the first change, and leaves that as it is", async () => {
		const { items: before } = await items(own());
		const first = before[0]?.id ?? "";
		await facilitator.post(paths.sheet(gathering), { act: "longer", item: first });
		const { items: after, isOwn } = await items(own());
		expect([isOwn, after[0]?.minutes, after[0]?.copiedFrom]).toEqual([true, 35, first]);
		expect((await items(shared())).items[0]?.minutes).toBe(30);
		// A page that was open from before still names the shared item.
		await facilitator.post(paths.sheet(gathering), { act: "shorter", item: first });
		expect((await items(own())).items[0]?.minutes).toBe(30);
	});

	test("moves by button and to a place, and answers an island with the timeline", async () => {
		const [a = "", b = ""] = await titles(own());
		const id = (await items(own())).items[0]?.id ?? "";
		await facilitator.post(paths.sheet(gathering), { act: "down", item: id });
		expect((await titles(own())).slice(0, 2)).toEqual([b, a]);
		await facilitator.post(paths.sheet(gathering), { act: "place", item: id, day: "2", index: "0" });
		const { items: found } = await items(own());
		expect(found.find(({ day }) => day === 2)?.title).toBe(a);
		expect(
			(await facilitator.post(paths.sheet(gathering), { act: "place", item: id, day: "3", index: "0" }))
				.status,
		).toBe(404);
	});

	test("shows what differs, and names a gap and a double booking where the page is", async () => {
		const lunch = { title: "Lunsj hos oss", minutes: "30", fixedStart: "18:00", method: "break", day: "2" };
		await facilitator.post(paths.items(gathering), lunch);
		for (const title of ["Hos Kari", "Også hos Kari"])
			await facilitator.post(paths.items(gathering), {
				...{ title, minutes: "30", fixedStart: "19:00", method: "talk", day: "2" },
				facilitatorId: kari,
			});
		const page = await facilitator.text(paths.sheet(gathering));
		for (const part of [
			"Bare i dette kullet",
			"Flyttet i dette kullet",
			"minutter uten innhold før «Lunsj hos oss»",
			"Kari Leder er satt opp på både",
		])
			expect(page).toContain(part);
		expect(page).toContain("minutter etter at samlingen er slutt kl. 16.00");
		const stranger = await facilitator.post(paths.items(gathering), {
			...{ title: "X", minutes: "30", method: "talk", day: "1" },
			facilitatorId: "00000000-0000-4000-8000-000000000000",
		});
		expect(stranger.status).toBe(422);
	});

	test("is copied to a sister cohort with what differs, and follows the shared one again", async () => {
		const row = await app.tenant.run((db) =>
			db.selectFrom("runSheets").select("id").where("gatheringId", "=", gathering).executeTakeFirstOrThrow(),
		);
		await office.post(paths.sheet(sister), { act: "copy", from: row.id });
		const copied = { ...shared(), gatheringId: sister };
		expect(await titles(copied)).toEqual(await titles(own()));
		expect((await items(copied)).items.every(({ facilitatorId }) => facilitatorId === null)).toBe(true);
		expect(await office.text(paths.sheet(sister))).toContain("Bare i dette kullet");
		await facilitator.post(paths.sheet(gathering), { act: "follow" });
		expect([(await items(own())).isOwn, await titles(own())]).toEqual([false, await titles(shared())]);
	});

	test("takes an item of another tenant's sheet for nothing", async () => {
		const theirs = await app.otherTenant.run(async (db) => {
			const id = await aProgramme(db);
			return addItem(
				db,
				{ programmeId: id, number: 1, gatheringId: null },
				anItem({ title: "Nabolekkasje" }),
			);
		});
		expect((await office.post(paths.sheet(gathering), { act: "remove", item: theirs })).status).toBe(404);
		expect(await office.text(paths.sheet(gathering))).not.toContain("Nabolekkasje");
	});
});

describe("the library", () => {
	test("keeps an item, gives it to a sheet, and lets it go", async () => {
		const { items: found } = await items(shared());
		const lunch = found.find(({ title }) => title === "Lynrunde");
		await office.post(paths.sharedSheet(programme, "1"), { act: "keep", item: lunch?.id ?? "" });
		await app.otherTenant.run((db) =>
			db.insertInto("runSheetLibrary").values({ title: "Nabopunkt", minutes: 10, method: "talk" }).execute(),
		);
		const page = await office.text(paths.library());
		expect([page.includes("Lynrunde"), page.includes("Nabopunkt")]).toEqual([true, false]);
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("runSheetLibrary").select("id").executeTakeFirstOrThrow(),
		);
		await facilitator.post(paths.sheet(gathering), { act: "insert", from: id, day: "2" });
		expect((await titles(own())).at(-1)).toBe("Lynrunde");
		expect((await office.post(paths.library(), { remove: id })).status).toBe(303);
		expect((await office.post(paths.library(), { remove: id })).status).toBe(404);
		const wrong = await office.post(paths.library(), { title: "Uten lengde" });
		expect([wrong.status, (await wrong.text()).includes('value="Uten lengde"')]).toEqual([422, true]);
	});
});

test("now and next follow the handed-in clock, without script", async () => {
	app.setTime(new Date("2026-12-01T08:10:00Z"));
	const there = await app.browser(take);
	const page = await there.text(paths.now(gathering));
	expect(page).toContain("Nå, kl. 09.10");
	expect(page).toContain('http-equiv="refresh"');
	expect(/now-card.*?<h2[^>]*>([^<]*)/s.exec(page)?.[1]).toBe("Innsjekk");
	app.setTime(new Date("2026-12-01T15:30:00Z"));
	expect(await there.text(paths.now(gathering))).toContain("Dagen er slutt");
	expect(await there.text(`${paths.now(gathering)}?still=1`)).not.toContain('http-equiv="refresh"');
	app.setTime(new Date("2026-11-24T09:00:00Z"));
	expect(await participant.text(paths.now(gathering))).not.toContain("now-card");
});

test("a participant sees the work between the gatherings on one page", async () => {
	const page = await participant.text(paths.myDays());
	expect(page).toContain("Rollen som leder");
	expect(page).toContain("Mellomarbeid til");
	expect(page).toContain("utfordring");
	expect(await outsider.text(paths.myDays())).not.toContain("Rollen som leder");
});

test("a sheet of a hundred items asks as many questions as one of ten", async () => {
	const count = countQueries(app.deps.database);
	const cost = async () => {
		count();
		await office.text(paths.sharedSheet(programme, "3"));
		return count();
	};
	const key = { ...shared(), number: 3 };
	await app.tenant.run((db) => addItem(db, key, anItem()));
	const few = await cost();
	await app.tenant.run(async (db) => {
		for (let n = 0; n < 40; n++) await addItem(db, key, anItem({ title: `Punkt ${n}` }));
	});
	expect(await cost()).toBe(few);
});

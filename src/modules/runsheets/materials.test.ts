import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { costOf, yearsToReport } from "./mandate.ts";
import { rightOn } from "./material.ts";
import { paths } from "./paths.ts";

test("a right holds, is soon over, and is over the day after", () => {
	const on = (usableUntil: string | null) => rightOn({ usableUntil }, "2027-01-12");
	expect([on(null), on("2027-03-01"), on("2027-02-11"), on("2027-01-12"), on("2027-01-11")]).toEqual([
		"holds",
		"holds",
		"soon",
		"soon",
		"over",
	]);
});

test("what a year has cost is what was spent and the hours of cover", () => {
	expect([
		costOf(100, { spentNok: 50_000, coverHourNok: 400 }),
		costOf(100, { spentNok: null, coverHourNok: null }),
		costOf(7, { spentNok: null, coverHourNok: 333.5 }),
	]).toEqual([
		{ spent: 50_000, cover: 40_000, total: 90_000 },
		{ spent: null, cover: null, total: null },
		{ spent: null, cover: 2335, total: 2335 },
	]);
	expect(yearsToReport("2025-08-01", "2027-01-12")).toEqual([2025, 2026, 2027]);
});

describe("the pages", () => {
	let app: TestApp;
	let office: TestBrowser;
	let participant: TestBrowser;
	let outsider: TestBrowser;
	let programme: string;
	let gathering: string;

	beforeAll(async () => {
		app = await testApp();
		const ids = await app.tenant.run(async (db) => {
			const take = await aPerson(db, { unitId: await aUnit(db) });
			const programmeId = await aProgramme(db);
			const cohort = await aCohort(db, programmeId, [take]);
			const days = ["2026-12-01", "2026-12-02"];
			return {
				take,
				programmeId,
				gathering: await aGathering(db, cohort, { venueId: await aVenue(db), days, today: "2026-10-01" }),
				office: await aPerson(db, { roles: ["office"] }),
				outsider: await aPerson(db),
			};
		});
		({ programmeId: programme, gathering } = ids);
		office = await app.browser(ids.office);
		participant = await app.browser(ids.take);
		outsider = await app.browser(ids.outsider);
	});

	const link = {
		kind: "material",
		title: "Film om tillit",
		url: "https://film.test/tillit",
		owner: "Nordlys film",
		number: "1",
	};

	test("material is met by participants while the right holds, and flagged to the office after", async () => {
		const until = (usableUntil: string) => office.post(paths.materials(programme), { ...link, usableUntil });
		expect((await until("2026-12-24")).status).toBe(303);
		expect(await participant.text(paths.sheet(gathering))).toContain("Film om tillit");
		expect(await office.text("/")).toContain("Retten til «Film om tillit» går ut");
		await app.tenant.run((db) => db.updateTable("materials").set({ usableUntil: "2026-11-23" }).execute());
		expect(await participant.text(paths.sheet(gathering))).not.toContain("Film om tillit");
		for (const url of [paths.sheet(gathering), paths.materials(programme)])
			expect(await office.text(url)).toContain("Gikk ut 23. november 2026, skjult for deltakere");
	});

	test("a file is handed out to those of the gathering alone", async () => {
		const file = new File(["%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], "kort.pdf", {
			type: "application/pdf",
		});
		const { url: _, ...fields } = link;
		const added = await office.post(paths.materials(programme), { ...fields, title: "Kortstokk", file });
		expect(added.status).toBe(303);
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("materials").select("id").where("title", "=", "Kortstokk").executeTakeFirstOrThrow(),
		);
		const statuses = [participant, office, outsider].map(
			async (who) => (await who.get(paths.gatheringFile(gathering, id))).status,
		);
		expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
		await app.tenant.run((db) => db.updateTable("materials").set({ usableUntil: "2026-11-23" }).execute());
		expect((await participant.get(paths.gatheringFile(gathering, id))).status).toBe(404);
		await office.post(paths.materials(programme), { remove: id });
		expect((await office.get(paths.materialFile(programme, id))).status).toBe(404);
	});

	test("a form with neither link nor file, or without an owner, says so and keeps what was written", async () => {
		const wrong = await office.post(paths.materials(programme), { kind: "material", title: "Uten noe" });
		const body = await wrong.text();
		expect(wrong.status).toBe(422);
		for (const part of ['href="#field-url"', 'href="#field-owner"', 'value="Uten noe"'])
			expect(body).toContain(part);
		const unsafe = await office.post(paths.materials(programme), { ...link, url: "javascript:alert(1)" });
		expect(unsafe.status).toBe(422);
	});

	test("the report adds up the year, prints what the office says, and counts no other tenant", async () => {
		await app.tenant.run(async (db) => {
			const person = await db.selectFrom("cohortMembers").select("personId").executeTakeFirstOrThrow();
			for (const day of ["2026-12-01", "2026-12-02"])
				await db
					.insertInto("attendance")
					.values({ gatheringId: gathering, ...person, day, state: "present" })
					.execute();
		});
		const page = paths.report(programme);
		const said = { spentNok: "50 000", coverHourNok: "400", words: "Vi lærte å høre etter." };
		expect((await office.post(`${page}?year=2026`, said)).status).toBe(303);
		const body = (await office.text(`${page}?year=2026`)).replaceAll(/[\u00a0\u202f]/g, " ");
		for (const part of [
			"Planlagte samlinger",
			"2 dagsverk, 14 timer borte fra linja",
			"5 600 kr",
			"55 600 kr",
			"Vi lærte å høre etter.",
		])
			expect(body).toContain(part);
		const wrong = await office.post(page, { ...said, coverHourNok: "gratis" });
		expect([wrong.status, (await wrong.text()).includes('value="gratis"')]).toEqual([422, true]);
		expect((await outsider.get(page)).status).toBe(404);
		const theirs = await app.otherTenant.run((db) => aProgramme(db));
		expect((await office.get(paths.report(theirs))).status).toBe(404);
		expect((await office.get(paths.materials(theirs))).status).toBe(404);
	});
});

import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { paths } from "./paths.ts";
import { gatheringsOf } from "./queries/gatherings.ts";
import { isOutsideHours } from "./venue-hours.ts";

describe("opening hours", () => {
	const at = { startsAt: "09:00:00", endsAt: "16:00:00" };
	const tuesday = "2027-01-12";
	const open = (weekday: number, opens: string, closes: string) => [{ weekday, opens, closes }];

	test("hold what lies within them; a venue without any is open always", () => {
		expect([
			isOutsideHours([], tuesday, at),
			isOutsideHours(open(2, "09:00", "16:00"), tuesday, at),
			isOutsideHours(open(2, "09:30", "16:00"), tuesday, at),
			isOutsideHours(open(2, "08:00", "15:59"), tuesday, at),
			isOutsideHours(open(3, "08:00", "18:00"), tuesday, at),
		]).toEqual([false, false, true, true, true]);
	});
});

describe("the page of a venue", () => {
	let app: TestApp;
	let office: TestBrowser;
	let venue: string;
	const details = {
		name: "Pop-up i Fjordgata",
		capacity: "40",
		host: "Vibeke Vert",
		equipment: "Skjerm og lyd",
	};

	beforeAll(async () => {
		app = await testApp();
		venue = await app.tenant.run(async (db) => {
			const id = await aVenue(db);
			const cohort = await aCohort(db, await aProgramme(db), []);
			await aGathering(db, cohort, { venueId: id, days: ["2026-12-01", "2026-12-02"], today: "2026-11-24" });
			return id;
		});
		office = await app.browser(await app.tenant.run((db) => aPerson(db, { roles: ["office"] })));
	});

	test("keeps hours, host and equipment, and flags a gathering outside the hours", async () => {
		const hours = { opens2: "08:00", closes2: "17:00" };
		expect((await office.post(paths.venue(venue), { ...details, ...hours })).status).toBe(303);
		const page = await office.text(`${paths.venue(venue)}?month=2026-12`);
		for (const part of ["Vibeke Vert", "Skjerm og lyd", "tirsdag 08.00–17.00", "Kull 1, samling 1"])
			expect(page).toContain(part);
		expect(page.match(/Utenfor åpningstiden/g)?.length).toBe(1); // the Wednesday
		expect(await office.text(`${paths.venue(venue)}?month=2027-01`)).toContain(
			"Lokalet er ledig hele måneden",
		);
	});

	test("is given to no gathering outside the hours, and the page says when it is open", async () => {
		const other = await app.tenant.run(async (db) => {
			const cohort = await aCohort(db, await aProgramme(db), []);
			const days = ["2026-12-08", "2026-12-09"];
			return aGathering(db, cohort, { venueId: await aVenue(db), days, today: "2026-11-24" });
		});
		const plan = (day1: string, day2: string, endsAt: string) =>
			office.post(paths.schedule(other), { day1, day2, startsAt: "09:00", endsAt, venueId: venue });
		const hours = { opens1: "08:00", closes1: "17:00", opens2: "08:00", closes2: "17:00" };
		await office.post(paths.venue(venue), { ...details, ...hours });
		const late = await plan("2026-12-14", "2026-12-15", "18:00");
		expect([late.status, await late.text()]).toEqual([
			422,
			expect.stringContaining("Stedet er åpent 08:00–17:00 mandag 14. desember 2026."),
		]);
		const closed = await plan("2026-12-15", "2026-12-16", "16:00");
		expect([closed.status, await closed.text()]).toEqual([
			422,
			expect.stringContaining("Stedet er stengt onsdag 16. desember 2026."),
		]);
		expect((await plan("2026-12-14", "2026-12-15", "17:00")).status).toBe(303);
	});

	test("is set aside for something else, and then for no gathering, until it is given back", async () => {
		const reservations = paths.venueReservations(venue);
		const visit = { firstDay: "2027-02-02", lastDay: "2027-02-04", purpose: "Besøk fra Lyngvik" };
		const month = `${paths.venue(venue)}?month=2027-02`;
		const faults = [
			[{ ...visit, firstDay: "2026-11-02" }, "Dagen er passert"],
			[{ ...visit, lastDay: "2027-02-01" }, "Den siste dagen må være den første eller en senere."],
			[{ ...visit, purpose: "" }, "Dette feltet må fylles ut."],
			[{ ...visit, firstDay: "2026-12-01" }, "Kull 1 har samling 1 her 1. desember 2026."],
		] as const;
		for (const [fields, fault] of faults) {
			const refused = await office.post(reservations, fields);
			const page = await refused.text();
			expect([fault, refused.status, page.includes(fault)]).toEqual([fault, 422, true]);
			expect(page).toContain(`value="${fields.firstDay}"`);
		}
		expect((await office.post(reservations, visit)).status).toBe(303);
		expect((await office.text(month)).match(/class="venue-booking">Besøk fra Lyngvik/g)?.length).toBe(3);

		const gathering = await app.tenant.run(async (db) => {
			const cohort = await aCohort(db, await aProgramme(db), []);
			return (await gatheringsOf(db, cohort))[0]?.id ?? "";
		});
		const days = { day1: "2027-02-03", day2: "2027-02-04", startsAt: "09:00", endsAt: "16:00" };
		const schedule = () => office.post(paths.schedule(gathering), { ...days, venueId: venue });
		await office.post(paths.venue(venue), details);
		const taken = await schedule();
		expect([taken.status, await taken.text()]).toEqual([
			422,
			expect.stringContaining("Lokalet er satt av 3. februar 2027: Besøk fra Lyngvik."),
		]);
		const id = /name="free" value="([^"]+)"/.exec(await office.text(month))?.[1] ?? "";
		expect((await office.post(reservations, { free: id })).status).toBe(303);
		expect((await office.post(reservations, { free: id })).status).toBe(404);
		expect((await schedule()).status).toBe(303);
		expect((await office.post(reservations, visit)).status).toBe(422);
	});

	test("refuses hours with one end, and a name that is taken, with the input kept", async () => {
		const wrong = await office.post(paths.venue(venue), { ...details, opens1: "09:00" });
		const body = await wrong.text();
		expect([wrong.status, body.includes('href="#field-closes1"'), body.includes('value="09:00"')]).toEqual([
			422,
			true,
			true,
		]);
		await app.tenant.run((db) =>
			db.insertInto("venues").values({ name: "Rådhussalen", capacity: 60 }).execute(),
		);
		expect((await office.post(paths.venue(venue), { ...details, name: "rådhussalen" })).status).toBe(422);
	});

	test("is not found in another tenant, nor by others", async () => {
		const theirs = await app.otherTenant.run((db) => aVenue(db));
		expect((await office.get(paths.venue(theirs))).status).toBe(404);
		const somebody = await app.browser(await app.tenant.run((db) => aPerson(db)));
		expect((await somebody.get(paths.venue(venue))).status).toBe(404);
	});
});

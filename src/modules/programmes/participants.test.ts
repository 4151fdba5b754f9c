import { beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aProgrammeOffice, textOf } from "../../../test/support/programme-office.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { nameFacilitator } from "./actions/cohorts.ts";
import { paths } from "./paths.ts";

const { app, leaders } = await aProgrammeOffice();
const today = "2026-11-24";

describe("a participant", () => {
	let participant: string;
	let gathering: string;
	let link: string;

	beforeAll(async () => {
		const made = await app.tenant.run(async (db) => {
			const person = await aPerson(db, { name: "Ragnhild Ås" });
			await aPerson(db, { name: "Kari Vikar" });
			const cohort = await aCohort(db, await aProgramme(db), [person]);
			const id = await aGathering(db, cohort, {
				venueId: await aVenue(db),
				today,
				invitedAt: new Date("2026-11-24T09:00:00Z"),
			});
			const { bodyText } = await db
				.selectFrom("mailMessages")
				.select("bodyText")
				.where("personId", "=", person)
				.executeTakeFirstOrThrow();
			return { person, id, link: /\/invitations\/\S+/.exec(bodyText)?.[0] ?? "" };
		});
		participant = made.person;
		gathering = made.id;
		link = made.link;
	});

	test("answers by the link without signing in; looking at it changes nothing", async () => {
		const anyone = await app.browser();
		const states = () =>
			app.tenant.run((db) =>
				db.selectFrom("enrolments").select("state").where("gatheringId", "=", gathering).execute(),
			);
		expect(await textOf(await anyone.get(link))).toContain("Hei, Ragnhild. Ledelsesskolen 2027, Kull 1.");
		await anyone.get(link);
		expect(await states()).toEqual([{ state: "invited" }]);
		const without = await anyone.post(link, { coming: "no" });
		expect([without.status, await textOf(without)]).toEqual([422, expect.stringContaining("Velg en grunn")]);
		const nothing = await anyone.post(link, {});
		expect([nothing.status, await textOf(nothing)]).toEqual([
			422,
			expect.stringContaining("Kommer du? Dette feltet"),
		]);
		const unknown = await anyone.post(link, { coming: "yes", standIn: "Kari Ukjent" });
		expect([unknown.status, await textOf(unknown)]).toEqual([
			422,
			expect.stringContaining("Vi finner ingen som heter Kari Ukjent"),
		]);
		expect((await anyone.post(link, { coming: "yes", standIn: "Kari Vikar" })).status).toBe(303);
		expect((await anyone.post(link, { coming: "yes" })).status).toBe(303);
		expect(await states()).toEqual([{ state: "yes" }]);
		expect(await textOf(await anyone.get(link))).toContain("Du har sagt ja.");
	});

	test("gets a calendar file by the link and from their own page", async () => {
		const byLink = await (await app.browser()).get(`${link}/calendar`);
		expect(byLink.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
		expect(await byLink.text()).toContain("METHOD:PUBLISH");
		expect((await (await app.browser(participant)).get(paths.calendarFile(gathering))).status).toBe(200);
		expect((await (await app.browser(leaders[0])).get(paths.calendarFile(gathering))).status).toBe(404);
	});

	test("is told kindly of a link that no longer works", async () => {
		const response = await (await app.browser()).get(paths.invitation("x".repeat(43)));
		expect([response.status, await textOf(response)]).toEqual([
			404,
			expect.stringContaining("Lenken virker ikke lenger"),
		]);
	});

	test("sees the next thing on top of their own programme, and meets no office page", async () => {
		const browser = await app.browser(participant);
		const mine = await textOf(await browser.get(paths.myProgramme()));
		expect(mine).toContain(
			"Ditt neste steg Samling 1: Rollen som leder 16.–17. mars 2027, kl. 09.00–16.00. Du har sagt ja.",
		);
		expect(await textOf(await browser.get(paths.programmes()))).toContain("Mitt program");
		const closed = [
			paths.newProgramme(),
			paths.venues(),
			paths.gathering(gathering),
			paths.attendance(gathering),
		];
		for (const url of closed) expect([url, (await browser.get(url)).status]).toEqual([url, 404]);
	});

	test("reads nynorsk when that is their language", async () => {
		await app.tenant.run((db) =>
			db.updateTable("people").set({ locale: "nn" }).where("id", "=", participant).execute(),
		);
		expect(await textOf(await (await app.browser(participant)).get(paths.myProgramme()))).toContain(
			"Du har sagt ja. Lokale",
		);
	});
});

describe("a facilitator", () => {
	test("marks who came on the day, saved as a form and as one goes", async () => {
		const { facilitator, gathering, people } = await app.tenant.run(async (db) => {
			const ids = [await aPerson(db, { name: "Anne Aa" }), await aPerson(db, { name: "Bo Bø" })];
			const cohort = await aCohort(db, await aProgramme(db), ids);
			const person = await aPerson(db, { name: "Frode Fasilitator" });
			await nameFacilitator(db, cohort, person);
			const id = await aGathering(db, cohort, {
				venueId: await aVenue(db),
				today,
				invitedAt: new Date("2026-11-24T09:00:00Z"),
			});
			return { facilitator: person, gathering: id, people: ids };
		});
		const [anne = "", bo = ""] = people;
		const early = await app.browser(facilitator);
		expect(await textOf(await early.get(paths.attendance(gathering)))).toContain(
			"Oppmøte føres på selve dagen",
		);
		expect(
			(await early.post(paths.attendance(gathering), { day: "2027-03-16", [`mark-${anne}`]: "present" }))
				.status,
		).toBe(404);
		app.setTime(new Date("2027-03-16T08:00:00Z"));
		const browser = await app.browser(facilitator);
		const list = await textOf(await browser.get(paths.attendance(gathering)));
		expect(list).toContain("0 av 2 er merket");
		expect(list).toContain("Spør aldri om grunnen");
		const bad = await browser.post(paths.attendance(gathering), {
			day: "2027-03-16",
			[`mark-${anne}`]: "syk",
		});
		expect([bad.status, await textOf(bad)]).toEqual([422, expect.stringContaining("kunne ikke leses")]);
		const saved = await browser.post(paths.attendance(gathering), {
			day: "2027-03-16",
			[`mark-${anne}`]: "apology",
		});
		expect(saved.status).toBe(303);
		await browser.post(paths.attendance(gathering), { day: "2027-03-16", rest: "present" });
		const marks = await app.tenant.run((db) =>
			db
				.selectFrom("attendance")
				.select(["personId", "state"])
				.where("gatheringId", "=", gathering)
				.orderBy("state")
				.execute(),
		);
		expect(marks).toEqual([
			{ personId: anne, state: "apology" },
			{ personId: bo, state: "present" },
		]);
		app.setTime(new Date("2026-11-24T09:00:00Z"));
	});
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameFacilitator } from "../../src/modules/programmes/index.ts";
import { aPerson } from "../support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../support/programme-rows.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;

/** Three cohorts that are invited to their first gathering; Anne and Bo are in the first two. */
const aSchool = (world: World) =>
	world.run(async (db) => {
		const [anne, bo, cecilie] = [
			await aPerson(db, { name: "Anne Ask" }),
			await aPerson(db, { name: "Bo Berg" }),
			await aPerson(db, { name: "Cecilie Dal" }),
		];
		await aPerson(db, { name: "Tone Vikarsen" });
		const facilitator = await aPerson(db, { name: "Frode Fasilitator" });
		const programme = await aProgramme(db);
		const venueId = await aVenue(db);
		const at = { venueId, today: world.today(), invitedAt: world.now() };
		const gatherings: string[] = [];
		for (const [person, days] of [
			[anne, ["2027-03-16", "2027-03-17"]],
			[bo, ["2027-04-13", "2027-04-14"]],
			[cecilie, ["2027-05-11", "2027-05-12"]],
		] as const) {
			const cohort = await aCohort(db, programme, [person]);
			await nameFacilitator(db, cohort, facilitator);
			gatherings.push(await aGathering(db, cohort, { ...at, days: [...days] }));
		}
		const [first = "", second = "", third = ""] = gatherings;
		return { anne, bo, facilitator, first, second, third };
	});

const mailsTo = (world: World, personId: string) =>
	world.run(async (db) => {
		const rows = await db
			.selectFrom("mailMessages")
			.select("bodyText")
			.where("personId", "=", personId)
			.orderBy("createdAt", "desc")
			.execute();
		return rows.map(({ bodyText }) => bodyText);
	});

describe.each<Screen>(["phone", "desktop"])("a leader on a %s", (screen) => {
	let world: World;
	let school: Awaited<ReturnType<typeof aSchool>>;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-11-24");
		school = await aSchool(world);
	});
	afterAll(() => world?.close());

	test("answers, swaps, apologises, and catches up", { timeout }, async () => {
		const anne = await world.as(school.anne);
		await anne.visit(`/gatherings/${school.first}/answer`);
		await anne.tick("Ja, jeg kommer");
		await anne.fill("Hvis ja: hvem er stedfortreder hos dere?", "Tone");
		await anne.press("Send svar");
		await anne.reads("Stedfortreder: Tone Vikarsen");
		await anne.follow("Bytt med en kollega");
		await anne.fill("Søk etter en kollega i et annet kull", "Berg");
		await anne.press("Søk");
		await anne.tick("Bo Berg");
		await anne.tick("Bare denne samlingen");
		await anne.press("Spør om å bytte");
		await anne.reads("Du har spurt Bo Berg om å bytte");
		const bo = await world.as(school.bo);
		await bo.open("Min side");
		await bo.follow("Anne Ask vil bytte plass med deg");
		await bo.sees("Anne Ask vil bytte med deg");
		await bo.press("Ja, bytt");
		await bo.reads("Dere har byttet.");
		await anne.reload();
		await anne.reads("Sammen med Kull 2");
		await anne.visit(`/gatherings/${school.second}/answer`);
		await anne.press("Meld forfall");
		await anne.reads("Vi har fått beskjed.");
		await anne.press("Ta igjen samling 1");
		await anne.reads("Du har fått plass.");
		await world.drainJobs();
		const [latest = ""] = await mailsTo(world, school.anne);
		expect(latest).toContain("Du tar Samling 1: Rollen som leder sammen med Kull 3.");
		await anne.leave();
		await bo.leave();
	});

	test("checks in without a network, and is counted once when it is back", { timeout }, async () => {
		world.setToday("2027-05-11");
		const facilitator = await world.as(school.facilitator);
		await facilitator.visit(`/gatherings/${school.third}/attendance`);
		await facilitator.follow("Kode til døren");
		const address = await facilitator.page.locator(".door-address").textContent();
		const anne = await world.as(school.anne, { mayLoseNetwork: true });
		await anne.visit(address ?? "");
		await anne.loseNetwork();
		await anne.page.getByRole("button", { name: "Jeg er her" }).click();
		await anne.reads("Ingen nett akkurat nå.");
		expect(await marks()).toEqual([]);
		await anne.findNetwork();
		await anne.reads("Du er sjekket inn. Velkommen!");
		expect(await marks()).toEqual([{ personId: school.anne, way: "door" }]);
		await anne.reload();
		const kept = await anne.page.evaluate(() => localStorage.getItem("check-ins-waiting"));
		expect(JSON.parse(kept ?? "[]")).toEqual([]);
		await facilitator.visit(`/gatherings/${school.third}/attendance`);
		await facilitator.reads("1 av 2 er merket");
	});

	const marks = () =>
		world.run((db) =>
			db
				.selectFrom("attendance")
				.select(["personId", "way"])
				.where("gatheringId", "=", school.third)
				.execute(),
		);

	test("checks in on a shared tablet that the facilitator has opened", { timeout }, async () => {
		const facilitator = await world.as(school.facilitator);
		await facilitator.visit(`/gatherings/${school.third}/attendance`);
		await facilitator.press("Åpne et felles nettbrett");
		const code = await facilitator.page.locator("main code").textContent();
		const tablet = await world.as(null);
		await tablet.visit("/tablet");
		await tablet.fill("Kode fra prosesslederen", code ?? "");
		await tablet.press("Åpne nettbrettet");
		await tablet.fill("Navnet ditt", "dal");
		await tablet.press("Søk");
		await tablet.page.getByRole("button", { name: "Sjekk inn Cecilie Dal" }).click();
		await tablet.page.waitForURL((url) => url.search === "");
		expect((await marks()).map(({ way }) => way).sort()).toEqual(["door", "tablet"]);
	});
});

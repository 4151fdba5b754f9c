import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameFacilitator } from "../../src/modules/programmes/index.ts";
import { registerFacilitator } from "../../src/modules/runsheets/actions/facilitators.ts";
import { paths } from "../../src/modules/runsheets/index.ts";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../support/programme-rows.ts";
import type { Actor } from "./actor.ts";
import { enter, tabTo } from "./keyboard.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;

type People = { office: string; facilitator: string; participant: string };

describe.each<Screen>(["phone", "desktop"])("a facilitator runs a day on a %s", (screen) => {
	let world: World;
	let people: People;
	let gathering: string;
	let programme: string;

	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-11-16");
		({ people, gathering, programme } = await world.run(async (db) => {
			const unitId = await aUnit(db);
			const facilitator = await aPerson(db, { name: "Torill Vei", unitId, roles: ["facilitator"] });
			const participant = await aPerson(db, { name: "Ragnhild Sund", unitId });
			const programme = await aProgramme(db, { running: true });
			const cohort = await aCohort(db, programme, [participant]);
			await nameFacilitator(db, cohort, facilitator);
			const days = ["2026-11-16", "2026-11-17"];
			const gathering = await aGathering(db, cohort, {
				...{ venueId: await aVenue(db), days, today: "2026-10-01" },
			});
			for (const name of ["Jens Erfaren", "Even Nysted"])
				await registerFacilitator(db, await aPerson(db, { name, unitId }), "2024-01-01");
			await registerFacilitator(db, facilitator, "2024-01-01");
			const office = await aPerson(db, { name: "Ola Kontor", unitId, roles: ["office"] });
			return { people: { office, facilitator, participant }, gathering, programme };
		}));
	});
	afterAll(() => world?.close());

	const timesOn = (actor: Actor) => actor.page.locator(".run-sheet-time strong").allInnerTexts();

	test("the office writes the shared run sheet", { timeout }, async () => {
		const office = await world.as(people.office);
		await office.visit(`/programmes/${programme}`);
		await office.follow("Dreiebøker");
		await office.follow("Samling 1: Rollen som leder");
		await office.press("Bruk forslaget: to dager fra ni til fire");
		await office.reads("Bytt arbeidsplass");
		await office.follow("Legg til punkt på dag 1");
		await office.press("Legg til punktet");
		await office.reads("Hva skjer");
		await office.fill("Hva skjer", "Sang");
		await office.fill("Lengde", "15");
		await office.press("Legg til punktet");
		await office.reads("«Sang» slutter 15 minutter etter at samlingen er slutt kl. 16.00.");
		await office.follow("Sang");
		await office.press("Ta ut av dreieboka");
		await office.follow("Se biblioteket");
		await office.sees("Dreieboksbibliotek");
		await office.leave();
	});

	test("the facilitator changes the cohort's own by keyboard, and by dragging", { timeout }, async () => {
		const facilitator = await world.as(people.facilitator);
		await facilitator.visit(paths.sheet(gathering));
		await tabTo(facilitator, "button", "5 minutter lengre: Innsjekk");
		await facilitator.page.keyboard.press("Enter");
		await expect.poll(() => timesOn(facilitator)).toContain("09.00–09.35");
		expect((await timesOn(facilitator)).slice(0, 2)).toEqual(["09.00–09.35", "09.35–10.20"]);
		const focused = await facilitator.page.evaluate("document.activeElement.getAttribute('aria-label')");
		expect(focused).toBe("5 minutter lengre: Innsjekk");
		await tabTo(facilitator, "button", "Flytt ned: Hva kommunen venter av deg som leder");
		await facilitator.page.keyboard.press("Enter");
		await expect.poll(() => timesOn(facilitator)).toContain("09.50–10.35");
		await dragTo(facilitator, 2, 1);
		await expect.poll(async () => (await timesOn(facilitator))[1]).toBe("09.35–10.20");
		await facilitator.reload();
		await facilitator.reads("Kullet har gjort 1 endring");
		await facilitator.leave();
	});

	test("a participant sees now and next, also without script", { timeout }, async () => {
		for (const script of [true, false]) {
			const participant = await world.as(people.participant, { script });
			await participant.visit(paths.myDays());
			await participant.follow("Samling 1: Rollen som leder");
			await participant.follow("Se hva som skjer nå");
			await participant.reads("Nå, kl. 10.00");
			await participant.reads("Hva kommunen venter av deg som leder");
			await participant.leave();
		}
	});

	test("the facilitator runs the day from their own page and hands over", { timeout }, async () => {
		const facilitator = await world.as(people.facilitator);
		await facilitator.follow(/^(Åpne dagen|Du leder samling 1 i dag.*)$/);
		await facilitator.sees("Mine samlinger");
		await facilitator.reads("Neste:");
		await facilitator.fill("Til den som leder neste samling", "Gi byttet av arbeidsplass to timer.");
		await facilitator.press("Lagre overleveringen");
		await facilitator.reads("Gi byttet av arbeidsplass to timer.");
		await facilitator.fill("Fra og med", "2026-12-24");
		await facilitator.press("Steng dagene");
		await facilitator.reads("24. desember 2026");
		await facilitator.follow("Åpne dagen på telefonen");
		await facilitator.reads("Nå, kl. 10.00");
		await facilitator.leave();
	});

	test("the office notes material, keeps a venue, and reports on the mandate", { timeout }, async () => {
		const office = await world.as(people.office);
		await office.visit(`/programmes/${programme}`);
		await office.follow("Materiell og kurs");
		await office.fill("Tittel", "Kortstokk");
		await office.press("Legg til materiellet");
		await office.reads("Legg ved enten en lenke eller en fil.");
		await office.fill("Lenke", "https://kort.example/samspill");
		await office.fill("Eier", "Samspill forlag");
		await office.fill("Retten varer til og med", "2026-12-01");
		await office.press("Legg til materiellet");
		await office.reads("Går ut 1. desember 2026");
		await office.followCrumb("Ledelsesskolen 2027");
		await office.follow("Rapport om mandatet");
		await office.fill("Utgifter", "50 000");
		await office.press("Lagre rapporten");
		await office.reads("Rapporten er lagret.");
		await office.visit("/programmes/venues");
		await office.follow(/^Lokale/);
		await office.unfold("Endre lokalet");
		await office.fill("Åpner mandag", "08:00");
		await office.press("Lagre lokalet");
		await office.reads("Skriv både når det åpner");
		await office.fill("Stenger mandag", "17:00");
		await office.press("Lagre lokalet");
		await office.reads("mandag 08.00–17.00");
		await office.leave();
	});

	test("without script the buttons do the same", { timeout }, async () => {
		const facilitator = await world.as(people.facilitator, { script: false });
		await facilitator.visit(paths.sheet(gathering));
		await tabTo(facilitator, "button", "5 minutter kortere: Innsjekk");
		await enter(facilitator);
		await facilitator.reads("Punktet er kortere. Tidene etter følger med.");
		expect((await timesOn(facilitator))[0]).toBe("09.00–09.30");
		await facilitator.leave();
	});

	test("the office sees the load, uses a suggestion, and puts in another the same morning", {
		timeout,
	}, async () => {
		const office = await world.as(people.office);
		await office.follow("1 samling mangler prosessleder");
		await office.sees("Forslag til bemanning");
		await office.press(/^Bruk forslaget/);
		await office.reads("Alle samlinger er bemannet");
		await office.follow("Se prosesslederne");
		await office.reads("Alle er innenfor grensen sin");
		await office.follow("Torill Vei");
		await office.fill("Mest i måneden", "1");
		await office.press("Lagre");
		await office.followCrumb("Prosessledere");
		await office.reads("Over grensen: Torill Vei");
		await office.visit(paths.staffing(gathering));
		await office.unfold("Torill Vei kan ikke");
		await office.press("Sett inn Even Nysted for Torill Vei");
		await office.reads("Byttet er gjort, og alle det gjelder har fått e-post.");
		await office.leave();
	});
});

/** Drags one item by its grip onto the upper half of another, as a mouse or a finger does. */
async function dragTo({ page }: Actor, from: number, to: number): Promise<void> {
	const grip = page.locator("[data-grip]").nth(from);
	await grip.scrollIntoViewIfNeeded();
	const start = await grip.boundingBox();
	const end = await page.locator("[data-item]").nth(to).boundingBox();
	if (!start || !end) throw new Error("Nothing to drag");
	await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
	await page.mouse.down();
	await page.mouse.move(end.x + end.width / 2, end.y + 8, { steps: 4 });
	await page.mouse.up();
}

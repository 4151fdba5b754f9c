import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import { aCohort, aProgramme } from "../support/programme-rows.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const today = "2026-11-24";

/** The day for all leaders, in the browsers of a host and of two leaders who see each other's acts at once. */
describe.each<Screen>(["phone", "desktop"])("a kraftsamling on a %s", (screen) => {
	let world: World;
	let people: { office: string; asker: string; voter: string };
	beforeAll(async () => {
		world = await anEmptyWorld(screen, today);
		people = await world.run(async (db) => {
			const unitId = await aUnit(db);
			const office = await aPerson(db, { name: "Vertskap Kontorsen", unitId, roles: ["office"] });
			const asker = await aPerson(db, { name: "Spørrelyst Ledersen", unitId });
			const voter = await aPerson(db, { name: "Enig Ledersen", unitId });
			await aCohort(db, await aProgramme(db, { title: "Ledelsesskolen", running: true }), [asker, voter]);
			return { office, asker, voter };
		});
	});
	afterAll(() => world?.close());

	test("is planned, answered, and held in the hall", { timeout }, async () => {
		const host = await world.as(people.office);
		await planTheDay(host);
		const asker = await world.as(people.asker);
		await signUp(asker);
		const voter = await world.as(people.voter);
		await signUp(voter);
		await host.reload();
		await host.press("Åpne dagen i salen");
		await askAndVote({ host, asker, voter });
		await poll({ host, asker, voter });
		await arriveByCode(world, voter);
		await promise(host, asker);
		for (const actor of [host, asker, voter]) await actor.leave();
	});

	test("can be followed without script", { timeout }, async () => {
		const leader = await world.as(people.voter, { script: false });
		await leader.visit("/my-programme");
		await leader.follow("Kraftsamlinger");
		await leader.follow("Kraftsamling");
		await leader.follow("I salen");
		await leader.reads("Denne siden fornyer seg ikke av seg selv");
		await leader.leave();
	});
});

async function planTheDay(host: Actor): Promise<void> {
	await host.open("Program");
	await host.follow("Ledelsesskolen");
	await host.follow("Planlegg kraftsamling");
	await host.fill("Dag", today);
	await host.fill("Sted", "Fjordhallen");
	await host.press("Lag kraftsamlingen");
	for (const [name, room] of [
		["Verksted om innsikt", "Sal A"],
		["Verksted om gevinster", "Sal B"],
	] as const) {
		await host.follow("Legg til økt");
		await host.fill("Hva", name);
		await host.fill("Fra klokka", "10:00");
		await host.fill("Til klokka", "11:00");
		await host.fill("Rom", room);
		await host.fill("Plasser", "20");
		await host.press("Legg til økta");
	}
	await host.press("Åpne for påmelding");
	await host.reads("Påmeldingen er åpen");
}

async function signUp(leader: Actor): Promise<void> {
	await leader.follow("Svar på om du kommer");
	await leader.press("Ja, jeg kommer");
	await leader.press("Ta en plass på Verksted om innsikt");
	await leader.reads("Du har plass her");
	await leader.press("Bytt hit: Verksted om gevinster");
	await leader.reads("Du har plass på «Verksted om gevinster».");
}

type Hall = { host: Actor; asker: Actor; voter: Actor };

/** Nobody loads a page again: what one does, the others see. */
async function askAndVote({ host, asker, voter }: Hall): Promise<void> {
	await host.follow("Styr salen");
	await toHall(asker);
	await toHall(voter);
	for (const { page } of [host, asker, voter]) await page.locator("live-page[data-live=on]").waitFor();
	await voter.fill("Hva vil du spørre om?", "Halvskrevet");
	await asker.fill("Hva vil du spørre om?", "Hvilke rapporter kan vi slutte med?");
	await asker.tick("Vis navnet mitt");
	await asker.press("Send spørsmålet");
	await asker.reads("Venter på verten");
	await host.reads("Fra Spørrelyst Ledersen");
	await host.press("Slipp fram: Hvilke rapporter kan vi slutte med?");
	await voter.reads("Hvilke rapporter kan vi slutte med?");
	expect(await voter.field("Hva vil du spørre om?").inputValue()).toBe("Halvskrevet");
	await voter.press("Stem på: Hvilke rapporter kan vi slutte med?");
	await asker.reads("1 stemme");
	await asker.page.getByText("Venter på verten").waitFor({ state: "hidden" });
}

async function toHall(leader: Actor): Promise<void> {
	await leader.reload();
	await leader.follow("I salen");
}

async function poll({ host, asker, voter }: Hall): Promise<void> {
	await host.fill("Spørsmål", "Er du klar til å slutte med noe?");
	await host.fill("Svaralternativer", "Ja\nNei");
	await host.press("Lag avstemningen");
	await host.press("Åpne: Er du klar til å slutte med noe?");
	for (const leader of [asker, voter]) {
		await leader.reads("Er du klar til å slutte med noe?");
		await leader.tick("Ja");
		await leader.press("Send svaret");
		await leader.reads("Du har svart.");
	}
	await host.press("Lukk: Er du klar til å slutte med noe?");
	await asker.reads("Resultatet vises når minst fem har svart.");
}

async function arriveByCode(world: World, leader: Actor): Promise<void> {
	const { id, code } = await world.run((db) =>
		db.selectFrom("assemblies").select(["id", "code"]).executeTakeFirstOrThrow(),
	);
	await leader.visit(`/assemblies/${id}/arrive?code=${code}`);
	await leader.press("Jeg er her");
	await leader.reads("Du er registrert som kommet.");
}

async function promise(host: Actor, leader: Actor): Promise<void> {
	await host.followCrumb("Kraftsamling");
	await host.follow("Ta imot");
	await host.reads("1 av 2 påmeldte er kommet.");
	await host.press("Er her: Spørrelyst Ledersen");
	await host.followCrumb("Kraftsamling");
	await host.follow("Vis på veggen");
	await host.reads("Hvilke rapporter kan vi slutte med?");
	await host.page.goBack();
	await host.press("Avslutt dagen");
	await host.follow("Året som gikk");
	await leader.followCrumb("Kraftsamling");
	await leader.follow("Skriv det ned");
	await leader.tick("Dette vil jeg slutte med");
	await leader.fill("Hva vil du gjøre?", "Møter uten mål");
	await leader.press("Skriv det ned");
	await leader.reads("Møter uten mål");
}

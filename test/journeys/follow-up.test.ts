import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nightOf } from "../../src/modules/followup/jobs.ts";
import { registerInitiative } from "../../src/modules/portfolio/index.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const starts = "2026-12-01";
const title = "Felles vaktliste";

type Cast = Record<"owner" | "boss" | "keeper" | "initiative", string>;

/** An owner's year with one initiative, from the start to the report, with everything that happens by itself. */
describe.each<Screen>(["phone", "desktop"])("a year of follow-up on a %s", (screen) => {
	let world: World;
	let cast: Cast;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, starts);
		cast = await world.run((db) => aPlannedInitiative(db, world.now()));
	});
	afterAll(() => world?.close());

	/** Somebody on a day, at a page; the day moves for everybody. */
	const on = async (day: string, who: keyof Cast, path: string): Promise<Actor> => {
		world.setToday(day);
		const actor = await world.as(cast[who]);
		await actor.visit(path);
		return actor;
	};

	test("begins with a start and a start meeting", { timeout }, async () => {
		const owner = await on(starts, "owner", `/initiatives/${cast.initiative}`);
		await owner.follow("Se om det kan starte");
		await owner.tick("Tiltaket klarer seg uten timer fra andre");
		await owner.press("Start tiltaket");
		await owner.follow("Plan og oppfølging");
		await owner.unfold("Legg til i teamet");
		await owner.fill("Hvem?", "Pål Kollega");
		await owner.fill("Hva er rollen?", "Kjenner turnusen");
		await owner.press("Legg til");
		await owner.follow("Før inn startmøtet");
		await owner.tick("Pål Kollega");
		await owner.fill("Hva ble dere enige om?", "Pål lager første utkast");
		await owner.press("Lagre startmøtet");
		await owner.reads("Pål lager første utkast");
		await owner.fill("Hva skal være gjort?", "Prøvd i ett bo");
		await owner.fill("Hvilken dag?", "2027-01-20");
		await owner.press("Legg til milepælen");
		await owner.reads("Prøvd i ett bo");
		await owner.leave();
	});

	test("goes on with a status, a milestone that is moved, and the check after three months", {
		timeout,
	}, async () => {
		const owner = await on("2027-01-15", "owner", `/initiatives/${cast.initiative}`);
		await owner.follow("Meld status");
		await owner.tick("Går etter planen");
		await owner.fill("Neste sjekk", "2027-06-01");
		await owner.press("Send status");
		await owner.leave();
		const mover = await on("2027-01-21", "owner", "/");
		await mover.follow("Svar om milepælen");
		await mover.fill("Ny dag", "2027-08-20");
		await mover.press("Flytt milepælen");
		await mover.reads("Dette feltet må fylles ut.");
		await mover.fill("Hvorfor flyttes den?", "Boet flytter i februar");
		await mover.press("Flytt milepælen");
		await mover.reads("Boet flytter i februar");
		await mover.leave();
		await nights(world, "2027-03-01");
		expect(await mailTo(world, cast.owner)).toContain(`Tre måneder med ${title}`);
		const checker = await on("2027-03-01", "owner", `/initiatives/${cast.initiative}/three-month-check`);
		await checker.tick("Ja", "Går det som avtalt i startmøtet?");
		await checker.tick("Nei", "Har tiltaket den hjelpen det trenger?");
		await checker.tick("Ja", "Bør det fortsette?");
		await checker.fill("Ord til svarene", "Vi mangler en som kan lage skjemaet");
		await checker.press("Send svarene");
		await checker.reads("Vi mangler en som kan lage skjemaet");
		await checker.leave();
	});

	test("rises to the meeting when nothing is heard, and is decided there", { timeout }, async () => {
		await nights(world, "2027-06-02", "2027-06-16", "2027-06-30");
		expect(await mailTo(world, cast.owner)).toContain(`Hvordan går det med ${title}?`);
		expect(await mailTo(world, cast.boss)).toContain(`${title} står stille`);
		expect(await mailTo(world, cast.boss)).toContain(`${title} tas opp i porteføljemøtet`);
		const keeper = await on("2027-06-30", "keeper", "/initiatives");
		await keeper.reads("Statussjekken er over tiden");
		await keeper.follow("Tavle");
		await keeper.sees("Tavle");
		await keeper.follow("Tidslinje");
		await keeper.sees("Tidslinje");
		await keeper.follow("Porteføljemøte");
		await keeper.follow("Åpne et møte");
		await keeper.fill("Til stede", "Dag Direktør, Ylva Portefølje");
		await keeper.press("Åpne møtet");
		await keeper.reads("Vi mangler en som kan lage skjemaet");
		await keeper.press(`Fortsett: ${title}`);
		await keeper.reads("Skriv kort hvorfor.");
		await keeper.fill("Hvorfor?", "IT lager skjemaet i august");
		await keeper.fill("Se på det igjen", "2027-09-15");
		await keeper.press(`Fortsett: ${title}`);
		await keeper.reads("IT lager skjemaet i august");
		await keeper.reads("Ingen saker igjen, 1 avgjort");
		await keeper.follow("Avslutt møtet");
		await keeper.press("Avslutt og lagre referatet");
		await keeper.sees("Referat fra porteføljemøtet 30. juni 2027");
		await keeper.leave();
		await world.drainJobs();
		expect(await mailTo(world, cast.owner)).toContain(`Porteføljemøtet har besluttet: ${title}`);
	});

	test("ends with a milestone that is reached and a short final report", { timeout }, async () => {
		const owner = await on("2027-08-20", "owner", `/initiatives/${cast.initiative}/plan`);
		await owner.follow("Endre Prøvd i ett bo");
		await owner.press("Merk som nådd");
		await owner.reads("Nådd 20. aug. 2027");
		await owner.followCrumb(title);
		await owner.follow("Avslutt tiltaket");
		await owner.tick("Det er fullført");
		await owner.fill("Hva lærte vi?", "Begynn med ett bo");
		await owner.press("Avslutt tiltaket");
		await owner.reads("Skriv kort hva resultatet ble");
		await owner.fill("Hva ble resultatet?", "Én liste i stedet for tre");
		await owner.fill("Hvem tar det videre i drift?", "Avdeling nord");
		await owner.press("Avslutt tiltaket");
		for (const words of ["Sluttrapport", "Én liste i stedet for tre", "Avdeling nord"])
			await owner.reads(words);
		await owner.leave();
	});
});

/** What happens by itself in the nights before these days, and the letters that come of it. */
async function nights(world: World, ...days: string[]): Promise<void> {
	for (const day of days) {
		world.setToday(day);
		await world.run((db) => nightOf(db, { today: day, now: world.now() }));
		await world.drainJobs();
	}
}

const mailTo = async (world: World, personId: string): Promise<string[]> => {
	const rows = await world.run((db) =>
		db.selectFrom("mailMessages").select("subject").where("personId", "=", personId).execute(),
	);
	return rows.map(({ subject }) => subject);
};

async function aPlannedInitiative(db: Db, now: Date): Promise<Cast> {
	const top = await aUnit(db, { name: "Oppvekst" });
	const boss = await aPerson(db, { unitId: top, name: "Dag Direktør" });
	const unitId = await aUnit(db, { name: "Nordlia skole", parentId: top });
	const owner = await aPerson(db, { unitId, name: "Ragnhild Eier" });
	await aPerson(db, { unitId, name: "Pål Kollega" });
	const keeper = await aPerson(db, { unitId, name: "Ylva Portefølje", roles: ["portfolio"] });
	await db.updateTable("units").set({ leaderId: boss }).where("id", "=", top).execute();
	await db.updateTable("units").set({ leaderId: owner }).where("id", "=", unitId).execute();
	const value = {
		title,
		summary: "Én liste for alle soner.",
		goalId: null,
		startQuarter: "2026-Q4",
		quarters: 4,
	};
	const rest = { nextCheckOn: null, touchesStaffing: false, discussedOn: null, needs: [] };
	const when = { today: starts, now };
	const initiative = await registerInitiative(db, { ...value, ...rest, ownerId: owner }, keeper, when);
	return { owner, boss, keeper, initiative };
}

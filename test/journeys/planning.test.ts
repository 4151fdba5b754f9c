import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../locales/index.ts";
import { importFiles } from "../../src/modules/organisation/index.ts";
import {
	addVenue,
	cohortsOf,
	createProgramme,
	suggestedGatherings,
} from "../../src/modules/programmes/index.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "organisation", "fjordvik-large");

/** A limit against hanging, not a measure of speed. */
const timeout = 600_000;

/** Everyone above the departments: enough to be a large plan, and quick. All 944 leaders are planned the same way. */
const levels = [1, 2, 3, 4];
const leaders = 289;
const cohorts = 9;

/** The office of a large municipality plans its leaders into cohorts with dates and venues, and publishes. */
describe.skipIf(!existsSync(folder)).each<Screen>(["desktop", "phone"])("planning on a %s", (screen) => {
	let world: World;
	let office: string;
	let programme: string;

	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-11-24");
		({ office, programme } = await aLargeMunicipality(world));
	}, timeout);
	afterAll(() => world?.close());

	test("from rules to cohorts that can be invited", { timeout }, async () => {
		const actor = await world.as(office);
		await actor.visit(`/programmes/${programme}/cohorts`);
		await actor.follow("Planlegg kull, datoer og lokaler");
		await noteDaysAway(actor);
		await actor.follow("Lag ny plan");
		await actor.reads(`${leaders} ledere skal få plass.`);
		expect(await actor.field("Antall kull").inputValue()).toBe(String(cohorts));
		await refuseBadRules(actor);
		await actor.fill("Så lenge leter datamaskinen", "4");
		await actor.press("Lag plan");
		await actor.reads("Planen står i kø");
		const computing = world.drainJobs();
		// The page renews itself while the planner works, and when it is done.
		await actor.page.getByRole("link", { name: "Publiser planen" }).waitFor({ timeout: 240_000 });
		await computing;
		await actor.reload();
		expect((await actor.table("Kullene med datoer og lokaler")).length).toBeGreaterThanOrEqual(cohorts);
		await lookAround(actor);
		await moveByKeyboard(actor);
		if (screen === "desktop") await moveByDrag(actor);
		await actor.follow("Oversikt");
		await changeDates(actor, 1);
		await publish(actor);
		const made = await world.run((db) => cohortsOf(db, programme));
		expect(made.reduce((sum, { members }) => sum + members, 0)).toBe(leaders);
		await seat(actor);
		await keepWhatIsShown(actor, world, programme);
		await actor.leave();
	});

	test("without script", { timeout }, async () => {
		const actor = await world.as(office, { script: false });
		await actor.visit(`/programmes/${programme}/cohort-plans`);
		await actor.follow("Plan 1");
		await actor.follow("Lag ny plan fra denne");
		await actor.reads("Låste plasser og datoer blir stående.");
		await actor.fill("Navn på planen", "Uten skript");
		await actor.fill("Så lenge leter datamaskinen", "2");
		await actor.press("Lag plan");
		await world.drainJobs(); // and the page renews itself, also now
		await actor.follow("Ledere");
		await actor.fill("Søk etter leder eller enhet", "berg");
		await actor.press("Søk");
		await actor.follow(/^Flytt /);
		await actor.choose("Nytt kull", /^Kull \d+$/);
		await actor.press("Vis hva det fører til");
		await actor.press("Flytt og lås");
		await actor.reads(/plassen er låst/);
		await actor.follow("Oversikt");
		await changeDates(actor, 2);
		await actor.visit(`/programmes/${programme}/cohort-plans`);
		await actor.press("Sammenlign");
		await actor.sees("To planer side ved side");
		await actor.leave();
	});
});

async function aLargeMunicipality(world: World) {
	const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
	return world.run(async (db) => {
		const files = { units: file("enheter.csv"), people: file("ansatte.csv") };
		const imported = await importFiles(db, files, { now: world.now() });
		if (!imported.ok || !imported.done) throw new Error("Fjordvik was not imported");
		const person = await db
			.selectFrom("people")
			.select("id")
			.orderBy("employeeNumber")
			.executeTakeFirstOrThrow();
		await db
			.insertInto("roleGrants")
			.values({ personId: person.id, role: "office", grantedAt: world.now() })
			.execute();
		for (const name of ["Pop-up i Fjordgata", "Rådhussalen", "Biblioteket"])
			await addVenue(db, { name, address: "Fjordgata 1", capacity: 40 });
		const fields = {
			title: "Ledelsesskolen 2027",
			aim: "",
			guidingQuestion: "",
			mandate: "",
			caseNumber: "",
		};
		const programme = await createProgramme(
			db,
			{
				...{ ...fields, budgetNok: null, startsOn: null, discussedOn: "2026-11-01" },
				audience: { levels, sectorIds: [], unitIds: [] },
			},
			suggestedGatherings(messagesIn("nb")),
		);
		return { office: person.id, programme };
	});
}

async function noteDaysAway(actor: Actor): Promise<void> {
	await actor.follow("Dager ledere ikke kan");
	await actor.page.locator("#field-personId").selectOption({ index: 3 });
	await actor.fill("Første dag", "2027-03-01");
	await actor.fill("Siste dag", "2027-02-01");
	await actor.press("Legg til dager");
	await actor.reads("Siste dag er før første dag.");
	await actor.fill("Siste dag", "2027-03-05");
	await actor.press("Legg til dager");
	await actor.reads("Dagene er lagt til.");
	await actor.followCrumb("Kullplaner");
}

async function refuseBadRules(actor: Actor): Promise<void> {
	await actor.tick("tirsdag");
	await actor.press("Lag plan");
	await actor.reads("La det gå minst 2 dager mellom dagene de kan begynne.");
	await actor.field("tirsdag").uncheck({ force: true });
}

async function lookAround(actor: Actor): Promise<void> {
	await actor.reads("Hva ønskene koster");
	await actor.reads("Hvor god er planen?");
	await actor.follow("Ledere");
	await actor.unfold("Filtrer og sorter");
	await actor.choose("Sorter etter", "Kull");
	await actor.press("Søk");
	await actor.follow("Kull for kull");
	await actor.sees(/kull for kull$/);
}

/** With the keys alone: to a name, to the move, to the choice, and back. */
async function moveByKeyboard(actor: Actor): Promise<void> {
	await actor.page.locator(".plan-members a").first().focus();
	await actor.leaveBy(() => actor.page.keyboard.press("Enter"));
	await actor.sees(/^Flytt /);
	await actor.field("Nytt kull").focus();
	await actor.page.keyboard.press("ArrowDown");
	await actor.page.keyboard.press("ArrowDown");
	await actor.page.keyboard.press("Tab");
	await actor.leaveBy(() => actor.page.keyboard.press("Enter"));
	await actor.reads(/^Hvis du flytter til Kull/);
	await actor.press("Flytt og lås");
	await actor.reads(/plassen er låst/);
}

/** The consequence is told over the cohort, before the drop; the drop asks. */
async function moveByDrag(actor: Actor): Promise<void> {
	const { page } = actor;
	const name = page.locator("[data-cohort='0'] .plan-members a").first();
	const target = page.locator("[data-cohort='1'] h2");
	await name.hover();
	await page.mouse.down();
	await target.hover();
	await target.hover();
	await page.locator("[data-consequence]").getByText("Slipp for å gå videre.").waitFor();
	await actor.leaveBy(() => page.mouse.up());
	await actor.sees(/^Flytt /);
	await actor.reads("Hvis du flytter til Kull 2");
	await actor.followCrumb("Plan 1");
	await actor.follow("Kull for kull");
}

/** Another date for a cohort: what it leads to is shown first, and the date is locked. */
async function changeDates(actor: Actor, cohort: number): Promise<void> {
	const name = `Kull ${cohort}`;
	await actor.follow(`Endre datoer for ${name}`);
	await actor.sees(`Endre datoer for ${name}`);
	await actor.press("Vis hva det fører til");
	await actor.reads("Velg minst én annen tid enn kullet har nå.");
	await actor.choose("Samling 1", /bytter med Kull/);
	await actor.press("Vis hva det fører til");
	await actor.reads("Dette fører endringen til");
	const costs = await actor.table("Poeng for hvert ønske, før og etter");
	expect(costs.at(-1)?.[0]).toBe("Poeng i alt");
	await actor.press("Lagre og lås datoene");
	await actor.reads("Datoene er lagret og låst.");
	await actor.follow(`Endre datoer for ${name}`);
	await actor.choose("Bytt alle datoer og lokaler med", "Kull 3");
	await actor.press("Vis hva byttet fører til");
	await actor.reads("Dette fører endringen til");
	await actor.followCrumb(/^(Plan 1|Uten skript)$/);
}

async function publish(actor: Actor): Promise<void> {
	await actor.follow("Publiser planen");
	await actor.reads(`${cohorts} nye kull blir laget.`);
	await actor.reads(`${cohorts * 5} samlinger får dato og sted.`);
	await actor.press("Publiser");
	await actor.reads("Planen er publisert. Nå kan du invitere.");
}

/** The best plan so far is on the page while the search goes on, and the very one that is shown is kept. */
async function keepWhatIsShown(actor: Actor, world: World, programme: string): Promise<void> {
	const { page } = actor;
	await actor.visit(`/programmes/${programme}/cohort-plans`);
	await actor.follow("Lag ny plan");
	await actor.fill("Navn på planen", "Behold");
	await actor.fill("Så lenge leter datamaskinen", "60");
	await actor.press("Lag plan");
	const computing = world.drainJobs();
	await page.getByRole("heading", { name: "Beste plan så langt" }).waitFor({ timeout: 240_000 });
	await actor.reads("Hva ønskene koster");
	let shown: string[] = [];
	await actor.leaveBy(async () => {
		// Read and pressed in one go: the page renews itself in between.
		shown = await page.evaluate(() => {
			const table = document.querySelector("main table") as HTMLTableElement;
			(document.querySelector("main form button") as HTMLButtonElement).click();
			return [...(table.tBodies[0]?.rows ?? [])].map((row) =>
				[...row.cells]
					.slice(1)
					.map((cell) => cell.textContent)
					.join(),
			);
		});
	});
	await actor.reads("Søket er stanset, og planen du så på, er beholdt.");
	await computing;
	await actor.reload();
	const kept = await page.evaluate(() => {
		const table = document.querySelector("main table") as HTMLTableElement;
		return [...(table.tBodies[0]?.rows ?? [])].map((row) =>
			[...row.cells]
				.slice(1)
				.map((cell) => cell.textContent)
				.join(),
		);
	});
	expect(shown).toHaveLength(cohorts);
	expect(kept).toEqual(shown);
	await actor.reads("Hvor god er planen?");
}

async function seat(actor: Actor): Promise<void> {
	await actor.follow("Kull 1");
	await actor.follow("Bordplassering");
	await actor.fill("Antall bord", "2");
	await actor.press("Lag bordplassering");
	await actor.reads(/skal sitte, men bordene har/);
	await actor.fill("Antall bord", "9");
	await actor.press("Lag bordplassering");
	await actor.reads("Hvor mange møter de?");
	await actor.follow("Samling 1: Rollen som leder");
	await actor.sees("Bord på samling 1");
	await actor.reads("Bordene passer med dem som kommer.");
	await actor.follow("Vis på veggen");
	await actor.sees(/finn bordet ditt$/);
}

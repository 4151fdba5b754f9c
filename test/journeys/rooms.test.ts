import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aLargePitchDay, type LargeDay } from "../support/large-pitch-day.ts";
import type { Actor } from "./actor.ts";
import { enter, tabTo } from "./keyboard.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 600_000;
const [pitches, judges] = [18, 12];

/** The office plans a day with three rooms, publishes it, and mends it when a judge falls ill. */
describe.each<Screen>(["phone", "desktop"])("three rooms on a %s", (screen) => {
	let world: World;
	let day: LargeDay;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-11-24");
		day = await world.run((db) => aLargePitchDay(db, world.now(), { pitches, judges }));
	}, timeout);
	afterAll(() => world?.close());

	test("are filled from rules, looked over and published", { timeout }, async () => {
		const office = await world.as(day.office);
		await office.visit(`/pitch-days/${day.dayId}`);
		await office.follow("Paneler, rom og plan");
		await office.follow("Legg inn rom og økter");
		await fillFrame(office);
		await sayWhoCannot(office);
		await office.reads(`${pitches} pitcher, plass til 24, og ${judges} personer som kan vurdere.`);
		await office.press("Lag plan");
		await followPlanner(world, office);
		await office.reads("Hva planen koster");
		await office.follow("Publiser planen");
		expect(await office.table("Pitcher")).toHaveLength(pitches);
		await office.press("Publiser og si fra");
		await office.reads(/^Planen gjelder nå\. \d+ brev er sendt\.$/);
		expect((await letters(world)).size).toBeGreaterThan(pitches);
		await office.follow("Paneler, rom og plan");
		await office.unfold("Hvem som sitter i flere paneler");
		await office.leave();
	});

	test("change little when a judge falls ill, and all whom it concerns are told", { timeout }, async () => {
		await world.run((db) => db.deleteFrom("mailMessages").execute());
		const office = await world.as(day.office);
		await office.visit(`/pitch-days/${day.dayId}`);
		await office.follow("Paneler, rom og plan");
		const chair = await office.page.locator("article li").first().textContent();
		const name = /Dommer Nummer\d+/.exec(chair ?? "")?.[0] ?? "";
		await office.followCrumb("Stor pitchedag");
		await office.follow("Noen er borte eller forsinket? Finn ny plan");
		await office.press("Finn ny plan");
		await office.reads("Velg minst én som er borte eller forsinket.");
		const thisJudge = new RegExp(`${name}(?!\\d)`); // not the tenth where it is the first
		await office.tick(thisJudge);
		await byKeyboard(office, "Finn ny plan");
		await followPlanner(world, office);
		await office.follow("Publiser planen");
		await office.reads(`Kan ikke likevel: ${name}.`);
		const changed = await office.table("Panelmedlemmer");
		expect(changed.find(([who]) => who === name)?.at(-1)).toBe("Ingen plass");
		expect(changed.length).toBeLessThan(judges);
		const moved = (await office.page.getByRole("table", { name: "Pitcher" }).count())
			? await office.table("Pitcher")
			: [];
		expect(moved.length).toBeLessThan(pitches / 2);
		await office.press("Gjør endringene og si fra");
		await office.reads(/^Planen gjelder nå/);
		const told = await letters(world);
		expect(told.size).toBe(changed.length - 1 + moved.length);
		await office.follow("Paneler, rom og plan");
		expect(await office.page.locator("article", { hasText: thisJudge }).count()).toBe(0);
		await office.leave();
	});

	test("can be planned without script", { timeout }, async () => {
		const office = await world.as(day.office, { script: false });
		await office.visit(`/pitch-days/${day.dayId}/schedules`);
		await office.press("Lag plan");
		await office.reads("Siden oppdaterer seg selv.");
		await world.drainJobs(); // and the page renews itself, also now
		await office.tick("Behold som det er");
		await office.press("Lag ny plan, behold det som er krysset av");
		await world.drainJobs(); // and the page renews itself, also now
		await office.reads("Hvor god er planen?");
		await office.leave();
	});
});

/** A sitting that ends before it begins is refused with everything kept. */
async function fillFrame(office: Actor): Promise<void> {
	await office.fill("Rom", "Formannskapssalen\nBiblioteket, 2. etasje\nKulturskolen, sal B");
	for (const [number, from, to] of [
		[1, "09:00", "09:40"],
		[2, "10:00", "09:00"],
	] as const) {
		const sitting = office.page.getByRole("group", { name: `Økt ${number}` });
		await sitting.getByLabel("Dag").fill("2026-12-01");
		await sitting.getByLabel("Fra kl.").fill(from);
		await sitting.getByLabel("Til kl.").fill(to);
	}
	await office.fill("Fagområder", "Barn og unge\nHelse og omsorg");
	await office.fill("Så lenge leter datamaskinen", "2");
	await office.press("Lagre og gå videre");
	await office.reads("Økt 2 slutter før den begynner.");
	const second = office.page.getByRole("group", { name: "Økt 2" });
	expect(await second.getByLabel("Fra kl.").inputValue()).toBe("10:00");
	await second.getByLabel("Til kl.").fill("10:40");
	await office.press("Lagre og gå videre");
}

async function sayWhoCannot(office: Actor): Promise<void> {
	await office.sees("Hvem kan når");
	const card = office.page.locator("article").first();
	await card.getByLabel("Helse og omsorg").check({ force: true });
	await card.getByLabel("kl. 10.00–10.40").check({ force: true });
	await office.press("Lagre");
	await office.reads("Lagret. Nå kan du lage en plan.");
}

/** The page renews itself while the planner works, and when it is done. */
async function followPlanner(world: World, office: Actor): Promise<void> {
	const computing = world.drainJobs();
	await office.page.getByRole("link", { name: "Publiser planen" }).waitFor({ timeout: 240_000 });
	await computing;
	await office.reload();
}

async function byKeyboard(actor: Actor, button: string): Promise<void> {
	await tabTo(actor, "button", button);
	await enter(actor);
}

/** Those who have got a letter about the schedule. */
async function letters(world: World): Promise<Set<string>> {
	const rows = await world.run((db) =>
		db.selectFrom("mailMessages").select("personId").where("dedupeKey", "like", "pitch-schedule:%").execute(),
	);
	return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

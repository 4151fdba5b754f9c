import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPitchDay } from "../../src/modules/pitching/actions/opening.ts";
import { declareTies, settleTie } from "../../src/modules/pitching/actions/ties.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPitchDay, type PitchWorld } from "../support/pitching-rows.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const today = "2026-12-01";
const [first, second] = ["Tryggere overganger", "Felles vaktliste"] as const;

/** A room in the browsers of the one who drives, the panel (one steps out), a team and the wall. */
describe.each<Screen>(["phone", "desktop"])("a room on a %s", (screen) => {
	let world: World;
	let day: PitchWorld;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, today);
		day = await world.run((db) => aDayThatIsOpen(db, world.now()));
	});
	afterAll(() => world?.close());

	test("is opened, driven, judged and followed", { timeout }, async () => {
		const driver = await world.as(day.office);
		await driver.visit(`/pitch-days/${day.dayId}`);
		await driver.follow("Rommet");
		await driver.follow("Styr rommet");
		await driver.press("Åpne rommet");
		const room = driver.page.url().replace(/\/steering$/, "");
		const team = await world.as(day.owners[0] ?? "");
		await team.follow("Se når det er vår tur");
		await team.reads("Dere er neste");
		await driver.follow("Vis på veggen");
		const wall = await world.as(null);
		await wall.visit(driver.page.url());
		await driver.page.goBack();
		const [leader, director, expert] = await enterRoom(world, room, [day.leader, day.director, day.expert]);
		for (const { page } of [wall, team, leader, director, expert])
			await page.locator("live-page[data-live=on]").waitFor();
		await driver.press(`Kall inn: ${first}`);
		await wall.sees(first);
		await team.reads("Dere pitcher nå");
		await director.reads(`Du trer ut nå: ${first}`);
		await leader.reads("Trer ut nå: Helse Direktørsen");
		await driver.press("Start klokka");
		await wall.page.locator("[data-clock-figures]", { hasText: /^[0-2]:\d\d$/ }).waitFor();
		await scoreOffline(expert);
		await leader.reads("1 av 2 har gitt poeng");
		await leader.follow("Gi poeng");
		await leader.page.locator("live-page[data-live=on]").waitFor();
		await leader.field("Notat bare for deg").fill("Halvskrevet");
		await driver.press(`Kall inn: ${second}`);
		await wall.sees(second);
		await leader.reads(`Nå pitcher: ${second}`);
		expect(await leader.field("Notat bare for deg").inputValue()).toBe("Halvskrevet");
		expect(await wall.page.locator("main").textContent()).not.toMatch(/Direktørsen|trer ut/i);
		for (const actor of [driver, team, wall, leader, director, expert]) await actor.leave();
	});

	test("can be followed and judged without script", { timeout }, async () => {
		const expert = await world.as(day.expert, { script: false });
		await expert.follow("Gå inn i rommet");
		await expert.follow("Gi poeng");
		for (const group of await expert.page.locator("main fieldset").all())
			await group.getByRole("radio").nth(3).check({ force: true });
		await expert.press("Send inn vurderingen min");
		await expert.reads("Din vurdering");
		await expert.leave();
	});
});

async function aDayThatIsOpen(db: Db, now: Date): Promise<PitchWorld> {
	const day = await aPitchDay(db, now, [first, second]);
	await openPitchDay(db, day.dayId, day.office, now);
	const said = day.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	for (const person of [day.leader, day.director, day.expert])
		await declareTies(db, day.dayId, person, said, now);
	const tie = { pitchId: day.pitches[0] ?? "", personId: day.director, decided: "partial" as const };
	await settleTie(db, { ...tie, words: "Egen sektor" }, day.leader, now);
	return day;
}

async function enterRoom(
	world: World,
	room: string,
	people: readonly string[],
): Promise<[Actor, Actor, Actor]> {
	const actors: Actor[] = [];
	for (const person of people) {
		const actor = await world.as(person, { mayLoseNetwork: true });
		await actor.visit(room);
		actors.push(actor);
	}
	return actors as [Actor, Actor, Actor];
}

/** The network goes, comes back, and goes again before the button is pressed: nothing is lost and nothing is double. */
async function scoreOffline(judge: Actor): Promise<void> {
	await judge.follow("Gi poeng");
	const groups = await judge.page.locator("main fieldset").all();
	const tap = (group: number) => groups[group]?.getByRole("radio").nth(3).check({ force: true });
	await tap(0);
	await judge.reads(/^Lagret kl\./);
	await judge.loseNetwork();
	await tap(1);
	await judge.reads(/^Ikke sendt ennå/);
	await judge.findNetwork();
	await judge.reads(/^Lagret kl\./);
	for (let group = 2; group < groups.length; group++) await tap(group);
	await judge.reads(/^Lagret kl\./);
	await judge.loseNetwork();
	await judge.page.getByRole("button", { name: "Send inn vurderingen min" }).click();
	await judge.reads(/^Ikke sendt ennå/);
	await judge.leaveBy(() => judge.findNetwork());
	await judge.reads("Din vurdering");
}

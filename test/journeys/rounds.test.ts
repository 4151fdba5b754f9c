import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeScoring, openPitchDay } from "../../src/modules/pitching/actions/opening.ts";
import { submitAssessment } from "../../src/modules/pitching/actions/scores.ts";
import { declareTies, settleTie } from "../../src/modules/pitching/actions/ties.ts";
import { criteriaOf } from "../../src/modules/pitching/queries/day.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPitchDay, type PitchWorld } from "../support/pitching-rows.ts";
import type { Actor } from "./actor.ts";
import { enter, tabTo } from "./keyboard.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året", "Møte uten møter"] as const;
const [first, , , last] = titles;

/** Comparing two by two and the audience's vote, from the rules to where they stand beside the result. */
describe.each<Screen>(["phone", "desktop"])("rounds on a %s", (screen) => {
	let world: World;
	let day: PitchWorld;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-12-01");
		day = await world.run((db) => aPitchDay(db, world.now(), titles));
	});
	afterAll(() => world?.close());

	test("are stated before the first point", { timeout }, async () => {
		const office = await world.as(day.office);
		await office.visit(`/pitch-days/${day.dayId}/rounds`);
		await office.reads("Panelets poeng etter kriteriene avgjør alene.");
		await office.tick("Panelet sammenligner to og to");
		await office.fill("Hvor mange kan gå videre?", "ingen");
		await office.tick("Publikum stemmer");
		await office.tick("Plasseringene i hver runde legges sammen.");
		await office.press("Lagre reglene");
		expect(await office.field("Hvor mange kan gå videre?").inputValue()).toBe("ingen");
		await office.fill("Hvor mange kan gå videre?", "2");
		await office.press("Lagre reglene");
		await office.reads("hvem som er blant de 2 som kan gå videre");
		await office.leave();
		await world.run((db) => openWithATie(db, day, world.now()));
	});

	test("the panel compares, one of them with the keyboard alone", { timeout }, async () => {
		for (const person of [day.leader, day.expert, day.director]) {
			const judge = await world.as(person);
			await judge.visit(`/pitch-days/${day.dayId}`);
			await judge.follow("Slik telles det");
			await judge.follow("Sammenlign to og to");
			const asked = await compareAll(judge, person === day.expert ? byKeyboard : byTap);
			expect(asked).toBe(person === day.director ? 3 : 6);
			await judge.leave();
		}
	});

	test("the audience votes on its phones, with and without script", { timeout }, async () => {
		const office = await world.as(day.office);
		await office.visit(`/pitch-days/${day.dayId}/audience`);
		await office.fill("Hvor mange lapper", "3");
		await office.press("Lag lapper");
		const slips = await office.page.locator(".vote-slips a").evaluateAll((links) => links.map(String));
		expect(slips).toHaveLength(3);
		const waiting = await world.as(null);
		await waiting.visit(slips[0] ?? "");
		await waiting.reads("Avstemningen er ikke åpnet ennå.");
		await waiting.page.locator("live-page[data-live=on]").waitFor();
		await office.followCrumb("Publikums stemme");
		await office.press("Åpne avstemningen");
		await vote(waiting, last);
		await vote(waiting, first, "Endre stemmen");
		const old = await world.as(null, { script: false });
		await old.visit(slips[1] ?? "");
		await vote(old, last);
		await old.visit(slips[2] ?? "");
		await vote(old, last);
		await office.reads("3 har stemt, av 3 lapper.");
		await office.page.locator("main").getByRole("button", { name: "Lukk avstemningen" }).click();
		const question = office.page.getByRole("dialog");
		await office.leaveBy(() => question.getByRole("button", { name: "Lukk avstemningen" }).click());
		await waiting.reads("Avstemningen er lukket. Takk for at du var med!");
		for (const actor of [office, waiting, old]) await actor.leave();
	});

	test("stand beside the result, without what one steps aside from", { timeout }, async () => {
		await world.run((db) => giveAndClose(db, day, world.now()));
		const leader = await world.as(day.leader);
		await leader.visit(`/pitch-days/${day.dayId}/results`);
		const whole = await leader.table("Rundene ved siden av");
		expect(whole.map((cells) => [cells[0], cells[1], cells[3], cells[4]])).toEqual([
			[first, "6,00", "1", "1"],
			["Felles vaktliste", "5,00", "0", "2"],
			[last, "3,00", "2", "3"],
			["Ute hele året", "4,00", "0", "4"],
		]);
		await leader.reads(/^Parvis går grensen etter nummer 2/);
		await leader.leave();
		const director = await world.as(day.director);
		await director.visit(`/pitch-days/${day.dayId}/results`);
		const part = await director.table("Rundene ved siden av");
		expect(part.map(([title]) => title)).not.toContain(first);
		await director.reads("Derfor ser du heller ikke antall stemmer.");
		expect(await director.page.locator("main").getByText("Parvis går grensen").count()).toBe(0);
		await director.leave();
	});
});

/** The director steps aside from the first pitch. */
async function openWithATie(db: Db, day: PitchWorld, now: Date): Promise<void> {
	await openPitchDay(db, day.dayId, day.office, now);
	const said = day.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	for (const person of [day.leader, day.director, day.expert])
		await declareTies(db, day.dayId, person, said, now);
	const tie = { pitchId: day.pitches[0] ?? "", personId: day.director, decided: "partial" as const };
	await settleTie(db, { ...tie, words: "Egen sektor" }, day.leader, now);
}

/** Everybody prefers what stands first in the order of the day. */
const betterOf = (names: readonly string[]): string =>
	names.toSorted((a, b) => titles.indexOf(a as never) - titles.indexOf(b as never))[0] ?? "";

async function compareAll(judge: Actor, answer: (judge: Actor, name: string) => Promise<void>) {
	for (let asked = 0; ; asked++) {
		const names = await judge.page.locator("main form button[name=better]").allTextContents();
		if (names.length === 0) {
			await judge.reads("Du har sammenlignet alle parene dine. Takk!");
			return asked;
		}
		await answer(judge, betterOf(names.slice(0, 2)));
	}
}

const byTap = (judge: Actor, name: string): Promise<void> => judge.press(name);

async function byKeyboard(judge: Actor, name: string): Promise<void> {
	await tabTo(judge, "button", name);
	await enter(judge);
}

async function vote(phone: Actor, title: string, button = "Send stemmen"): Promise<void> {
	await phone.page.getByRole("button", { name: button }).waitFor();
	await phone.tick(title);
	await phone.press(button);
	await phone.reads(`Du har stemt på ${title}.`);
}

/** 6, 5, 4 and 3, in the order of the day. */
async function giveAndClose(db: Db, day: PitchWorld, now: Date): Promise<void> {
	const criteria = await criteriaOf(db, day.dayId);
	for (const personId of [day.leader, day.expert, day.director])
		for (const [index, pitchId] of day.pitches.entries()) {
			const values = new Map(criteria.map(({ id }) => [id, 6 - index]));
			await submitAssessment(db, { pitchId, dayId: day.dayId, personId }, { values, note: "" }, now);
		}
	await closeScoring(db, day.dayId, day.office, now);
}

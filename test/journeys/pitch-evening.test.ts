import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar/day.ts";
import { openPitchDay } from "../../src/modules/pitching/actions/opening.ts";
import { appoint } from "../../src/modules/pitching/actions/panel.ts";
import { declareTies, settleTie } from "../../src/modules/pitching/actions/ties.ts";
import { makeCodes, stateRules } from "../../src/modules/rounds/index.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { dayOf } from "../../src/platform/i18n/format.ts";
import { launchBrowser } from "../support/browser.ts";
import { testDatabase } from "../support/database.ts";
import { aPerson } from "../support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../support/pitching-rows.ts";
import type { Actor } from "./actor.ts";
import { aServerProcess, type ServerProcess } from "./server-process.ts";
import { enter } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 900_000;
const patience = 120_000;
const [first, second] = ["Tryggere overganger", "Felles vaktliste"] as const;

/** Who is there besides the day's own: the director has a tie to the first pitch. */
type Evening = PitchWorld & { secretary: string; judges: string[]; slip: string };

type Run = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;

/** Twelve browsers at one pitch day, and a server that is cut down in the middle of the points. */
describe("a pitch evening", () => {
	let browser: Browser;
	let server: ServerProcess;
	let run: Run;
	let evening: Evening;
	let cast: Awaited<ReturnType<typeof seat>>;

	beforeAll(async () => {
		const { database, tenant } = await testDatabase();
		({ run } = await tenant("lyngvik"));
		evening = await run((db) => prepare(db, new Date()));
		server = await aServerProcess(database.urls);
		await server.start();
		browser = await launchBrowser();
	}, timeout);
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	const open = async (personId: string | null) => {
		const scene = { origin: server.origin, run, now: new Date(), screen: "phone" as const };
		const actor = await enter(browser, scene, personId);
		actor.page.setDefaultTimeout(patience);
		return actor;
	};

	test("begins: everyone is where they should be", { timeout }, async () => {
		cast = await seat(open, evening);
		const { driver, wall, judges, partial, pitchers } = cast;
		await driver.press(`Kall inn: ${first}`);
		await wall.sees(first);
		await pitchers[0]?.reads("Dere pitcher nå");
		await partial.reads(`Du trer ut nå: ${first}`);
		await driver.press("Start klokka");
		await wall.page.locator("pitch-clock[data-running]").waitFor();
		for (const judge of judges) {
			await judge.follow("Gi poeng");
			await judge.page.locator("live-page[data-live=on]").waitFor();
			for (const criterion of [0, 1, 2]) await tap(judge, criterion);
			await acknowledged(judge);
		}
	});

	test("keeps every point that was acknowledged when the server is cut down", { timeout }, async () => {
		const { judges, wall } = cast;
		await Promise.all(judges.map((judge) => tap(judge, 3)));
		await server.cut();
		const kept = await run((db) => pointsIn(db, evening.pitches[0]));
		for (const judge of judges) {
			const said = (await isAcknowledged(judge)) ? 4 : 3;
			expect(kept.get(await ownerOf(judge)) ?? 0).toBeGreaterThanOrEqual(said);
		}
		for (const judge of judges) {
			await tap(judge, 4);
			await judge.reads(/^Ikke sendt ennå/);
		}
		await wall.page.locator("live-page[data-live=off]").waitFor();
	});

	test("goes on by itself on every screen when the server is back", { timeout }, async () => {
		await server.start();
		const { judges, all, wall, driver, pitchers, audience, partial } = cast;
		for (const actor of all) await actor.page.locator("live-page[data-live=on]").waitFor();
		for (const judge of judges) await acknowledged(judge);
		const kept = await run((db) => pointsIn(db, evening.pitches[0]));
		expect([...kept.values()]).toEqual(judges.map(() => 5));
		await driver.press("Stopp klokka");
		await wall.page.locator("pitch-clock:not([data-running])").waitFor();
		for (const judge of judges) {
			await tap(judge, 5);
			await sendIn(judge);
		}
		await driver.press(`Kall inn: ${second}`);
		await wall.sees(second);
		await pitchers[0]?.reads("Dere er ferdige");
		await pitchers[1]?.reads("Dere pitcher nå");
		await partial.page.getByRole("link", { name: "Gi poeng" }).waitFor();
		await audience.reads("Avstemningen er ikke åpnet ennå.");
	});

	test("ends with a result, a protocol and letters the same evening", { timeout }, async () => {
		const { judges, partial, driver, audience, leader, secretary, pitchers, wall } = cast;
		for (const judge of [...judges, partial]) {
			await judge.visit(`/pitches/${evening.pitches[1]}/score`);
			for (const criterion of [0, 1, 2, 3, 4, 5]) await tap(judge, criterion);
			await sendIn(judge);
		}
		expect(await run((db) => pointsIn(db, evening.pitches[1]))).toEqual(
			new Map(
				[...[evening.leader, evening.expert, evening.director], ...evening.judges].map((id) => [id, 6]),
			),
		);
		await driver.press("Avslutt rommet");
		await wall.sees("Takk for i dag");
		await takeTheVote(driver, audience, evening);
		await leader.visit(`/pitch-days/${evening.dayId}`);
		await leader.press("Avslutt poenggivingen");
		await readResults(leader, partial, evening);
		await keepMinutes(secretary, evening);
		await recommend(leader, evening);
		for (const [at, pitcher] of pitchers.entries()) {
			await pitcher.visit(`/pitches/${evening.pitches[at]}`);
			await pitcher.reads("Dere traff et behov vi kjenner.");
		}
		expect(await run((db) => lettersTo(db, evening.owners))).toEqual(new Set(evening.owners));
	});
});

/** The day is today's, open, with a panel of six and a secretary; the audience has one slip. */
async function prepare(db: Db, now: Date): Promise<Evening> {
	const day = await aPitchDay(db, now, [first, second]);
	const today = dayOf(now);
	await db
		.updateTable("pitchDays")
		.set({ day: today, decisionBy: addDays(today, 14) })
		.execute();
	const secretary = await aPerson(db, { name: "Skriver Protokollsen" });
	await appoint(db, day.dayId, secretary, "secretary", day.office);
	const judges: string[] = [];
	for (const name of ["Anne Dommersen", "Bjørn Dommersen", "Cathrine Dommersen"]) {
		const person = await aPerson(db, { name });
		await appoint(db, day.dayId, person, "expert", day.office);
		judges.push(person);
	}
	const rules = { pairs: false, audience: true, rule: "beside" as const, cut: null };
	const weights = { rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 };
	await stateRules(db, day.dayId, { ...rules, ...weights }, day.office);
	await makeCodes(db, day.dayId, 1, day.office);
	const { code } = await db.selectFrom("audienceCodes").select("code").executeTakeFirstOrThrow();
	await openPitchDay(db, day.dayId, day.office, now);
	const said = day.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	for (const person of [day.leader, day.director, day.expert, secretary, day.decider, ...judges])
		await declareTies(db, day.dayId, person, said, now);
	const tie = { pitchId: day.pitches[0] ?? "", personId: day.director, decided: "partial" as const };
	await settleTie(db, { ...tie, words: "Egen sektor" }, day.leader, now);
	return { ...day, secretary, judges, slip: code };
}

/** Driver with the clock, wall, leader, four judges, one with a tie, secretary, two who pitch, and the audience: twelve. */
async function seat(open: (personId: string | null) => Promise<Actor>, evening: Evening) {
	const driver = await open(evening.office);
	await driver.visit(`/pitch-days/${evening.dayId}`);
	await driver.follow("Rommet");
	await driver.follow("Styr rommet");
	await driver.press("Åpne rommet");
	const room = driver.page.url().replace(/\/steering.*$/, "");
	const wallAddress = await driver.page.getByRole("link", { name: "Vis på veggen" }).getAttribute("href");
	const at = async (personId: string | null, url: string) => {
		const actor = await open(personId);
		await actor.visit(url);
		return actor;
	};
	const wall = await at(null, `${driver.page.url().replace(/\/pitch-rooms.*$/, "")}${wallAddress}`);
	const leader = await at(evening.leader, room);
	const judges = [leader];
	for (const person of [evening.expert, ...evening.judges]) judges.push(await at(person, room));
	const partial = await at(evening.director, room);
	const secretary = await at(evening.secretary, room);
	const pitchers: Actor[] = [];
	for (const [index, owner] of evening.owners.entries())
		pitchers.push(await at(owner, `/pitches/${evening.pitches[index]}/turn`));
	const origin = new URL(driver.page.url()).origin;
	const audience = await at(null, `${origin}/vote/${evening.slip}`);
	const all = [driver, wall, ...judges, partial, secretary, ...pitchers, audience];
	expect(all).toHaveLength(12);
	for (const { page } of all) await page.locator("live-page[data-live=on]").waitFor();
	return { driver, wall, leader, judges, partial, secretary, pitchers, audience, all };
}

/** Taps four points for a criterion, as a thumb does. */
async function tap({ page }: Actor, criterion: number): Promise<void> {
	await page.locator("main fieldset").nth(criterion).getByRole("radio").nth(3).check({ force: true });
}

/** The phone says that all is saved, and nothing waits on it. */
const saysSaved = `(() => {
	const queue = document.querySelector("score-queue");
	const waiting = JSON.parse(localStorage.getItem("scores-waiting-" + queue?.getAttribute("owner")) ?? "[]");
	return waiting.length === 0 && /^Lagret kl/.test(queue?.querySelector("[data-queue-status]")?.textContent.trim() ?? "");
})()`;

const isAcknowledged = ({ page }: Actor): Promise<boolean> => page.evaluate<boolean>(saysSaved);

const acknowledged = (judge: Actor): Promise<void> =>
	expect.poll(() => isAcknowledged(judge), { timeout: patience }).toBe(true);

const ownerOf = async ({ page }: Actor): Promise<string> =>
	(await page.locator("score-queue").getAttribute("owner")) ?? "";

async function sendIn(judge: Actor): Promise<void> {
	await acknowledged(judge);
	await judge.press("Send inn vurderingen min");
	await judge.reads("Din vurdering");
}

/** How many points each has given to a pitch, as the database has them. */
async function pointsIn(db: Db, pitchId: string | undefined): Promise<Map<string, number>> {
	const { rows } = await sql<{ personId: string; points: number }>`
		select person_id, count(*)::int as points from scores where pitch_id = ${pitchId}::uuid and value = 4
		group by person_id
	`.execute(db);
	return new Map(rows.map(({ personId, points }) => [personId, points]));
}

/** The phone that waited opens by itself; its vote is counted when the vote is closed. */
async function takeTheVote(driver: Actor, audience: Actor, { dayId }: Evening): Promise<void> {
	await driver.visit(`/pitch-days/${dayId}/audience`);
	await driver.press("Åpne avstemningen");
	await audience.tick(second);
	await audience.press("Send stemmen");
	await audience.reads(`Du har stemt på ${second}.`);
	await driver.reads("1 har stemt, av 1 lapper.");
	await driver.page.locator("main").getByRole("button", { name: "Lukk avstemningen" }).click();
	const question = driver.page.getByRole("dialog");
	await driver.leaveBy(() => question.getByRole("button", { name: "Lukk avstemningen" }).click());
}

async function readResults(leader: Actor, partial: Actor, { dayId }: Evening): Promise<void> {
	await leader.visit(`/pitch-days/${dayId}/results`);
	const judges = (rows: string[][]) => rows.map((cells) => cells.at(-1));
	expect(judges(await leader.table("Vektet snitt")).sort()).toEqual(["5", "6"]);
	await partial.visit(`/pitch-days/${dayId}/results`);
	expect(await partial.page.locator("main").textContent()).not.toContain(first);
}

async function keepMinutes(secretary: Actor, { dayId }: Evening): Promise<void> {
	await secretary.visit(`/pitch-days/${dayId}/protocol`);
	for (const group of await secretary.page.locator("main form fieldset").all())
		await group.getByRole("radio").first().check({ force: true });
	await secretary.fill("Merknader", "Strømmen gikk ved den første pitchen. Ingen poeng gikk tapt.");
	await secretary.press("Lagre i protokollen");
	await secretary.reads("Protokollen er lagret.");
}

async function recommend(leader: Actor, { dayId }: Evening): Promise<void> {
	for (const title of [first, second]) {
		await leader.visit(`/pitch-days/${dayId}/recommendations`);
		await leader.follow(`Skriv: ${title}`);
		await leader.tick("Gå videre med støtte");
		await leader.fill("Dette gjorde inntrykk på panelet", "Dere traff et behov vi kjenner.");
		await leader.fill("Begrunnelse for anbefalingen", "Behovet er vist.");
		await leader.press("Lagre anbefalingen");
	}
	await leader.follow("Send til lagene");
	await leader.press("Send til lagene");
	await leader.reads("Anbefalingene er sendt til alle lagene.");
}

async function lettersTo(db: Db, people: readonly string[]): Promise<Set<string | null>> {
	const rows = await db
		.selectFrom("mailMessages")
		.select("personId")
		.where("personId", "in", [...people])
		.where("subject", "like", "Panelets anbefaling%")
		.execute();
	return new Set(rows.map(({ personId }) => personId));
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	aCrowdedPortfolio,
	big,
	type Crowd,
	decideByThePlan,
	pitched,
	unsaid,
} from "../support/crowded-portfolio.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const today = "2026-12-02";

/** Sixty pitched ideas with hours for some of them: planned, explained, published, and moved on when one is stopped. */
describe.each<Screen>(["phone", "desktop"])("sixty pitched ideas on a %s", (screen) => {
	let world: World;
	let crowd: Crowd;
	let keeper: Actor;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, today);
		crowd = await world.run((db) => aCrowdedPortfolio(db, { today, now: world.now() }));
		keeper = await world.as(crowd.keeper);
	}, timeout);
	afterAll(() => world?.close());

	test("are planned within the hours there are, and a no says what is missing", { timeout }, async () => {
		await keeper.follow("Se hva dere har timer til");
		await keeper.reads("Én idé mangler anslag og kan ikke planlegges");
		expect(await keeper.table("Det dere kan velge mellom")).toHaveLength(pitched);
		await keeper.follow("Lag en plan");
		await keeper.fill("Hva heter planen?", "Mest for timene");
		await keeper.tick("Raskt", "Hvor grundig skal det letes?");
		await keeper.press("Regn ut planen");
		await keeper.reads("Planen venter på tur.");
		await world.drainJobs();
		await keeper.reload();
		await keeper.reads(/^\d+ av 60 ideer får plass$/);
		const out = await reasons(keeper, "Disse får ikke plass");
		expect(out.get(unsaid)).toBe("Ingen har sagt hva den trenger og gir.");
		const because = [...out].filter(([title]) => title !== unsaid).map(([, why]) => why);
		expect(
			because.filter(
				(why) =>
					!/^Det mangler .*(timer fra (IT|Tjenestedesign)|en plass) i \d\. kvartal/.test(why) &&
					!/^Den får plass, men planen ville vært verdt/.test(why),
			),
		).toEqual([]);
		expect(because.some((why) => why.startsWith("Det mangler"))).toBe(true);
	});

	test("become one plan, which those who decide follow", { timeout }, async () => {
		await keeper.follow("Se hva publisering endrer");
		await keeper.reads("Starter i 2. kvartal 2027");
		await keeper.unfold(/^\d+ ideer er fortsatt uten startkvartal$/);
		await keeper.reads(unsaid);
		await keeper.press("Publiser planen");
		await keeper.reads(/^Planen er publisert. \d+ ideer har fått startkvartal\.$/);
		const started = await world.run((db) => decideByThePlan(db, crowd, { today, now: world.now() }));
		await world.drainJobs();
		await keeper.reload();
		expect(await keeper.table("Køen")).toHaveLength(started);
	});

	test("move up when somebody stops, and the waiting are told", { timeout }, async () => {
		const before = startsIn(await keeper.table("Køen"));
		await keeper.follow(`Avslutt ${big}`);
		await keeper.reads(/^Avslutter du det nå, blir 840\stimer frigjort/);
		await keeper.tick("Det stoppes", "Hva skjer?");
		await keeper.fill("Hva lærte vi?", "Leverandøren var ikke klar");
		await keeper.press("Avslutt tiltaket");
		await keeper.reads(
			/^Tiltaket er avsluttet. 840\stimer er frigjort. \d+ tiltak rykker fram, og eierne har fått beskjed.$/,
		);
		await keeper.open("Tiltak");
		await keeper.follow("Kø og plasser");
		const after = startsIn(await keeper.table("Køen"));
		const moved = [...after].filter(([title, start]) => start !== before.get(title)).map(([title]) => title);
		expect(moved.length).toBeGreaterThan(0);
		await world.drainJobs();
		const subjects = await world.run((db) => db.selectFrom("mailMessages").select("subject").execute());
		const told = subjects.flatMap(({ subject }) => subject.match(/^Kan starte før: (.*)$/)?.[1] ?? []);
		expect(told.toSorted()).toEqual(moved.toSorted());
	});
});

/** What is said of each in a list under a heading, by what it is about. */
async function reasons(actor: Actor, heading: string): Promise<Map<string, string>> {
	const items = await actor.page.getByRole("region", { name: heading }).getByRole("listitem").all();
	const said = await Promise.all(
		items.map(async (item) => [
			(await item.locator("strong").textContent()) ?? "",
			((await item.locator("span").textContent()) ?? "").replaceAll(/\s+/g, " ").trim(),
		]),
	);
	return new Map(said as [string, string][]);
}

/** When each of those who wait can start, by title. */
const startsIn = (rows: string[][]): Map<string, string> =>
	new Map(rows.map(([title = "", , , start = ""]) => [title.replace(/^\d+\. /, ""), start]));

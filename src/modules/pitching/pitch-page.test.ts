import { beforeAll, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { paths as home } from "../home/index.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";
import { pitchDayById } from "./queries/day.ts";

const t = messagesIn("nb").pitching;
const words = t.phases.can;

let app: TestApp;
let world: PitchWorld;
let at: string;
const browsers = {} as Record<"team" | "guide" | "member", TestBrowser>;

/** One pitch, with a team, its guide and a panel that has no ties. */
beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger"]));
	const guide = await app.tenant.run(async (db) => {
		const id = await aPerson(db, { name: "Veileder Venn", roles: ["guide"] });
		await db
			.updateTable("ideas")
			.set({ guideId: id })
			.where("id", "=", world.ideas[0] ?? "")
			.execute();
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const one of [world.leader, world.director, world.expert, world.decider])
			await declareTies(db, world.dayId, one, said, testNow);
		await openPitchDay(db, world.dayId, world.office, testNow);
		return id;
	});
	at = paths.pitch(world.pitches[0] ?? "");
	browsers.team = await app.browser(world.owners[0]);
	browsers.guide = await app.browser(guide);
	browsers.member = await app.browser(world.expert);
});

/** Which of these each reader meets. */
async function met(...texts: readonly string[]): Promise<Record<string, readonly boolean[]>> {
	const pages = { team: "", guide: "", member: "" };
	for (const who of ["team", "guide", "member"] as const) pages[who] = await browsers[who].text(at);
	return Object.fromEntries(
		Object.entries(pages).map(([who, page]) => [who, texts.map((text) => page.includes(text))]),
	);
}

it("speaks to the team as a team, and of it to its guide and the panel", async () => {
	expect(await met("Dere pitcher ", "Laget pitcher ")).toEqual({
		team: [true, false],
		guide: [false, true],
		member: [false, true],
	});
	const own = [words["read-own-page"], words["read-page"]] as const;
	expect(await met(...own)).toMatchObject({ team: [true, false], guide: [true, false] });
});

it("tells guide and panel where the pitch is when the points are in and when the team is told", async () => {
	await app.tenant.run((db) => closeScoring(db, world.dayId, world.leader, testNow));
	const { waiting, teamWaits, teamTold } = t.pitch;
	expect(await met(waiting, teamWaits, teamTold)).toEqual({
		team: [true, false, false],
		guide: [false, true, false],
		member: [false, true, false],
	});
	await app.tenant.run(tell);
	expect(await met(waiting, teamWaits, teamTold)).toEqual({
		team: [false, false, false],
		guide: [false, false, true],
		member: [false, false, true],
	});
});

it("puts the panel's word first on the team's own page, before what has a date, for some days", async () => {
	await app.tenant.run(async (db) => {
		const other = await aPitchDay(db, testNow, ["Kveldsbussen"]);
		const member = {
			ideaId: other.ideas[0] ?? "",
			personId: world.owners[0] ?? "",
			state: "joined" as const,
		};
		await db.insertInto("ideaMembers").values(member).execute();
	});
	const order = async () => {
		const page = await browsers.team.text(home.home());
		return page.indexOf("Panelets anbefaling er kommet.") < page.indexOf("Kveldsbussen");
	};
	expect(await order()).toBe(true);
	app.setTime(new Date(testNow.getTime() + 4 * 86_400_000));
	browsers.team = await app.browser(world.owners[0]);
	expect(await order()).toBe(false);
});

async function tell(db: Parameters<typeof writeRecommendation>[0]): Promise<void> {
	const said = { outcome: "support", words: "Klart.", stronger: "", reason: "Behovet.", checks: {} } as const;
	const pitch = { id: world.pitches[0] ?? "", pitchDayId: world.dayId };
	await writeRecommendation(db, pitch, said, world.leader, testNow);
	const day = await pitchDayById(db, world.dayId, world.leader);
	if (!day) throw new Error("The day is gone");
	const sender = { by: world.leader, now: testNow, origin: "http://lyngvik.test", locale: "nb" as const };
	expect(await sendRecommendations(db, day, sender)).toMatchObject({ ok: true });
}

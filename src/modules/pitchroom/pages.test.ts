import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { openPitchDay } from "../pitching/actions/opening.ts";
import { declareTies, settleTie } from "../pitching/actions/ties.ts";
import { paths as pitching } from "../pitching/index.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").pitchroom;
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året"];
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

let app: TestApp;
let world: PitchWorld;
let panel: string;
const browsers = {} as Record<
	"office" | "leader" | "director" | "expert" | "decider" | "outsider" | "owner" | "nobody",
	TestBrowser
>;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, titles));
	await app.tenant.run(async (db) => {
		await openPitchDay(db, world.dayId, world.office, testNow);
		for (const person of [world.leader, world.director, world.expert]) {
			const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
			await declareTies(db, world.dayId, person, said, testNow);
		}
		// The first idea is from the director's own sector.
		const tie = { pitchId: world.pitches[0] ?? "", personId: world.director, decided: "partial" as const };
		await settleTie(db, { ...tie, words: "Egen sektor" }, world.leader, testNow);
		panel = (await db.selectFrom("panels").select("id").executeTakeFirstOrThrow()).id;
	});
	for (const name of ["office", "leader", "director", "expert", "decider", "outsider"] as const)
		browsers[name] = await app.browser(world[name]);
	browsers.owner = await app.browser(world.owners[0]);
	browsers.nobody = await app.browser();
});

const codeOfRoom = () =>
	app.tenant.run(
		async (db) => (await db.selectFrom("pitchRooms").select("code").executeTakeFirstOrThrow()).code,
	);

const onStage = () =>
	app.tenant.run((db) => db.selectFrom("pitchRooms").selectAll().executeTakeFirstOrThrow());

const names = ["Helse Direktørsen", "Fag Personvik", "Panel Lederud", "Eier Nummer1"];
const namesIn = (html: string) => names.filter((name) => html.includes(name));

describe("the room", () => {
	it("is opened from the day by those who run it, and calls the first team by mail and on their own page", async () => {
		const led = await browsers.leader.get(paths.rooms(world.dayId));
		expect(led.headers.get("location")).toBe(paths.room(panel));
		expect(await browsers.leader.text(pitching.pitchDay(world.dayId))).toContain(paths.rooms(world.dayId));
		expect(await browsers.leader.text(paths.room(panel))).toContain(t.room.openTitle);
		expect((await browsers.expert.post(paths.opening(panel))).status).toBe(404);
		expect((await browsers.leader.post(paths.opening(panel))).status).toBe(303);
		const mails = await app.tenant.run((db) => db.selectFrom("mailMessages").select("subject").execute());
		expect([...new Set(mails.map(({ subject }) => subject))]).toEqual([
			t.letter.subject("Tryggere overganger"),
		]);
		expect(await browsers.owner.text(paths.ownTurn(world.pitches[0] ?? ""))).toContain(t.turn.next);
	});

	it("is driven by one person; another has to take over first", async () => {
		const [first = ""] = world.pitches;
		const refused = await browsers.office.post(paths.turn(panel), { pitchId: first });
		expect([refused.status, (await onStage()).pitchId]).toEqual([303, null]);
		expect(await browsers.office.text(paths.steering(panel))).toContain(t.steering.drivenBy("Panel Lederud"));
		await browsers.office.post(paths.driver(panel));
		await browsers.office.post(paths.turn(panel), { pitchId: first });
		expect((await onStage()).pitchId).toBe(first);
		expect((await browsers.leader.post(paths.clock(panel), { move: "start" })).status).toBe(303);
		expect((await onStage()).runningSince).toBeNull();
	});

	it("keeps the clock where any process finds it, through pause, more time and questions", async () => {
		const move = async (seconds: number, name: string) => {
			app.setTime(later(seconds));
			expect((await browsers.office.post(paths.clock(panel), { move: name })).status).toBe(303);
		};
		await move(0, "start");
		await move(10, "start");
		await move(60, "pause");
		await move(90, "minute");
		const { runningSince, ranMs, addedPitchMinutes } = await onStage();
		expect([runningSince, ranMs, addedPitchMinutes]).toEqual([null, 60_000, 1]);
		expect(await browsers.nobody.text(paths.wall(await codeOfRoom()))).toContain("3:00");
		await move(100, "start");
		app.setTime(later(119));
		expect(await browsers.expert.text(paths.room(panel))).toContain("2:41");
		await move(130, "questions");
		expect(await browsers.expert.text(paths.room(panel))).toContain("5:00");
	});

	it("shows everybody the order by its code, the wall three things, and neither a single name", async () => {
		const code = await codeOfRoom();
		const follow = await browsers.nobody.text(paths.follow(code));
		expect(titles.filter((title) => follow.includes(title))).toEqual(titles);
		const wall = await browsers.nobody.text(paths.wall(code));
		expect(titles.filter((title) => wall.includes(title))).toEqual(titles.slice(0, 2));
		expect([namesIn(follow), namesIn(wall), wall.includes("<button")]).toEqual([[], [], false]);
		const wrong = await browsers.nobody.get(paths.follow("ACDE-FGHJ"));
		expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining("Koden virker ikke")]);
	});

	it("tells who steps out on their own phone and to the leader, and nobody else", async () => {
		const words = {
			own: t.room.asideNow("Tryggere overganger"),
			leaders: t.followed.asideNow("Helse Direktørsen"),
		};
		const seen = async (browser: TestBrowser, path: string) => {
			const html = await browser.text(path);
			return [html.includes(words.own), html.includes(words.leaders)];
		};
		expect(await seen(browsers.director, paths.room(panel))).toEqual([true, false]);
		expect(await seen(browsers.leader, paths.room(panel))).toEqual([false, true]);
		for (const name of ["office", "expert", "decider"] as const)
			expect([name, ...(await seen(browsers[name], paths.room(panel)))]).toEqual([name, false, false]);
	});

	it("shows the leader who has not scored, and counts nobody who stepped out", async () => {
		const html = await browsers.leader.text(paths.room(panel));
		expect(html).toContain(messagesIn("nb").pitching.day.progress(0, 2));
		expect(html).toContain(t.followed.missing("Panel Lederud, Fag Personvik"));
	});

	it("leads a judge from the room to the points, and says there when the room has gone on", async () => {
		const [first = "", second = ""] = world.pitches;
		expect(await browsers.expert.text(paths.room(panel))).toContain(pitching.score(first));
		expect(await browsers.expert.text(pitching.score(first))).toContain(t.strip.now);
		await browsers.office.post(paths.turn(panel), { pitchId: second });
		const html = await browsers.expert.text(pitching.score(first));
		expect([html.includes(t.strip.elsewhere), html.includes(pitching.score(second))]).toEqual([true, true]);
		expect(await browsers.owner.text(paths.ownTurn(first))).toContain(t.turn.heard);
		expect(await browsers.director.text(paths.room(panel))).not.toContain(
			t.room.asideNow("Felles vaktliste"),
		);
	});

	it("renews what a judge sees of the room, and never the form", async () => {
		const [first = ""] = world.pitches;
		const renewed = (part: string) =>
			browsers.expert.get(pitching.score(first), { "x-requested-with": "live-page", "x-live-part": part });
		const strip = await (await renewed("region")).text();
		expect([strip.includes(t.strip.elsewhere), strip.includes("<form")]).toEqual([true, false]);
		expect((await renewed("page")).status).toBe(204);
	});

	it("is nothing to outsiders, to teams of other pitches, and to another tenant", async () => {
		for (const path of [paths.room(panel), paths.steering(panel), paths.rooms(world.dayId)])
			expect((await browsers.outsider.get(path)).status).toBe(404);
		expect((await browsers.owner.get(paths.ownTurn(world.pitches[1] ?? ""))).status).toBe(404);
		expect((await browsers.owner.get(paths.steering(panel))).status).toBe(404);
		const theirs = await app.otherTenant.run(async (db) => {
			const other = await aPitchDay(db, testNow, ["Naboens"]);
			return (
				await db
					.selectFrom("panels")
					.select("id")
					.where("pitchDayId", "=", other.dayId)
					.executeTakeFirstOrThrow()
			).id;
		});
		expect((await browsers.office.get(paths.room(theirs))).status).toBe(404);
	});

	it("is over when the panel is done giving points, and on again when it is not", async () => {
		const code = await codeOfRoom();
		const move = (path: string) => browsers.leader.post(path);
		expect((await move(pitching.closing(world.dayId))).status).toBe(303);
		expect(await browsers.nobody.text(paths.wall(code))).toContain(t.over);
		const steering = await browsers.office.text(paths.steering(panel));
		expect([steering.includes(t.steering.notYet), steering.includes(paths.clock(panel))]).toEqual([
			true,
			false,
		]);
		expect((await move(pitching.reopening(world.dayId))).status).toBe(303);
		expect(await browsers.nobody.text(paths.wall(code))).toContain("Felles vaktliste");
		expect(await browsers.office.text(paths.steering(panel))).toContain(paths.clock(panel));
	});

	it("ends with thanks on the wall", async () => {
		expect((await browsers.office.post(paths.closing(panel))).status).toBe(303);
		expect(await browsers.nobody.text(paths.wall(await codeOfRoom()))).toContain(t.over);
		expect((await browsers.office.post(paths.clock(panel), { move: "start" })).status).toBe(404);
	});
});

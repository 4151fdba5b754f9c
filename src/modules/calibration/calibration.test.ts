import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { paths as home } from "../home/index.ts";
import { openPitchDay } from "../pitching/actions/opening.ts";
import { appoint } from "../pitching/actions/panel.ts";
import { writePhases } from "../pitching/actions/phase-times.ts";
import { replaceCriteria } from "../pitching/actions/plan.ts";
import { declareTies } from "../pitching/actions/ties.ts";
import { paths as pitching } from "../pitching/index.ts";
import { criteriaOf } from "../pitching/queries/day.ts";
import { scoresOf } from "../pitching/queries/scores.ts";
import { saveCalibration, submitCalibration, writeCase } from "./actions/calibration.ts";
import { forgetCalibrations } from "./jobs.ts";
import { paths } from "./paths.ts";
import { isShown } from "./queries/calibration.ts";
import { spreadOf } from "./spread.ts";

const t = messagesIn("nb").calibration;
const { calibrate } = messagesIn("nb").pitching.phases.can;
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000);

let app: TestApp;
let world: PitchWorld;
let theirs: PitchWorld;
let criteria: string[];
let fourth: string;
let fifth: string;
const browsers = {} as Record<
	"office" | "leader" | "director" | "expert" | "decider" | "outsider",
	TestBrowser
>;

beforeAll(async () => {
	app = await testApp();
	theirs = await app.otherTenant.run((db) => aPitchDay(db, testNow, ["Naboens tavle"]));
	await aWorld();
});

async function aWorld(): Promise<void> {
	app.setTime(testNow);
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger"]));
	criteria = await app.tenant.run(async (db) => (await criteriaOf(db, world.dayId)).map(({ id }) => id));
	for (const name of ["office", "leader", "director", "expert", "decider", "outsider"] as const)
		browsers[name] = await app.browser(world[name]);
}

const putUp = () =>
	app.tenant.run((db) =>
		writeCase(db, world.dayId, { title: "Felles nøkler", page: { need: "Vi leter" } }, 0, world.office),
	);

const points = (value: number) => new Map(criteria.map((id) => [id, value] as const));

const give = (personId: string, value: number, now = testNow) =>
	app.tenant.run((db) => submitCalibration(db, { dayId: world.dayId, personId }, points(value), now));

const fields = (value: number) => Object.fromEntries(criteria.map((id) => [`c_${id}`, String(value)]));

const fragment = { "x-requested-with": "fragment" };

/** How many dots the picture has; those of signs and marks lie at fixed places. */
const dots = (page: string) => page.match(/<circle[^>]* cx="[\d.]+%"/g)?.length ?? 0;

describe("what may be shown", () => {
	it("is every dot from five, one's own and the ends from three, one's own alone with fewer", () => {
		expect(spreadOf([4, 2, 6, 3, 3], 3)).toEqual({ scores: [2, 3, 3, 4, 6], range: [2, 6], own: 3 });
		expect(spreadOf([4, 2, 6], 2)).toEqual({ scores: null, range: [2, 6], own: 2 });
		expect(spreadOf([4, 2], 2)).toEqual({ scores: null, range: null, own: 2 });
		expect(spreadOf([], null)).toEqual({ scores: null, range: null, own: null });
	});

	it("waits for all, or for the office", () => {
		const one = { title: "", page: {}, version: 1, begun: true, ownAt: null, closedAt: null };
		expect(isShown({ ...one, members: 3, submitted: 2 })).toBe(false);
		expect(isShown({ ...one, members: 0, submitted: 0 })).toBe(false);
		expect(isShown({ ...one, members: 3, submitted: 3 })).toBe(true);
		expect(isShown({ ...one, members: 3, submitted: 1, closedAt: testNow })).toBe(true);
	});
});

describe("the common case", () => {
	it("is written by the office, from an example too, and keeps what was typed", async () => {
		expect(await browsers.expert.text(paths.calibration(world.dayId))).toContain(t.none.text);
		expect(await browsers.office.text(`${paths.editCase(world.dayId)}?example=1`)).toContain(t.example.need);
		const blank = await browsers.office.post(paths.editCase(world.dayId), { version: "0", need: "Vi leter" });
		expect([blank.status, (await blank.text()).includes("Vi leter")]).toEqual([422, true]);
		const case1 = { version: "0", title: "Felles nøkler", need: "Vi leter" };
		expect((await browsers.office.post(paths.editCase(world.dayId), case1)).status).toBe(303);
		const late = await browsers.office.post(paths.editCase(world.dayId), { ...case1, title: "Sent ute" });
		const text = await late.text();
		expect([
			late.status,
			text.includes(t.write.refusals["changed-meanwhile"]),
			text.includes("Sent ute"),
		]).toEqual([422, true, true]);
	});

	it("is nothing to outsiders and the decision maker, and another tenant's day is not there", async () => {
		for (const who of ["outsider", "decider"] as const)
			expect((await browsers[who].get(paths.calibration(world.dayId))).status).toBe(404);
		expect((await browsers.expert.get(paths.editCase(world.dayId))).status).toBe(404);
		expect((await browsers.expert.get(paths.closing(world.dayId))).status).toBe(404);
		expect((await browsers.office.get(paths.calibration(theirs.dayId))).status).toBe(404);
	});

	it("waits on the member's own page, and for its phase", async () => {
		expect(await browsers.expert.text(home.home())).toContain(t.next.text);
		await app.tenant.run((db) =>
			writePhases(db, world.dayId, [{ phase: "calibration", startsAt: hours(2), endsAt: hours(6) }]),
		);
		expect(await browsers.expert.text(home.home())).not.toContain(t.next.text);
		const away = await browsers.expert.get(paths.score(world.dayId));
		expect(away.headers.get("location")).toBe(paths.calibration(world.dayId));
		const refused = await browsers.expert.post(paths.score(world.dayId), fields(4), fragment);
		expect([refused.status, await refused.text()]).toEqual([
			422,
			"Kalibreringen åpner tirsdag 24. november 2026 kl. 12.00.",
		]);
		expect(await give(world.expert, 4, hours(1.9))).toEqual({ ok: false, reason: "may-not" });
		expect(await give(world.expert, 4, hours(6))).toEqual({ ok: false, reason: "may-not" });
		await app.tenant.run((db) =>
			writePhases(db, world.dayId, [{ phase: "calibration", startsAt: null, endsAt: null }]),
		);
	});

	it("is scored on the form of the day: tap by tap, then sent in once", async () => {
		const url = paths.score(world.dayId);
		expect(await browsers.expert.text(url)).toContain("<score-queue");
		const [first = ""] = criteria;
		expect((await browsers.expert.post(url, { [`c_${first}`]: "4" }, fragment)).status).toBe(204);
		const half = await browsers.expert.post(paths.submission(world.dayId), { [`c_${first}`]: "4" });
		expect(half.status).toBe(422);
		const begins = (at: Date | null) =>
			app.tenant.run((db) =>
				writePhases(db, world.dayId, [
					{ phase: "material", startsAt: null, endsAt: at },
					{ phase: "calibration", startsAt: at, endsAt: null },
				]),
			);
		await begins(hours(-1));
		const whatOneCanDo = () => browsers.expert.text(pitching.pitchDay(world.dayId));
		expect(await whatOneCanDo()).toContain(calibrate);
		expect((await browsers.expert.post(paths.submission(world.dayId), fields(4))).status).toBe(303);
		expect(await whatOneCanDo()).not.toContain(calibrate);
		expect(await browsers.leader.text(pitching.pitchDay(world.dayId))).toContain(calibrate);
		await begins(null);
		expect((await browsers.expert.post(url, fields(1), fragment)).status).toBe(204);
		expect(await give(world.expert, 1)).toEqual({ ok: false, reason: "may-not" });
		expect(await give(world.outsider, 1)).toEqual({ ok: false, reason: "may-not" });
		const changed = await browsers.office.post(paths.editCase(world.dayId), { version: "1", title: "Ny" });
		expect(changed.status).toBe(404);
	});
});

describe("the spread", () => {
	it("is hidden until all have scored; with three, one's own and the ends", async () => {
		await give(world.leader, 2);
		for (const who of ["expert", "leader", "office"] as const) {
			const page = await browsers[who].text(paths.calibration(world.dayId));
			expect([who, page.includes(t.hidden), page.includes(t.spread.title)]).toEqual([who, true, false]);
		}
		await give(world.director, 5);
		const page = await browsers.expert.text(paths.calibration(world.dayId));
		expect(page).toContain(t.spread.title);
		expect(page).toContain(t.spread.few);
		// The reader's own for each criterion.
		expect(dots(page)).toBe(criteria.length);
		expect(page).toContain("fra 2 til 5");
		expect(dots(await browsers.office.text(paths.calibration(world.dayId)))).toBe(0);
	});

	it("is every dot when five have scored, one's own marked, nobody's name", async () => {
		await aWorld();
		await putUp();
		[fourth, fifth] = await app.tenant.run(async (db) => {
			const unit = await aUnit(db, { name: "Et annet sted" });
			const more: string[] = [];
			for (const name of ["Fjerde Medlem", "Femte Medlem"]) {
				const id = await aPerson(db, { name, unitId: unit });
				await appoint(db, world.dayId, id, "external", world.office);
				more.push(id);
			}
			return more as [string, string];
		});
		for (const [at, who] of [world.leader, world.director, world.expert, fourth, fifth].entries())
			expect(await give(who, 1 + at)).toEqual({ ok: true });
		const page = await browsers.expert.text(paths.calibration(world.dayId));
		expect(dots(page)).toBe(5 * criteria.length);
		expect(page.split("dot-own").length - 1).toBe(criteria.length + 1);
		expect(page).not.toContain("Fjerde Medlem");
		expect(page).not.toContain(t.spread.few);
	});

	it("is shown when the office closes it, asked first; what was saved counts, and nobody scores any more", async () => {
		await aWorld();
		await putUp();
		await give(world.leader, 2);
		await app.tenant.run((db) =>
			saveCalibration(db, { dayId: world.dayId, personId: world.expert }, points(5), testNow),
		);
		expect(await browsers.office.text(paths.closing(world.dayId))).toContain(t.closing.text(2));
		expect((await browsers.office.post(paths.closing(world.dayId))).status).toBe(303);
		expect((await browsers.office.post(paths.closing(world.dayId))).status).toBe(404);
		expect(await give(world.director, 3)).toEqual({ ok: false, reason: "may-not" });
		const page = await browsers.leader.text(paths.calibration(world.dayId));
		// Two have points: the ends would be the other's.
		expect([page.includes(t.spread.title), page.includes("fra 2 til 5")]).toEqual([true, false]);
	});
});

describe("what a level means", () => {
	const words = "Minst tre brukere er spurt";

	it("is written by those who lead when the spread is shown, and stands at the scoring form", async () => {
		const [criterionId = ""] = criteria;
		const meaning = { criterionId, level: "3", words, version: "0" };
		expect((await browsers.expert.post(paths.meanings(world.dayId), meaning)).status).toBe(404);
		expect((await browsers.leader.post(paths.meanings(world.dayId), meaning)).status).toBe(303);
		const late = await browsers.leader.post(paths.meanings(world.dayId), { ...meaning, words: "Noe annet" });
		const text = await late.text();
		expect([
			late.status,
			text.includes(t.meaning.refusals["changed-meanwhile"]),
			text.includes("Noe annet"),
		]).toEqual([422, true, true]);
		expect(await browsers.expert.text(paths.calibration(world.dayId))).toContain(words);
		await app.tenant.run(async (db) => {
			const none = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
			for (const who of [world.expert, world.leader]) await declareTies(db, world.dayId, who, none, testNow);
			expect(await openPitchDay(db, world.dayId, world.office, testNow)).toEqual({ ok: true });
		});
		const form = await browsers.expert.text(pitching.score(world.pitches[0] ?? ""));
		expect(form).toContain(`Her betyr det: ${words}`);
	});

	it("stands when somebody has given points, and so do the criteria once the case is scored", async () => {
		const [criterionId = ""] = criteria;
		expect(await app.tenant.run((db) => replaceCriteria(db, world.dayId, [], world.office))).toEqual({
			ok: false,
			reason: "scored",
		});
		await browsers.expert.post(pitching.score(world.pitches[0] ?? ""), { [`c_${criterionId}`]: "3" });
		const meaning = { criterionId, level: "4", words: "Ny mening", version: "1" };
		const refused = await browsers.leader.post(paths.meanings(world.dayId), meaning);
		expect([refused.status, (await refused.text()).includes(t.meaning.refusals.scored)]).toEqual([422, true]);
	});
});

describe("calibration points", () => {
	it("count in no result, and are deleted with the points of the day", async () => {
		const left = () =>
			app.tenant.run(async (db) => {
				const { rows } = await sql<{ count: number }>`
					select count(*)::int as count from calibration_scores where pitch_day_id = ${world.dayId}
				`.execute(db);
				return rows[0]?.count;
			});
		expect(await app.tenant.run((db) => scoresOf(db, world.dayId, world.pitches))).toEqual([]);
		expect(await left()).toBe(2 * criteria.length);
		await app.tenant.run(async (db) => {
			await db
				.updateTable("pitchDays")
				.set({ state: "released", releasedAt: testNow })
				.where("id", "=", world.dayId)
				.execute();
			await forgetCalibrations(db, new Date("2027-11-20T09:00:00Z"));
		});
		expect(await left()).toBe(2 * criteria.length);
		await app.tenant.run((db) => forgetCalibrations(db, new Date("2027-12-01T09:00:00Z")));
		expect(await left()).toBe(0);
	});
});

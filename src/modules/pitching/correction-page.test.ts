import { beforeAll, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, aPlan, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { changePitchDay } from "./actions/plan.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";
import { pitchesClearFor } from "./queries/pitches.ts";

const t = messagesIn("nb").pitching;
const titles = ["Tryggere overganger", "Felles vaktliste", "Møte på nett", "Ro på natten"];

let app: TestApp;
let world: PitchWorld;
const browsers = {} as Record<"office" | "leader" | "director" | "expert", TestBrowser>;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, titles));
	await app.tenant.run((db) => changePitchDay(db, world.dayId, { ...aPlan, corrected: true }, world.office));
	for (const name of ["office", "leader", "director", "expert"] as const)
		browsers[name] = await app.browser(world[name]);
});

/** The strict expert gives a level less than the leader and the director, and the first pitches are better. */
async function everyoneScores(db: Db): Promise<void> {
	const criteria = await criteriaOf(db, world.dayId);
	for (const personId of [world.leader, world.director, world.expert, world.decider]) {
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		await declareTies(db, world.dayId, personId, said, testNow);
	}
	await openPitchDay(db, world.dayId, world.office, testNow);
	for (const personId of [world.leader, world.director, world.expert]) {
		const clear = await pitchesClearFor(db, world.dayId, personId);
		for (const [at, pitchId] of world.pitches.entries()) {
			if (!clear.has(pitchId)) continue;
			const level = 6 - at - (personId === world.expert ? 1 : 0);
			const values = new Map(criteria.map(({ id }, k) => [id, Math.max(1, level - ((at + k) % 2))] as const));
			const target = { pitchId, dayId: world.dayId, personId };
			expect(await submitAssessment(db, target, { values, note: "" }, testNow)).toEqual({ ok: true });
		}
	}
}

it("is announced before the first point, and stands from the opening on", async () => {
	expect(await browsers.leader.text(paths.pitchDay(world.dayId))).toContain(t.correction.announced);
	expect(await browsers.office.text(paths.editPitchDay(world.dayId))).toContain(t.correction.choose);
	await app.tenant.run(everyoneScores);
	expect(await browsers.office.text(paths.editPitchDay(world.dayId))).not.toContain(t.correction.choose);
	await app.tenant.run((db) => changePitchDay(db, world.dayId, aPlan, world.office));
	expect(await browsers.leader.text(paths.pitchDay(world.dayId))).toContain(t.correction.announced);
});

it("waits until every point is in", async () => {
	expect(await browsers.leader.text(paths.results(world.dayId))).not.toContain(t.correction.title);
	await app.tenant.run((db) => closeScoring(db, world.dayId, world.leader, testNow));
	expect(await browsers.leader.text(paths.results(world.dayId))).toContain(t.correction.title);
});

it("stands after the panel's own means, with the reader's own severity for that reader alone", async () => {
	const expert = await browsers.expert.text(paths.results(world.dayId));
	expect(expert.indexOf(t.results.weighted)).toBeLessThan(expert.indexOf(t.correction.title));
	expect(expert).toMatch(/Du gir omtrent 0,\d poeng mindre enn en gjennomsnittlig dommer/);
	const leader = await browsers.leader.text(paths.results(world.dayId));
	expect(leader).toMatch(/Du gir omtrent 0,\d poeng mer enn en gjennomsnittlig dommer/);
	expect(await browsers.expert.text(paths.resultsFile(world.dayId))).not.toContain(t.correction.corrected);
});

it("says once what the points tell apart: by the corrected results, where there are such", async () => {
	const leader = await browsers.leader.text(paths.results(world.dayId));
	expect(leader).toContain(t.correction.groups.title);
	expect(leader).toContain(t.correction.groups.why);
	for (const words of [t.results.clear, t.results.tooClose]) expect(leader).not.toContain(`>${words}<`);
});

it("leaves out the pitch that a member has a tie to", async () => {
	const director = await browsers.director.text(paths.results(world.dayId));
	expect(director).toContain(t.correction.title);
	expect(director).not.toContain(titles[0]);
	expect(await browsers.leader.text(paths.results(world.dayId))).toContain(titles[0]);
});

it("is explained to anyone", async () => {
	const page = await app.browser();
	const response = await page.get(paths.method());
	expect([response.status, (await response.text()).includes(t.correction.method.formula)]).toEqual([
		200,
		true,
	]);
});

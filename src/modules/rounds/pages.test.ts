import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { closeScoring, openPitchDay } from "../pitching/actions/opening.ts";
import { submitAssessment } from "../pitching/actions/scores.ts";
import { declareTies, settleTie } from "../pitching/actions/ties.ts";
import { paths as pitching } from "../pitching/index.ts";
import { criteriaOf } from "../pitching/queries/day.ts";
import { castVote, makeCodes, moveVote, stateRules } from "./actions/rounds.ts";
import { forgetOldRounds } from "./jobs.ts";
import { paths } from "./paths.ts";
import { closedVotesOf } from "./queries/votes.ts";

const t = messagesIn("nb").rounds;
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året"];
const stated = { rule: "rank-sum", rubricWeight: "1", pairsWeight: "1", audienceWeight: "1" };

let app: TestApp;
let world: PitchWorld;
const browsers = {} as Record<
	"office" | "leader" | "director" | "expert" | "decider" | "owner" | "nobody",
	TestBrowser
>;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, titles));
	for (const name of ["office", "leader", "director", "expert", "decider"] as const)
		browsers[name] = await app.browser(world[name]);
	browsers.owner = await app.browser(world.owners[0]);
	browsers.nobody = await app.browser();
});

/** Opens the day; the director steps aside from the first pitch. */
const openDay = () =>
	app.tenant.run(async (db) => {
		await openPitchDay(db, world.dayId, world.office, testNow);
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const person of [world.leader, world.director, world.expert])
			await declareTies(db, world.dayId, person, said, testNow);
		const tie = { pitchId: world.pitches[0] ?? "", personId: world.director, decided: "partial" as const };
		await settleTie(db, { ...tie, words: "Egen sektor" }, world.leader, testNow);
	});

const codes = () =>
	app.tenant.run(async (db) => {
		const rows = await db.selectFrom("audienceCodes").select("code").orderBy("number").execute();
		return rows.map(({ code }) => code);
	});

const every = () => [paths.pairs(world.dayId), paths.audience(world.dayId)];
const results = () => pitching.results(world.dayId);

describe("rounds beside the rubric", () => {
	it("are off unless the office states them, and everyone with a seat reads how it counts", async () => {
		expect(await browsers.expert.text(paths.rounds(world.dayId))).toContain(t.alone);
		for (const url of every()) expect((await browsers.leader.get(url)).status).toBe(404);
		const wrong = await browsers.office.post(paths.rounds(world.dayId), { ...stated, rubricWeight: "mye" });
		expect(wrong.status).toBe(422);
		const rules = { ...stated, pairs: "on", audience: "on" };
		expect((await browsers.expert.post(paths.rounds(world.dayId), rules)).status).toBe(404);
		expect((await browsers.office.post(paths.rounds(world.dayId), rules)).status).toBe(303);
		const read = await browsers.expert.text(paths.rounds(world.dayId));
		expect([t.hasPairs, t.hasAudience, t.rules["rank-sum"]].filter((one) => !read.includes(one))).toEqual([]);
		expect(read).not.toContain(t.form.state);
	});

	it("let the panel compare two by two, each pair once, without those one steps aside from", async () => {
		await openDay();
		const pair = async (browser: TestBrowser) => {
			const html = await browser.text(paths.pairs(world.dayId));
			return [...html.matchAll(/name="(?:first|second)Id" value="([^"]+)"/g)].map(([, id]) => id ?? "");
		};
		const [first = "", second = ""] = world.pitches;
		expect((await pair(browsers.director)).sort()).toEqual(world.pitches.slice(1).sort());
		const refused = { firstId: first, secondId: second, better: "first" };
		expect((await browsers.director.post(paths.pairs(world.dayId), refused)).status).toBe(404);
		const asked = new Set<string>();
		for (let [a, b] = await pair(browsers.expert); a && b; [a, b] = await pair(browsers.expert)) {
			asked.add([a, b].sort().join());
			const better = [a, b].includes(first) ? (a === first ? "first" : "second") : "neither";
			await browsers.expert.post(paths.pairs(world.dayId), { firstId: a, secondId: b, better });
		}
		expect(asked.size).toBe(3);
		expect(await browsers.expert.text(paths.pairs(world.dayId))).toContain(t.pairs.allDone);
		expect((await browsers.owner.get(paths.pairs(world.dayId))).status).toBe(404);
	});

	it("cannot be changed when somebody has begun", async () => {
		await browsers.office.post(paths.rounds(world.dayId), { ...stated, rule: "weights" });
		const { rule, pairs } = await app.tenant.run((db) =>
			db.selectFrom("roundRules").selectAll().executeTakeFirstOrThrow(),
		);
		expect([rule, pairs]).toEqual(["rank-sum", true]);
	});

	it("cannot be changed when somebody in the audience has voted either", async () => {
		const rules = { pairs: false, audience: true, rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 };
		await app.tenant.run(async (db) => {
			const { dayId, pitches, office } = await aPitchDay(db, testNow, ["Nøkkeltavla"]);
			const state = (audienceWeight: number) =>
				stateRules(db, dayId, { ...rules, rule: "weights", audienceWeight, cut: null }, office);
			expect(await state(1)).toBe(true);
			await makeCodes(db, dayId, 1, office);
			await moveVote(db, dayId, "open", office);
			expect(await state(2)).toBe(true);
			const { code } = await db
				.selectFrom("audienceCodes")
				.select("code")
				.where("pitchDayId", "=", dayId)
				.executeTakeFirstOrThrow();
			await castVote(db, code, pitches[0] ?? "");
			expect(await state(9)).toBe(false);
			await db.deleteFrom("audienceCodes").where("pitchDayId", "=", dayId).execute();
			await db.deleteFrom("roundRules").where("pitchDayId", "=", dayId).execute();
		});
	});

	it("take one vote from each slip while the vote is open, and it can be changed", async () => {
		const [first = "", second = "", third = ""] = world.pitches;
		await browsers.office.post(paths.codes(world.dayId), { count: "3" });
		const [one = "", two = "", unused = ""] = await codes();
		const vote = (code: string, pitchId: string) => browsers.nobody.post(paths.vote(code), { pitchId });
		await vote(one, first);
		expect(await browsers.nobody.text(paths.vote(one))).toContain(t.vote.waiting);
		await browsers.office.post(paths.audience(world.dayId), { to: "open" });
		for (const [code, pitch] of [
			[one, first],
			[one, second],
			[two, second],
		] as const)
			await vote(code, pitch);
		expect(await browsers.nobody.text(paths.vote(one))).toContain(t.vote.voted("Felles vaktliste"));
		const empty = await browsers.nobody.post(paths.vote(one), {});
		expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining(t.vote.chooseOne)]);
		const wrong = await vote("ACDEFGHJ", third);
		expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining("Koden virker ikke")]);
		expect(await browsers.leader.text(paths.audience(world.dayId))).toContain(t.audience.turnout(2, 3));
		expect((await browsers.office.text(paths.codes(world.dayId))).split(paths.vote(unused))).toHaveLength(2);
	});

	it("hide the votes from everyone until the vote is closed for good", async () => {
		const counted = () => app.tenant.run((db) => closedVotesOf(db, world.dayId));
		await app.tenant.run((db) => giveAndClose(db));
		expect(await browsers.leader.text(results())).toContain(t.beside.hidden);
		expect([...(await counted())]).toEqual([]);
		await browsers.office.post(paths.audience(world.dayId), { to: "closed" });
		await browsers.office.post(paths.audience(world.dayId), { to: "open" });
		const [one = ""] = await codes();
		await browsers.nobody.post(paths.vote(one), { pitchId: world.pitches[2] ?? "" });
		expect(await counted()).toEqual(new Map(world.pitches.map((id, index) => [id, index === 1 ? 2 : 0])));
	});

	it("stand beside the points, added up as stated, for panel and decision maker alone", async () => {
		const rows = rowsIn(await browsers.leader.text(results()));
		expect(rows.map((cells) => [cells[0], cells[1], cells[3], cells[4]])).toEqual([
			["Tryggere overganger", "6,00", "0", "1"],
			["Felles vaktliste", "4,00", "2", "2"],
			["Ute hele året", "2,00", "0", "3"],
		]);
		for (const name of ["office", "owner"] as const)
			expect([name, (await browsers[name].get(results())).status]).toEqual([name, 404]);
	});

	it("leave no trace of a pitch for a member who steps aside from it", async () => {
		const html = await browsers.director.text(results());
		expect([html.includes(titles[0] ?? ""), rowsIn(html).length]).toEqual([false, 2]);
		// Who knows how many voted could take the numbers of the others from it: the places alone are shown.
		expect(rowsIn(html).map((cells) => [cells[0], cells[3]])).toEqual([
			["Felles vaktliste", "1"],
			["Ute hele året", "2"],
		]);
		for (const text of [t.beside.notWholeVotes, t.beside.votePlace]) expect(html).toContain(text);
		expect(html).not.toContain(`>${t.beside.votes}</th>`);
	});

	it("are another tenant's own, and are forgotten a year after the decision", async () => {
		const theirs = await app.otherTenant.run((db) => aPitchDay(db, testNow, ["Naboens"]));
		expect((await browsers.office.get(paths.rounds(theirs.dayId))).status).toBe(404);
		await app.tenant.run(async (db) => {
			await db.updateTable("pitchDays").set({ state: "released", releasedAt: testNow }).execute();
			await forgetOldRounds(db, new Date("2027-11-23T09:00:00Z"));
			expect(await db.selectFrom("pairChoices").selectAll().execute()).toHaveLength(3);
			await forgetOldRounds(db, new Date("2027-11-25T09:00:00Z"));
			expect(await db.selectFrom("pairChoices").selectAll().execute()).toEqual([]);
		});
		expect(await codes()).toEqual([]);
	});
});

/** Everyone who may gives 6, 4 and 2. */
async function giveAndClose(db: Parameters<typeof closedVotesOf>[0]): Promise<void> {
	const criteria = await criteriaOf(db, world.dayId);
	for (const personId of [world.leader, world.expert, world.director])
		for (const [index, pitchId] of world.pitches.entries()) {
			const values = new Map(criteria.map(({ id }) => [id, 6 - 2 * index]));
			await submitAssessment(db, { pitchId, dayId: world.dayId, personId }, { values, note: "" }, testNow);
		}
	await closeScoring(db, world.dayId, world.office, testNow);
}

/** The cells of the rows in the table of rounds, as text. */
const rowsIn = (html: string): string[][] =>
	[
		...(/<section aria-labelledby="rounds">(.*?)<\/table>/s.exec(html)?.[1] ?? "").matchAll(
			/<tr>(.*?)<\/tr>/gs,
		),
	]
		.map(([, row = ""]) =>
			[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
		)
		.slice(1);

import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { decidePitch } from "./actions/decision.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { writeRecommendation } from "./actions/recommendation.ts";
import { declareTies, settleTie } from "./actions/ties.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").pitching;
const texts = t.sending;
const { shownAnother } = messagesIn("nb").platform;

let app: TestApp;
let world: PitchWorld;
let leader: TestBrowser;
let decider: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tavla", "Vakta"]));
	await app.tenant.run(async (db) => {
		const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const who of [world.leader, world.expert, world.director, world.decider])
			await declareTies(db, world.dayId, who, said, testNow);
		await openPitchDay(db, world.dayId, world.office, testNow);
	});
	leader = await app.browser(world.leader);
	decider = await app.browser(world.decider);
});

const advise = (id: string, outcome: "hold" | "support" | "close") =>
	app.tenant.run((db) => {
		const words = { words: "Vi husker tavla.", stronger: "Et tall.", reason: "Behovet er vist.", checks: {} };
		return writeRecommendation(
			db,
			{ id, pitchDayId: world.dayId },
			{ outcome, ...words },
			world.leader,
			testNow,
		);
	});

const decide = (id: string, reason = "Lovgrunnlaget mangler.") =>
	app.tenant.run((db) => {
		const text = {
			...{
				outcome: "hold" as const,
				reason,
				whatNext: "Et ja fra jus.",
				learned: "",
			},
			...{ goInstead: "", lookAgainOn: "2027-03-01", mergeIntoIdeaId: null, ownerId: null },
			...{ helpPersonId: world.expert, helpOffice: "", helpWords: "" },
		};
		return decidePitch(db, { id, pitchDayId: world.dayId }, text, world.decider, testNow);
	});

const letters = async (kind: string) => {
	const rows = await app.tenant.run((db) =>
		db.selectFrom("mailMessages").select("dedupeKey").where("dedupeKey", "like", `${kind}:%`).execute(),
	);
	return rows.length;
};

const has = (page: string, ...words: readonly string[]) => words.map((one) => page.includes(one));

describe("before the recommendations go", () => {
	it("there is nothing to ask while points are given, and nothing at all for others", async () => {
		const early = await leader.get(paths.sending(world.dayId));
		expect(early.headers.get("location")).toBe(paths.pitchDay(world.dayId));
		for (const who of [world.office, world.expert, world.decider, world.outsider]) {
			const browser = await app.browser(who);
			expect((await browser.get(paths.sending(world.dayId))).status).toBe(404);
			expect((await browser.post(paths.sending(world.dayId))).status).toBe(404);
		}
	});

	it("the page tells what is missing, and sends nothing until it is there", async () => {
		const [first = "", second = ""] = world.pitches;
		await app.tenant.run((db) => closeScoring(db, world.dayId, world.leader, testNow));
		await advise(first, "support");
		const page = await leader.text(paths.sending(world.dayId));
		expect(has(page, texts.checks.recommendations, texts.lacking(1), texts.blocked)).toEqual(
			Array(3).fill(true),
		);
		expect((await leader.post(paths.sending(world.dayId))).status).toBe(422);
		expect(await letters("recommendation")).toBe(0);
		await advise(second, "hold");
		const ready = await leader.text(paths.sending(world.dayId));
		const letter = [texts.lead(3, 2), "Tavla", "Vakta", t.outcomes.support, t.outcomes.hold, texts.final];
		expect(has(ready, ...letter)).toEqual(letter.map(() => true));
		expect(has(ready, texts.checks.attendance, texts.lacking(3), texts.blocked)).toEqual([true, true, false]);
	});

	it("a leader with a tie is not told what that team is told", async () => {
		const [first = ""] = world.pitches;
		const settle = (decided: "partial" | "impartial") =>
			app.tenant.run((db) =>
				settleTie(
					db,
					{ pitchId: first, personId: world.leader, decided, words: "Egen enhet" },
					world.decider,
					testNow,
				),
			);
		await settle("partial");
		expect(has(await leader.text(paths.sending(world.dayId)), "Tavla", t.outcomes.support)).toEqual([
			true,
			false,
		]);
		await settle("impartial");
	});

	it("nothing goes where another recommendation stands than the one that was looked at", async () => {
		const looked = hiddenIn(await leader.text(paths.sending(world.dayId)), "shown");
		await advise(world.pitches[1] ?? "", "close");
		const late = await leader.post(paths.sending(world.dayId), looked);
		expect([late.status, ...has(await late.text(), shownAnother, t.outcomes.close)]).toEqual([
			...[422, true, true],
		]);
		expect(await letters("recommendation")).toBe(0);
	});

	it("they go once, however often somebody presses", async () => {
		const looked = hiddenIn(await leader.text(paths.sending(world.dayId)), "shown");
		const answers = [await leader.post(paths.sending(world.dayId), looked)];
		answers.push(
			await leader.post(paths.sending(world.dayId), looked),
			await leader.get(paths.sending(world.dayId)),
		);
		expect(answers.map(({ headers }) => headers.get("location"))).toEqual(
			Array(3).fill(paths.recommendations(world.dayId)),
		);
		expect(await letters("recommendation")).toBe(3);
	});
});

describe("before the decisions go", () => {
	it("the page tells what is missing, and sends nothing until it is there", async () => {
		const [first = "", second = ""] = world.pitches;
		expect(await decide(first)).toEqual({ ok: true });
		const page = await decider.text(paths.release(world.dayId));
		expect(has(page, texts.checks.decisions, texts.lacking(1), texts.blocked)).toEqual(Array(3).fill(true));
		expect((await decider.post(paths.release(world.dayId))).status).toBe(422);
		expect(await letters("decision")).toBe(0);
		expect(await decide(second)).toEqual({ ok: true });
		const ready = await decider.text(paths.release(world.dayId));
		const asked = [texts.lead(3, 2), "Tavla", "Vakta", texts.checks.protocol, t.day.should, texts.final];
		expect(has(ready, ...asked)).toEqual(asked.map(() => true));
		expect(ready).not.toContain(texts.blocked);
	});

	it("nobody but the day's decision maker is asked", async () => {
		for (const who of [world.office, world.leader, world.outsider]) {
			const browser = await app.browser(who);
			expect((await browser.get(paths.release(world.dayId))).status).toBe(404);
			expect((await browser.post(paths.release(world.dayId))).status).toBe(404);
		}
	});

	it("nothing goes where another decision stands than the one that was looked at", async () => {
		const looked = hiddenIn(await decider.text(paths.release(world.dayId)), "shown");
		expect(await decide(world.pitches[1] ?? "", "Skrevet om")).toEqual({ ok: true });
		const late = await decider.post(paths.release(world.dayId), looked);
		expect([late.status, ...has(await late.text(), shownAnother)]).toEqual([422, true]);
		expect(await letters("decision")).toBe(0);
	});

	it("they go once, however often somebody presses", async () => {
		const looked = hiddenIn(await decider.text(paths.release(world.dayId)), "shown");
		const both = await Promise.all([
			decider.post(paths.release(world.dayId), looked),
			decider.post(paths.release(world.dayId), looked),
		]);
		const after = [...both, await decider.get(paths.release(world.dayId))];
		expect(after.map(({ headers }) => headers.get("location"))).toEqual(
			Array(3).fill(paths.decisions(world.dayId)),
		);
		expect(await letters("decision")).toBe(3);
	});
});

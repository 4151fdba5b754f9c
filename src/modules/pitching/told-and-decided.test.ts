import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { advice, anOpenDay, aToldDay } from "../../../test/support/pitch-days.ts";
import type { PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { addCompetence } from "../portfolio/actions/capacity.ts";
import { answerRequest } from "../portfolio/index.ts";
import { askForHours, decidePitch } from "./actions/decision.ts";
import { closeScoring } from "./actions/opening.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { releaseDecisions } from "./actions/release.ts";
import { deleteOldScores } from "./jobs.ts";
import type { Outcome } from "./outcome.ts";
import { pitchDayById } from "./queries/day.ts";
import { decisionsReleased } from "./queries/rulings.ts";

const { tenant: makeTenant } = await testDatabase();
const now = testNow;
const today = "2026-11-24";
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året"];

const letters = (db: Db, kind: string) =>
	db
		.selectFrom("mailMessages")
		.select(["personId", "subject", "bodyText"])
		.where("dedupeKey", "like", `${kind}:%`)
		.orderBy("createdAt")
		.execute();

describe("the evening", () => {
	it("tells owner and team what the panel says, with a date and somebody to call, once", async () => {
		const world = await aToldDay(makeTenant, ["Tryggere overganger", "Felles vaktliste"]);
		await world.tenant.run(async (db) => {
			const sent = await letters(db, "recommendation");
			expect(sent.map(({ personId }) => personId).sort()).toEqual([...world.owners, world.teamMember].sort());
			const [first] = sent;
			for (const words of [
				"Dere har snakket med pasientene.",
				"Et tall for tiden",
				"tirsdag 15. desember 2026",
				"Kontor Kontorsen, 72 00 00 00",
			])
				expect(first?.bodyText).toContain(words);
			expect(first?.bodyText).not.toContain("snitt");
			const day = await pitchDayById(db, world.dayId, null);
			if (!day) throw new Error("The day is gone");
			expect(await sendRecommendations(db, day, world.sender)).toEqual({ ok: false, reason: "not-now" });
			expect(await letters(db, "recommendation")).toHaveLength(3);
			const kept = await db.selectFrom("recommendations").select("summary").execute();
			expect(kept.map(({ summary }) => summary)).toEqual([
				{ mean: 4, spread: 0, judges: 2 },
				{ mean: 4, spread: 0, judges: 2 },
			]);
		});
	});

	it("waits until every pitch has its recommendation", async () => {
		const world = await anOpenDay(makeTenant, ["Én", "To"]);
		const [id = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const pitch = { id, pitchDayId: world.dayId };
			expect(await writeRecommendation(db, pitch, advice("hold"), world.leader, now)).toEqual({
				ok: false,
				reason: "not-now",
			});
			await closeScoring(db, world.dayId, world.leader, now);
			await writeRecommendation(db, pitch, advice("hold"), world.leader, now);
			const day = await pitchDayById(db, world.dayId, null);
			const sender = { by: world.leader, now, origin: "http://lyngvik.test", locale: "nb" as const };
			if (day)
				expect(await sendRecommendations(db, day, sender)).toEqual({ ok: false, reason: "incomplete" });
			expect(await letters(db, "recommendation")).toEqual([]);
		});
	});
});

const ruling = (world: PitchWorld, outcome: Outcome) => ({
	outcome,
	reason: "Vi ser behovet.",
	whatNext: "Et ja fra jus.",
	learned: "Folk kommer når noen tar imot.",
	goInstead: "Tjenestetorget har plass.",
	lookAgainOn: "2027-03-01",
	helpPersonId: world.expert,
	helpOffice: "",
	helpWords: "Jeg kjenner lovverket.",
	mergeIntoIdeaId: world.ideas[0] ?? null,
	ownerId: world.owners[0] ?? null,
});

describe("decisions", () => {
	it("give no support on hours that nobody has promised", async () => {
		const world = await aToldDay(makeTenant, ["Én"]);
		const pitch = { id: world.pitches[0] ?? "", pitchDayId: world.dayId, title: "Én" };
		await world.tenant.run(async (db) => {
			const decide = () => decidePitch(db, pitch, ruling(world, "support"), world.decider, now);
			expect(await decide()).toEqual({ ok: false, reason: "lacks", lacks: ["needs"] });
			const it = await addCompetence(db, { name: "IT", leaderId: world.outsider });
			const needs = [{ competenceId: it.ok ? it.id : "", quarter: "2027-Q1", hours: 120 }];
			expect(await askForHours(db, pitch, needs, world.decider, { today, now })).toEqual({ ok: true });
			expect(await decide()).toEqual({ ok: false, reason: "lacks", lacks: ["unanswered"] });
			const [request] = await db.selectFrom("capacityRequests").select("id").execute();
			const answer = (value: "yes" | "no") =>
				answerRequest(db, request?.id ?? "", { answer: value, words: "", by: world.outsider }, now);
			await answer("no");
			expect(await decide()).toEqual({ ok: false, reason: "lacks", lacks: ["refused"] });
			await answer("yes");
			expect(await decide()).toEqual({ ok: true });
			expect(await askForHours(db, pitch, needs, world.decider, { today, now })).toEqual({ ok: true });
			expect(await db.selectFrom("capacityRequests").select("id").execute()).toHaveLength(1);
			await answer("no");
			const day = await pitchDayById(db, world.dayId, null);
			if (day)
				expect(await releaseDecisions(db, day, world.sender, today)).toEqual({
					ok: false,
					reason: "answer-lost",
				});
		});
	});

	it("wait, and are released together: letters, states, initiative and freed hours in one go", async () => {
		const world = await aToldDay(makeTenant);
		const outcomes: Outcome[] = ["support", "hold", "merge"];
		await world.tenant.run(async (db) => {
			const it = await addCompetence(db, { name: "IT", leaderId: world.outsider });
			for (const [index, id] of world.pitches.entries()) {
				const pitch = { id, pitchDayId: world.dayId, title: titles[index] ?? "" };
				const needs = [{ competenceId: it.ok ? it.id : "", quarter: "2027-Q1", hours: 10 }];
				if (index < 2) await askForHours(db, pitch, needs, world.decider, { today, now });
				await db.updateTable("capacityRequests").set({ answer: "yes" }).execute();
				expect(await decisionsReleased(db)).toEqual([]);
				const decided = await decidePitch(
					db,
					pitch,
					ruling(world, outcomes[index] ?? "close"),
					world.decider,
					now,
				);
				expect(decided).toEqual({ ok: true });
			}
			expect(await letters(db, "decision")).toEqual([]);
			const day = await pitchDayById(db, world.dayId, null);
			if (!day) throw new Error("The day is gone");
			expect(await releaseDecisions(db, day, { ...world.sender, by: world.decider }, today)).toEqual({
				ok: true,
			});
			expect(await releaseDecisions(db, day, { ...world.sender, by: world.decider }, today)).toEqual({
				ok: false,
				reason: "not-now",
			});
			expect(await letters(db, "decision")).toHaveLength(4);
			const ideas = await db
				.selectFrom("ideas")
				.select(["title", "state", "mergedInto"])
				.orderBy("title")
				.execute();
			expect(ideas).toEqual([
				{ title: "Felles vaktliste", state: "on_hold", mergedInto: null },
				{ title: "Tryggere overganger", state: "supported", mergedInto: null },
				{ title: "Ute hele året", state: "merged", mergedInto: world.ideas[0] },
			]);
			const initiatives = await db
				.selectFrom("initiatives")
				.select(["title", "ownerId", "startQuarter", "ideaId"])
				.execute();
			expect(initiatives).toEqual([
				{
					title: "Tryggere overganger",
					ownerId: world.owners[0],
					startQuarter: "2027-Q1",
					ideaId: world.ideas[0],
				},
			]);
			const requests = await db.selectFrom("capacityRequests").select(["pitchId", "withdrawnAt"]).execute();
			expect(requests.map(({ pitchId, withdrawnAt }) => [pitchId, withdrawnAt !== null])).toEqual(
				expect.arrayContaining([
					[world.pitches[0], false],
					[world.pitches[1], true],
				]),
			);
			const released = await decisionsReleased(db);
			expect(released.map(({ title, outcome }) => [title, outcome])).toEqual([
				["Tryggere overganger", "support"],
				["Felles vaktliste", "hold"],
				["Ute hele året", "merge"],
			]);
		});
	});

	it("leave no scores in events or the audit trail", async () => {
		const world = await aToldDay(makeTenant, ["Én"]);
		await world.tenant.run(async (db) => {
			const { rows } = await sql<{ data: string }>`
				select data::text from events where type ~ '^(assessment|recommend|impartial|decision|pitch_day)'
			`.execute(db);
			expect(rows.length).toBeGreaterThan(5);
			expect(rows.filter(({ data }) => /score|value|mean|words|reason/.test(data))).toEqual([]);
		});
	});

	it("keep the sums and lose the scores after 12 months, not a day before", async () => {
		const world = await aToldDay(makeTenant, ["Én"]);
		await world.tenant.run(async (db) => {
			const pitch = { id: world.pitches[0] ?? "", pitchDayId: world.dayId };
			await decidePitch(db, pitch, ruling(world, "close"), world.decider, now);
			const day = await pitchDayById(db, world.dayId, null);
			if (day) await releaseDecisions(db, day, world.sender, today);
			const left = async () => [
				(await db.selectFrom("scores").select("value").execute()).length,
				(await db.selectFrom("scoreNotes").select("note").execute()).length,
			];
			await deleteOldScores(db, new Date("2027-11-23T09:00:00Z"));
			expect(await left()).toEqual([12, 2]);
			await deleteOldScores(db, new Date("2027-11-25T09:00:00Z"));
			expect(await left()).toEqual([0, 0]);
			expect(await db.selectFrom("recommendations").select("summary").execute()).toEqual([
				{ summary: { mean: 4, spread: 0, judges: 2 } },
			]);
		});
	});
});

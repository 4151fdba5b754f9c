import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { addCompetence } from "../portfolio/actions/capacity.ts";
import { answerRequest } from "../portfolio/index.ts";
import { askForHours, decidePitch } from "./actions/decision.ts";
import { closeScoring, openPitchDay, reopenScoring } from "./actions/opening.ts";
import { movePitch, withdrawPitch } from "./actions/order.ts";
import { appoint, releasePanelMember } from "./actions/panel.ts";
import { replaceCriteria } from "./actions/plan.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { releaseDecisions } from "./actions/release.ts";
import { remindPanel } from "./actions/reminder.ts";
import { saveAssessment, submitAssessment } from "./actions/scores.ts";
import { declareTies, noteTies, settleTie } from "./actions/ties.ts";
import { type Declaration, declarations, standingOf } from "./impartiality.ts";
import { deleteOldScores } from "./jobs.ts";
import type { Outcome } from "./outcome.ts";
import { criteriaOf, panelOf, pitchDayById, planOf } from "./queries/day.ts";
import { pitchOfIdea } from "./queries/pitch-of-idea.ts";
import { pitchesOn } from "./queries/pitches.ts";
import { decisionsReleased } from "./queries/rulings.ts";
import { progressOn, resultsOf } from "./queries/scores.ts";
import { membersWhoMayScore } from "./queries/seats.ts";
import { tiesOn, writtenTies } from "./queries/ties.ts";

const { tenant: makeTenant } = await testDatabase();
let count = 0;

const now = testNow;
const today = "2026-11-24";
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året"];

/** A tenant of its own for each test, with a pitch day of three pitches. */
async function aWorld(names: readonly string[] = titles): Promise<PitchWorld & { tenant: TestTenant }> {
	const tenant = await makeTenant(`lyngvik-${++count}`);
	return { ...(await tenant.run((db) => aPitchDay(db, now, names))), tenant };
}

const declareAll = (db: Db, world: PitchWorld, personId: string, declared: Declaration = "none") =>
	declareTies(
		db,
		world.dayId,
		personId,
		world.pitches.map((pitchId) => ({ pitchId, declared, words: "" })),
		now,
	);

async function everyoneDeclares(db: Db, world: PitchWorld): Promise<void> {
	for (const personId of [world.leader, world.director, world.expert, world.decider])
		await declareAll(db, world, personId);
}

const pointsOf = async (db: Db, dayId: string, value: number | null) =>
	new Map((await criteriaOf(db, dayId)).map(({ id }) => [id, value] as const));

async function score(db: Db, world: PitchWorld, personId: string, pitchId: string, value: number | null) {
	const target = { pitchId, dayId: world.dayId, personId };
	return submitAssessment(db, target, { values: await pointsOf(db, world.dayId, value), note: "" }, now);
}

async function whoMayScore(db: Db, dayId: string): Promise<string[]> {
	const { rows } = await sql<{ pair: string }>`
		select pitch_id || ' ' || person_id as pair from ${membersWhoMayScore(dayId)} w order by 1
	`.execute(db);
	return rows.map(({ pair }) => pair);
}

const pairs = (...all: [pitch: string | undefined, person: string][]) =>
	all.map(([pitch, person]) => `${pitch} ${person}`).sort();

describe("who may give points", () => {
	it("is the same in SQL as in words, for every combination", async () => {
		const world = await aWorld(["Én"]);
		await world.tenant.run(async (db) => {
			const [pitchId = ""] = world.pitches;
			const wrong: unknown[] = [];
			for (const declared of [null, ...declarations])
				for (const suggested of [null, "own_unit"] as const)
					for (const decided of [null, "partial", "impartial"] as const) {
						const ties = { declared, suggested, decided };
						await db
							.insertInto("impartiality")
							.values({ pitchId, personId: world.expert, ...ties })
							.onConflict((conflict) =>
								conflict.columns(["tenantId", "pitchId", "personId"]).doUpdateSet(ties),
							)
							.execute();
						const inSql = (await whoMayScore(db, world.dayId)).includes(`${pitchId} ${world.expert}`);
						if (inSql !== (standingOf(ties) === "clear")) wrong.push(ties);
					}
			expect(wrong).toEqual([]);
		});
	});

	it("is nobody before they declare, and not the director of the line before it is decided", async () => {
		const world = await aWorld();
		const [a, b, c] = world.pitches;
		await world.tenant.run(async (db) => {
			expect(await whoMayScore(db, world.dayId)).toEqual([]);
			await everyoneDeclares(db, world);
			const without = pairs(
				[a, world.leader],
				[a, world.expert],
				[b, world.leader],
				[b, world.expert],
				[b, world.director],
				[c, world.leader],
				[c, world.expert],
				[c, world.director],
			);
			expect(await whoMayScore(db, world.dayId)).toEqual(without);
			const settlement = {
				pitchId: a ?? "",
				personId: world.director,
				decided: "impartial" as const,
				words: "Leder ikke enheten.",
			};
			await settleTie(db, settlement, world.leader, now);
			expect(await whoMayScore(db, world.dayId)).toEqual([...without, `${a} ${world.director}`].sort());
		});
	});

	it("steps aside anew when a new tie is declared after an impartial decision; a partial one stands", async () => {
		const world = await aWorld(["Én"]);
		const [pitchId = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const decidedOf = async () =>
				(await writtenTies(db, world.dayId)).find(({ personId }) => personId === world.expert)?.decided;
			const settle = (decided: "partial" | "impartial") =>
				settleTie(db, { pitchId, personId: world.expert, decided, words: "Vurdert." }, world.leader, now);
			await declareAll(db, world, world.expert, "other");
			await settle("impartial");
			await declareAll(db, world, world.expert, "other");
			expect(await decidedOf()).toBe("impartial");
			await declareAll(db, world, world.expert, "kin");
			expect(await decidedOf()).toBeNull();
			await settle("partial");
			await declareAll(db, world, world.expert, "none");
			expect(await decidedOf()).toBe("partial");
		});
	});

	it("finds guide, team and owner in the data, and drops a suggestion that no longer holds", async () => {
		const world = await aWorld(["Én"]);
		const [ideaId = ""] = world.ideas;
		await world.tenant.run(async (db) => {
			const suggestions = async () =>
				(await tiesOn(db, world.dayId)).map(({ personId, suggested }) => [personId, suggested]);
			expect(await suggestions()).toEqual([[world.director, "superior"]]);
			await db.updateTable("ideas").set({ guideId: world.expert }).where("id", "=", ideaId).execute();
			await appoint(db, world.dayId, world.teamMember, "expert", world.office);
			expect(new Set((await suggestions()).map(String))).toEqual(
				new Set([`${world.director},superior`, `${world.expert},guide`, `${world.teamMember},team`]),
			);
			await db.updateTable("ideas").set({ guideId: null }).where("id", "=", ideaId).execute();
			await noteTies(db, world.dayId);
			expect((await suggestions()).flat()).not.toContain("guide");
		});
	});
});

describe("the plan", () => {
	it("moves a pitch up and down, and stops at the ends", async () => {
		const world = await aWorld();
		const [a = "", b = "", c = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const order = async () => (await pitchesOn(db, world.dayId, world.office)).map(({ id }) => id);
			await movePitch(db, world.dayId, c, "up");
			expect(await order()).toEqual([a, c, b]);
			await movePitch(db, world.dayId, a, "down");
			expect(await order()).toEqual([c, a, b]);
			await movePitch(db, world.dayId, c, "up");
			await movePitch(db, world.dayId, b, "down");
			expect(await order()).toEqual([c, a, b]);
		});
	});

	it("gives the idea back when its pitch is taken out, and takes it up again", async () => {
		const world = await aWorld();
		const [ideaId = ""] = world.ideas;
		const [id = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const state = async () =>
				(await db.selectFrom("ideas").select("state").where("id", "=", ideaId).executeTakeFirstOrThrow())
					.state;
			expect([await state(), (await pitchOfIdea(db, ideaId))?.pitchId]).toEqual(["pitching", id]);
			await withdrawPitch(db, { id, ideaId }, world.office, now);
			expect([await state(), await pitchOfIdea(db, ideaId)]).toEqual(["ready", null]);
		});
	});

	it("says what is missing, and opens with the pages as they are then", async () => {
		const world = await aWorld();
		const [ideaId = ""] = world.ideas;
		await world.tenant.run(async (db) => {
			expect(await planOf(db, world.dayId)).toEqual({
				place: "Rådhussalen",
				quorum: 2,
				authority: "Delegert myndighet, punkt 4.2",
				hasDecider: true,
				hasContact: true,
				hasLeader: true,
				panelSize: 3,
				smallPanels: 0,
				unplaced: 0,
				criteriaCount: 6,
				pitchCount: 3,
				emptyPages: 0,
				shortPitches: 3,
				unanswered: 3,
			});
			await releasePanelMember(db, world.dayId, world.leader, world.office);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({
				ok: false,
				reason: "incomplete",
			});
			await appoint(db, world.dayId, world.leader, "leader", world.office);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({ ok: true });
			await db
				.updateTable("ideas")
				.set({ pitch: JSON.stringify({ need: "Endret etterpå" }), title: "Ny tittel" })
				.where("id", "=", ideaId)
				.execute();
			const [first] = await pitchesOn(db, world.dayId, world.leader);
			expect([first?.title, first?.handedIn.need]).toEqual([
				"Tryggere overganger",
				"Behovet bak Tryggere overganger",
			]);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({
				ok: false,
				reason: "not-now",
			});
		});
	});

	it("has one leader: a new one takes over, and the old one stays", async () => {
		const world = await aWorld(["Én"]);
		await world.tenant.run(async (db) => {
			await appoint(db, world.dayId, world.expert, "leader", world.office);
			const roles = (await panelOf(db, world.dayId)).map(({ personId, role }) => [personId, role]);
			expect(new Map(roles as [string, string][])).toEqual(
				new Map([
					[world.expert, "leader"],
					[world.leader, "director"],
					[world.director, "director"],
				]),
			);
		});
	});
});

/** Opened, everyone without ties. */
async function anOpenDay(names?: readonly string[]) {
	const world = await aWorld(names);
	await world.tenant.run(async (db) => {
		await everyoneDeclares(db, world);
		await openPitchDay(db, world.dayId, world.office, now);
	});
	return world;
}

describe("points", () => {
	it("are kept as one goes, sent in when complete, and stand after that", async () => {
		const world = await anOpenDay(["Én"]);
		const [pitchId = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const target = { pitchId, dayId: world.dayId, personId: world.expert };
			const criteria = await criteriaOf(db, world.dayId);
			const some = { values: new Map([[criteria[0]?.id ?? "", 5]]), note: "Spør om drift" };
			expect(await saveAssessment(db, target, some, now)).toEqual({ ok: true });
			const missing = await submitAssessment(db, target, some, now);
			expect(missing).toEqual({
				ok: false,
				reason: "missing",
				criterionIds: criteria.slice(1).map(({ id }) => id),
			});
			expect(await score(db, world, world.expert, pitchId, null)).toEqual({ ok: true });
			expect(await saveAssessment(db, target, some, now)).toEqual({ ok: false, reason: "may-not" });
		});
	});

	it("are refused with a tie, from outside the panel, and on a day that is not open", async () => {
		const world = await anOpenDay();
		const [a = "", b = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const refused = { ok: false, reason: "may-not" };
			expect(await score(db, world, world.director, a, 6)).toEqual(refused);
			expect(await score(db, world, world.outsider, b, 6)).toEqual(refused);
			expect(await score(db, world, world.decider, b, 6)).toEqual(refused);
			await closeScoring(db, world.dayId, world.leader, now);
			expect(await score(db, world, world.expert, b, 6)).toEqual(refused);
			expect(await db.selectFrom("scores").selectAll().execute()).toEqual([]);
		});
	});

	it("of a member with a tie count nowhere, also when the tie comes after the points", async () => {
		const world = await anOpenDay(["Én", "To"]);
		const [, b = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			await score(db, world, world.leader, b, 2);
			await score(db, world, world.expert, b, 6);
			const figures = async () => {
				const result = (await resultsOf(db, world.dayId, [b], await criteriaOf(db, world.dayId))).get(b);
				const progress = (await progressOn(db, world.dayId)).get(b);
				return [result?.mean, result?.judges, progress?.submitted, progress?.members];
			};
			expect(await figures()).toEqual([4, 2, 2, 3]);
			await declareTies(
				db,
				world.dayId,
				world.expert,
				[{ pitchId: b, declared: "kin", words: "Søsken." }],
				now,
			);
			expect(await figures()).toEqual([2, 1, 1, 2]);
			const settlement = {
				pitchId: b,
				personId: world.expert,
				decided: "impartial" as const,
				words: "Fjern slekt.",
			};
			await settleTie(db, settlement, world.leader, now);
			expect(await figures()).toEqual([4, 2, 2, 3]);
		});
	});

	it("that are saved and not sent in count when the scoring ends; an empty assessment does not", async () => {
		const world = await anOpenDay(["Én"]);
		const [pitchId = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const target = { pitchId, dayId: world.dayId, personId: world.expert };
			await saveAssessment(db, target, { values: await pointsOf(db, world.dayId, 3), note: "" }, now);
			expect(await closeScoring(db, world.dayId, world.leader, now)).toEqual({ ok: true });
			const result = (await resultsOf(db, world.dayId, [pitchId], await criteriaOf(db, world.dayId))).get(
				pitchId,
			);
			expect([result?.mean, result?.judges]).toEqual([3, 1]);
			expect(await reopenScoring(db, world.dayId, world.leader)).toEqual({ ok: true });
			expect(await score(db, world, world.leader, pitchId, 5)).toEqual({ ok: true });
		});
	});

	it("lock the criteria they are given by", async () => {
		const world = await anOpenDay(["Én"]);
		await world.tenant.run(async (db) => {
			const one = [{ title: "Ett", weight: 100, levelWords: ["1", "2", "3", "4", "5", "6"] }];
			expect(await replaceCriteria(db, world.dayId, one, world.office)).toEqual({ ok: true });
			await score(db, world, world.expert, world.pitches[0] ?? "", 4);
			expect(await replaceCriteria(db, world.dayId, one, world.office)).toEqual({
				ok: false,
				reason: "scored",
			});
		});
	});

	it("are asked for after impartiality: who is silent is invited, the decision maker too", async () => {
		const world = await aWorld(["Én"]);
		const sender = { by: world.office, now, origin: "http://lyngvik.test", locale: "nb" as const };
		await world.tenant.run(async (db) => {
			await declareAll(db, world, world.expert);
			const day = await pitchDayById(db, world.dayId, null);
			if (!day) throw new Error("The day is gone");
			expect(await remindPanel(db, day, sender)).toBe(3);
			const mails = await db.selectFrom("mailMessages").select(["personId", "bodyText"]).execute();
			expect(new Set(mails.map(({ personId }) => personId))).toEqual(
				new Set([world.leader, world.director, world.decider]),
			);
			expect(mails[0]?.bodyText).toContain(`/pitch-days/${world.dayId}/impartiality`);
		});
	});

	it("are asked for once a day, of those who may give them and have not", async () => {
		const world = await anOpenDay(["Én"]);
		const sender = { by: world.leader, now, origin: "http://lyngvik.test", locale: "nb" as const };
		await world.tenant.run(async (db) => {
			await score(db, world, world.leader, world.pitches[0] ?? "", 4);
			const day = await pitchDayById(db, world.dayId, null);
			if (!day) throw new Error("The day is gone");
			expect([await remindPanel(db, day, sender), await remindPanel(db, day, sender)]).toEqual([1, 0]);
			const mails = await db.selectFrom("mailMessages").select("personId").execute();
			expect(mails).toEqual([{ personId: world.expert }]);
		});
	});
});

const advice = (outcome: Outcome) => ({
	outcome,
	words: "Dere har snakket med pasientene.",
	stronger: "Et tall for tiden det tar i dag.",
	reason: "Behovet er vist.",
	checks: { privacy: "look" as const },
});

/** Everything up to the evening when the teams are told. */
async function aToldDay(names?: readonly string[]) {
	const world = await anOpenDay(names);
	const sender = { by: world.leader, now, origin: "http://lyngvik.test", locale: "nb" as const };
	await world.tenant.run(async (db) => {
		for (const id of world.pitches)
			for (const member of [world.leader, world.expert]) await score(db, world, member, id, 4);
		await closeScoring(db, world.dayId, world.leader, now);
		for (const id of world.pitches)
			await writeRecommendation(db, { id, pitchDayId: world.dayId }, advice("support"), world.leader, now);
		const day = await pitchDayById(db, world.dayId, null);
		if (day) await sendRecommendations(db, day, sender);
	});
	return { ...world, sender };
}

const letters = (db: Db, kind: string) =>
	db
		.selectFrom("mailMessages")
		.select(["personId", "subject", "bodyText"])
		.where("dedupeKey", "like", `${kind}:%`)
		.orderBy("createdAt")
		.execute();

describe("the evening", () => {
	it("tells owner and team what the panel says, with a date and somebody to call, once", async () => {
		const world = await aToldDay(["Tryggere overganger", "Felles vaktliste"]);
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
		const world = await anOpenDay(["Én", "To"]);
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
		const world = await aToldDay(["Én"]);
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
		const world = await aToldDay();
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
		const world = await aToldDay(["Én"]);
		await world.tenant.run(async (db) => {
			const { rows } = await sql<{ data: string }>`
				select data::text from events where type ~ '^(assessment|recommend|impartial|decision|pitch_day)'
			`.execute(db);
			expect(rows.length).toBeGreaterThan(5);
			expect(rows.filter(({ data }) => /score|value|mean|words|reason/.test(data))).toEqual([]);
		});
	});

	it("keep the sums and lose the scores after 12 months, not a day before", async () => {
		const world = await aToldDay(["Én"]);
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

import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { anOpenDay, aWorld, declareAll, pointsOf, score } from "../../../test/support/pitch-days.ts";
import { closeScoring, reopenScoring } from "./actions/opening.ts";
import { replaceCriteria } from "./actions/plan.ts";
import { remindPanel } from "./actions/reminder.ts";
import { saveAssessment, submitAssessment } from "./actions/scores.ts";
import { declareTies, settleTie } from "./actions/ties.ts";
import { criteriaOf, pitchDayById } from "./queries/day.ts";
import { progressOn, resultsOf } from "./queries/scores.ts";

const { tenant: makeTenant } = await testDatabase();
const now = testNow;

describe("points", () => {
	it("are kept as one goes, sent in when complete, and stand after that", async () => {
		const world = await anOpenDay(makeTenant, ["Én"]);
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
		const world = await anOpenDay(makeTenant);
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
		const world = await anOpenDay(makeTenant, ["Én", "To"]);
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
		const world = await anOpenDay(makeTenant, ["Én"]);
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
		const world = await anOpenDay(makeTenant, ["Én"]);
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
		const world = await aWorld(makeTenant, ["Én"]);
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
		const world = await anOpenDay(makeTenant, ["Én"]);
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

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { aBenefit, aCarriedOutCase } from "../../../test/support/benefit-rows.ts";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { followTheLine, handOver } from "./actions/handovers.ts";
import { tellHandover, tellOutcomes } from "./actions/letters.ts";
import { drawLine, removeLine, shareBenefit } from "./actions/map.ts";
import { judgeBenefit, measureBenefit, removeMeasurement } from "./actions/measurements.ts";
import { remindOfMeasurements } from "./actions/reminders.ts";
import { benefitById } from "./queries/benefit-page.ts";
import { benefitsMatching, everything } from "./queries/benefits.ts";
import { handoversOf } from "./queries/handovers.ts";
import { mapOf } from "./queries/map.ts";
import { outcomesNoticed } from "./queries/outcomes.ts";
import { whoTouched } from "./queries/who-touched.ts";

const at = (day: string) => ({ today: day, now: new Date(`${day}T09:00:00Z`) });
const start = at("2026-11-24");
const url = "https://lyngvik.test";
const own = await testDatabase();
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
	tenant = await own.tenant("lyngvik");
	other = await own.tenant("nabovik");
});

/** Subjects and receivers of what lies in the outbox for a benefit. */
async function letters(db: Db, benefitId: string): Promise<[subject: string, to: string][]> {
	const { rows } = await sql<{ subject: string; name: string }>`
		select m.subject, p.given_name || ' ' || p.family_name as name from mail_messages m
		join people p on p.id = m.person_id where m.body_text like '%' || ${benefitId} || '%' order by m.subject, name
	`.execute(db);
	return rows.map(({ subject, name }) => [subject, name]);
}

async function tellAllHandovers(db: Db, benefitId: string): Promise<void> {
	const rows = await db
		.selectFrom("benefitHandovers")
		.select("id")
		.where("benefitId", "=", benefitId)
		.execute();
	for (const { id } of rows) await tellHandover(db, id, url);
}

describe("a hand-over", () => {
	test("moves the benefit with its history, and both are told once", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db, start.now, { title: "Gis videre" });
			const unitId = await aUnit(db, { name: "Sørlia" });
			const taker = await aPerson(db, { unitId, name: "Andre Eier", title: "Avdelingsleder" });
			const give = () => handOver(db, id, { personId: taker, words: "Tell i uke 10" }, ownerId, start.now);
			expect(await give()).toEqual({ ok: true });
			expect(await give()).toEqual({ ok: false, reason: "same-owner" });
			expect(await benefitById(db, id, false)).toMatchObject({
				holderName: "Andre Eier",
				unitName: "Sørlia",
				ownerRole: "Avdelingsleder",
			});
			const shown = (await handoversOf(db, id, false)).map(({ fromName, toName, why, words }) => [
				fromName,
				toName,
				why,
				words,
			]);
			expect(shown).toEqual([["Første Eier", "Andre Eier", "handed", "Tell i uke 10"]]);
			await tellAllHandovers(db, id);
			await tellAllHandovers(db, id);
			expect(await letters(db, id)).toEqual([
				["Du har fått en gevinst: Gis videre", "Andre Eier"],
				["Gevinsten er gitt videre: Gis videre", "Første Eier"],
			]);
		}));

	test("is refused to somebody without a post in the line", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db, start.now);
			const nobody = await aPerson(db, { name: "Uten Stilling" });
			expect(await handOver(db, id, { personId: nobody, words: "" }, ownerId, start.now)).toEqual({
				ok: false,
				reason: "without-post",
			});
		}));

	test("happens by itself when the owner leaves, and waits where the unit has no leader", () =>
		tenant.run(async (db) => {
			const { id, ownerId, unitId, leaderId } = await aBenefit(db, start.now);
			await db.updateTable("units").set({ leaderId: null }).where("id", "=", unitId).execute();
			await db.updateTable("people").set({ endedAt: start.now }).where("id", "=", ownerId).execute();
			await followTheLine(db, start.now);
			expect(await benefitById(db, id, false)).toMatchObject({
				ownerHasLeft: true,
				holderId: null,
				ownerId,
			});
			await db.updateTable("units").set({ leaderId }).where("id", "=", unitId).execute();
			await followTheLine(db, start.now);
			await followTheLine(db, start.now);
			expect(await benefitById(db, id, false)).toMatchObject({ ownerHasLeft: false, ownerId: leaderId });
			expect((await handoversOf(db, id, false)).map(({ why, toName }) => [why, toName])).toEqual([
				["left", "Ny Leder"],
			]);
		}));

	test("follows the role when a unit gets another leader, and stays with one who is no leader", () =>
		tenant.run(async (db) => {
			const leader = await aPerson(db, { name: "Gammel Leder" });
			const unitId = await aUnit(db, { leaderId: leader });
			const mine = await aBenefit(db, start.now, { ownerUnitId: unitId, ownerId: leader });
			const expert = await aPerson(db, { name: "Fag Person", unitId });
			const theirs = await aBenefit(db, start.now, { ownerUnitId: unitId, ownerId: expert });
			const next = await aPerson(db, { name: "Neste Leder", unitId });
			await db.updateTable("units").set({ leaderId: next }).where("id", "=", unitId).execute();
			await followTheLine(db, start.now);
			const owners = [await benefitById(db, mine.id, false), await benefitById(db, theirs.id, false)];
			expect(owners.map((one) => one?.ownerId)).toEqual([next, expert]);
			expect((await handoversOf(db, mine.id, false)).map(({ why }) => why)).toEqual(["new_leader"]);
		}));
});

describe("reminders", () => {
	test("ask once when a figure is due, and tell once who answers for one that is late", () =>
		tenant.run(async (db) => {
			const accountableId = await aPerson(db, { name: "Ansvarlig Linjeleder" });
			const { id } = await aBenefit(db, start.now, { title: "Purres", accountableId });
			const remind = (day: string) => remindOfMeasurements(db, at(day), url);
			await remind("2026-06-30");
			expect(await letters(db, id)).toEqual([]);
			for (const day of ["2026-07-01", "2026-07-02", "2026-08-01", "2026-08-02", "2027-09-01"])
				await remind(day);
			expect(await letters(db, id)).toEqual([
				["Målingen mangler: Purres", "Ansvarlig Linjeleder"],
				["Tid for å måle: Purres", "Første Eier"],
			]);
		}));

	test("come at 6, 12 and 24 months after the work ended, and by rhythm", () =>
		tenant.run(async (db) => {
			const { initiativeId } = await aCarriedOutCase(db, start.now);
			const { id, ownerId } = await aBenefit(db, start.now, {
				initiativeId,
				rhythmMonths: 24,
				baselineOn: "2026-10-01",
				targetOn: "2028-12-31",
			});
			const ended = { state: "finished" as const, endedOn: "2026-12-15" };
			await db.updateTable("initiatives").set(ended).where("id", "=", initiativeId).execute();
			const dueOn: (string | null | undefined)[] = [];
			for (const day of ["2027-06-15", "2027-12-15", "2028-12-15"]) {
				await remindOfMeasurements(db, at(day), url);
				dueOn.push((await benefitById(db, id, false))?.nextMeasurementOn);
				await measureBenefit(db, id, { on: day, value: 30, note: "" }, ownerId, at(day));
			}
			expect(dueOn).toEqual(["2027-06-15", "2027-12-15", "2028-12-15"]);
			expect((await letters(db, id)).filter(([subject]) => subject.startsWith("Tid"))).toHaveLength(3);
		}));
});

describe("what came of it", () => {
	const measured = (db: Db, id: string, value: number, by: string) =>
		measureBenefit(
			db,
			id,
			{ on: "2026-11-01", value, note: "", voice: "Vi rekker mer.", voiceRole: "Sykepleier" },
			by,
			start,
		);

	test("is told once to everyone who touched the case when a figure beats its baseline", () =>
		tenant.run(async (db) => {
			const world = await aCarriedOutCase(db, start.now);
			const { id, ownerId } = await aBenefit(db, start.now, { initiativeId: world.initiativeId });
			const parts = new Map((await whoTouched(db, id)).map(({ personId, part }) => [personId, part]));
			expect(parts).toEqual(
				new Map([
					[world.owners[0], "writer"],
					[world.teamMember, "team"],
					[ownerId, "benefit_owner"],
					[world.lender, "lent"],
					[world.leader, "panel"],
					[world.director, "panel"],
					[world.expert, "panel"],
					[world.decider, "decider"],
					[world.supporter, "supporter"],
				]),
			);
			await measured(db, id, 30, ownerId);
			await tellOutcomes(db, start.now, url);
			expect(await letters(db, id)).toEqual([]);
			await tellOutcomes(db, at("2026-11-25").now, url);
			await tellOutcomes(db, at("2026-11-26").now, url);
			expect((await letters(db, id)).map(([subject]) => subject)).toEqual(
				Array(parts.size).fill("Dette ble det av: Kortere ventetid"),
			);
			expect(await outcomesNoticed(db, id)).toMatchObject([{ kind: "better", toldCount: parts.size }]);
			const { bodyText } = await db
				.selectFrom("mailMessages")
				.select("bodyText")
				.where("personId", "=", world.supporter)
				.executeTakeFirstOrThrow();
			expect(bodyText).toContain("Vi leter etter nøkler hver morgen.");
			expect(bodyText).toContain("Da: 40 dager, 1. januar 2026\nNå: 30 dager, 1. november 2026");
			expect(bodyText).toContain("«Vi rekker mer.» Sykepleier, Nordlia");
			expect(bodyText).toContain("Du støttet ideen da den var ny. Takk.");
		}));

	test("is not told of a figure that is taken away, is no better, or grows a downside", () =>
		tenant.run(async (db) => {
			const wrong = await aBenefit(db, start.now);
			await measured(db, wrong.id, 30, wrong.ownerId);
			await removeMeasurement(db, wrong.id, "2026-11-01", wrong.ownerId, start.now);
			const worse = await aBenefit(db, start.now);
			await measured(db, worse.id, 45, worse.ownerId);
			const downside = await aBenefit(db, start.now, { negative: true });
			await measured(db, downside.id, 30, downside.ownerId);
			await tellOutcomes(db, at("2026-11-30").now, url);
			for (const { id } of [wrong, worse, downside]) expect(await letters(db, id)).toEqual([]);
		}));

	test("is told with the reason when it did not work", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db, start.now);
			const verdict = { state: "not_realised" as const, because: "Systemet kom aldri." };
			await judgeBenefit(db, id, verdict, ownerId, start);
			await tellOutcomes(db, at("2026-11-25").now, url);
			expect(await letters(db, id)).toEqual([["Dette lærte vi: Kortere ventetid", "Første Eier"]]);
		}));

	test("is told once and one way, of a figure that is better and yet judged not to be what was meant", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db, start.now);
			await measured(db, id, 39, ownerId);
			const verdict = { state: "not_realised" as const, because: "Bare én post kom i gang." };
			await judgeBenefit(db, id, verdict, ownerId, start);
			await tellOutcomes(db, at("2026-11-30").now, url);
			expect(await letters(db, id)).toEqual([["Dette lærte vi: Kortere ventetid", "Første Eier"]]);
		}));
});

test("a shared benefit is counted once, shown with each, and its map drawn by those who have a share", () =>
	tenant.run(async (db) => {
		const first = await aCarriedOutCase(db, start.now);
		const second = await aCarriedOutCase(db, start.now);
		const { id, ownerId } = await aBenefit(db, start.now, { initiativeId: first.initiativeId });
		const share = (...percents: [number, number]) =>
			shareBenefit(
				db,
				id,
				[first.initiativeId, second.initiativeId].map((initiativeId, index) => ({
					initiativeId,
					percent: percents[index] ?? 0,
				})),
				ownerId,
			);
		const line = {
			initiativeId: second.initiativeId,
			benefitId: id,
			measure: "Tavle",
			effect: "Mindre leting",
		};
		expect(await drawLine(db, line, ownerId, start.now)).toEqual({ ok: false, reason: "not-its-benefit" });
		expect(await share(60, 50)).toEqual({ ok: false, reason: "not-hundred" });
		expect(await share(60, 40)).toEqual({ ok: true });
		expect(await drawLine(db, line, ownerId, start.now)).toEqual({ ok: true });
		const [ofFirst, ofSecond] = [await mapOf(db, first.initiativeId), await mapOf(db, second.initiativeId)];
		expect([ofFirst, ofSecond].map((rows) => rows.map(({ measure }) => measure))).toEqual([
			[null],
			["Tavle"],
		]);
		const ids = async (initiativeId: string) =>
			(await benefitsMatching(db, { ...everything, initiativeId }, false)).map((row) => row.id);
		expect([await ids(first.initiativeId), await ids(second.initiativeId)]).toEqual([[id], [id]]);
		expect((await benefitsMatching(db, everything, false)).filter((row) => row.id === id)).toHaveLength(1);
		await removeLine(db, first.initiativeId, ofSecond[0]?.id ?? "", ownerId);
		expect((await mapOf(db, second.initiativeId)).map(({ measure }) => measure)).toEqual(["Tavle"]);
		await removeLine(db, second.initiativeId, ofSecond[0]?.id ?? "", ownerId);
		expect((await mapOf(db, second.initiativeId)).map(({ measure }) => measure)).toEqual([null]);
	}));

test("another tenant's benefit is neither handed on, asked for, nor told of", async () => {
	const secret = await other.run(async (db) => {
		const made = await aBenefit(db, start.now);
		await measureBenefit(db, made.id, { on: "2026-11-01", value: 30, note: "" }, made.ownerId, start);
		await db.updateTable("people").set({ endedAt: start.now }).where("id", "=", made.ownerId).execute();
		return made;
	});
	await tenant.run(async (db) => {
		await followTheLine(db, start.now);
		await remindOfMeasurements(db, at("2028-01-01"), url);
		await tellOutcomes(db, at("2028-01-01").now, url);
	});
	await other.run(async (db) => {
		expect(await letters(db, secret.id)).toEqual([]);
		expect((await benefitById(db, secret.id, true))?.ownerId).toBe(secret.ownerId);
	});
});

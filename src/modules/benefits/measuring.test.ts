import { beforeAll, describe, expect, test } from "vitest";
import { aBenefitPlan, aBenefit as plannedBenefit } from "../../../test/support/benefit-rows.ts";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { judgeBenefit, measureBenefit, publishBenefit, removeMeasurement } from "./actions/measurements.ts";
import { type BenefitPlan, changeBenefit } from "./actions/plans.ts";
import { benefitsOfInitiative, publicBenefits } from "./index.ts";
import { benefitById, dueMeasurements, measurementsOf } from "./queries/benefit-page.ts";
import { benefitsMatching, everything } from "./queries/benefits.ts";

const today = "2026-11-24";
const when = { today, now: new Date("2026-11-24T09:00:00Z") };
const own = await testDatabase();
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
	tenant = await own.tenant("lyngvik");
	other = await own.tenant("nabovik");
});

const aBenefit = (db: Db, over: Partial<BenefitPlan> = {}) => plannedBenefit(db, when.now, over);

describe("measuring", () => {
	const figure = (on: string, value: number) => ({ on, value, note: "" });

	test("refuses figures before the baseline, from the future, and without a baseline", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db);
			const measure = (on: string) => measureBenefit(db, id, figure(on, 30), ownerId, when);
			expect(await measure("2025-12-31")).toEqual({ ok: false, reason: "before-baseline" });
			expect(await measure("2026-11-25")).toEqual({ ok: false, reason: "in-future" });
			const bare = await aBenefit(db, { baselineValue: null, baselineOn: null });
			expect(await measureBenefit(db, bare.id, figure(today, 1), ownerId, when)).toEqual({
				ok: false,
				reason: "no-baseline",
			});
			expect(await measurementsOf(db, id)).toEqual([]);
		}));

	test("keeps one figure a day, and counts the next from the latest", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db);
			expect((await benefitById(db, id, false))?.nextMeasurementOn).toBe("2026-07-01");
			await measureBenefit(db, id, figure("2026-06-01", 33.5), ownerId, when);
			await measureBenefit(db, id, figure("2026-03-01", 38), ownerId, when);
			await measureBenefit(db, id, figure("2026-06-01", 30), ownerId, when);
			const bare = { margin: null, voice: "", voiceRole: "" };
			expect(await measurementsOf(db, id)).toEqual([
				{ ...figure("2026-03-01", 38), ...bare },
				{ ...figure("2026-06-01", 30), ...bare },
			]);
			expect(await benefitById(db, id, false)).toMatchObject({
				state: "measuring",
				nextMeasurementOn: "2026-12-01",
			});
			const [row] = (await benefitsMatching(db, everything, false)).filter((one) => one.id === id);
			expect(row?.reading).toEqual({
				ok: true,
				share: 0.5,
				expected: 151 / 364,
				latest: { value: 30, on: "2026-06-01" },
			});
			await removeMeasurement(db, id, "2026-06-01", ownerId, when.now);
			await removeMeasurement(db, id, "2026-03-01", ownerId, when.now);
			expect(await benefitById(db, id, false)).toMatchObject({
				state: "planned",
				nextMeasurementOn: "2026-07-01",
			});
		}));

	test("ends with a verdict, and is taken up again by one", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await aBenefit(db);
			const judge = (state: "measuring" | "not_realised", because: string) =>
				judgeBenefit(db, id, { state, because }, ownerId, when);
			await judge("not_realised", "Systemet kom ikke");
			expect(await benefitById(db, id, false)).toMatchObject({
				state: "not_realised",
				notRealisedBecause: "Systemet kom ikke",
				nextMeasurementOn: null,
			});
			const late = await measureBenefit(db, id, figure("2026-06-01", 30), ownerId, when);
			expect(late).toEqual({ ok: false, reason: "judged" });
			await judge("measuring", "");
			expect(await benefitById(db, id, false)).toMatchObject({ state: "measuring", notRealisedBecause: "" });
		}));
});

describe("a plan", () => {
	test("may not move its baseline past figures that are there", () =>
		tenant.run(async (db) => {
			const { id, ownerId, unitId } = await aBenefit(db);
			await measureBenefit(db, id, { on: "2026-03-01", value: 38, note: "" }, ownerId, when);
			const { initiativeId: _, ...change } = { ...aBenefitPlan, ownerUnitId: unitId, ownerId };
			const moved = (baselineOn: string) =>
				changeBenefit(db, id, { ...change, baselineOn }, ownerId, when.now);
			expect(await moved("2026-03-02")).toEqual({ ok: false, reason: "measured-before-baseline" });
			expect(await moved("2026-03-01")).toEqual({ ok: true });
		}));

	test("of saved time without a use is refused by the database too", async () => {
		await expect(tenant.run((db) => aBenefit(db, { type: "time_saved" }))).rejects.toThrow(/benefits_check/);
	});

	test("belongs to a role: when its owner leaves, the unit's leader holds it and is reminded", () =>
		tenant.run(async (db) => {
			const { id, ownerId, leaderId } = await aBenefit(db, { title: "Rollen består" });
			const due = async (personId: string) =>
				(await dueMeasurements(db, personId, today)).map((one) => one.id);
			expect([await due(ownerId), await due(leaderId)]).toEqual([[id], []]);
			expect((await benefitById(db, id, false))?.holderName).toBe("Første Eier");
			await db.updateTable("people").set({ endedAt: when.now }).where("id", "=", ownerId).execute();
			expect([await due(ownerId), await due(leaderId)]).toEqual([[], [id]]);
			expect((await benefitById(db, id, false))?.holderName).toBe("Ny Leder");
		}));

	test("hides a shielded owner from all but the office", () =>
		tenant.run(async (db) => {
			const unitId = await aUnit(db);
			const ownerId = await aPerson(db, { unitId, name: "Skjermet Eier", shielded: true });
			const { id } = await aBenefit(db, { ownerUnitId: unitId, ownerId });
			const names = async (sees: boolean) => [
				(await benefitById(db, id, sees))?.holderName,
				(await benefitsMatching(db, everything, sees)).find((one) => one.id === id)?.ownerName,
			];
			expect(await names(false)).toEqual([null, null]);
			expect(await names(true)).toEqual(["Skjermet Eier", "Skjermet Eier"]);
		}));
});

test("another tenant's benefits are in no list, and only what is published is public", async () => {
	const secret = await other.run((db) => aBenefit(db, { title: "Naboens" }));
	const { run } = await own.tenant("liste");
	await run(async (db) => {
		const shown = await aBenefit(db, { title: "Vist" });
		await aBenefit(db, { title: "Ikke vist" });
		await publishBenefit(db, shown.id, when.now, shown.ownerId);
		const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);
		expect(titles(await benefitsMatching(db, everything, true))).toEqual(["Ikke vist", "Vist"]);
		expect(titles(await publicBenefits(db))).toEqual(["Vist"]);
		expect(await benefitsOfInitiative(db, shown.id)).toEqual([]);
		expect(await benefitById(db, secret.id, true)).toBeNull();
	});
});

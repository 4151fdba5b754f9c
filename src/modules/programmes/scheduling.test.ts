import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aSetting, type Setting } from "../../../test/support/gathering-setting.ts";
import { aVenue } from "../../../test/support/programme-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { scheduleGathering } from "./actions/scheduling.ts";
import { addVenue } from "./actions/venues.ts";
import { gatheringById, gatheringsOf } from "./queries/gatherings.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const today = "2026-11-24";

describe("scheduling", () => {
	let gathering: string;
	let setting: Setting;
	const schedule = (db: Db, days: string[], venueId: string | null = setting.venue, id = gathering) =>
		scheduleGathering(db, id, { days, startsAt: "09:00", endsAt: "16:00", venueId }, today);

	beforeAll(async () => {
		setting = await lyngvik.run((db) => aSetting(db));
		gathering = await lyngvik.run(async (db) => (await gatheringsOf(db, setting.cohort))[0]?.id ?? "");
	});

	test("refuses holidays by name, weekends, days gone by and days in disorder", async () => {
		await lyngvik.run(async (db) => {
			expect(await schedule(db, ["2027-05-14", "2027-05-17"])).toEqual({
				ok: false,
				reason: "day-off",
				day: "2027-05-17",
				off: { kind: "holiday", holiday: "constitutionDay" },
			});
			expect(await schedule(db, ["2027-03-12", "2027-03-13"])).toMatchObject({
				off: { kind: "weekend", weekday: 6 },
			});
			expect(await schedule(db, ["2026-11-23", "2026-11-24"])).toEqual({
				ok: false,
				reason: "past",
				day: "2026-11-23",
			});
			expect(await schedule(db, ["2027-03-16", "2027-03-16"])).toMatchObject({ reason: "same-day" });
			expect(await schedule(db, ["2027-03-17", "2027-03-16"])).toMatchObject({ reason: "wrong-order" });
		});
	});

	test("keeps days and place, and raises the revision only when something changes", async () => {
		await lyngvik.run(async (db) => {
			expect(await schedule(db, ["2027-03-16", "2027-03-17"])).toEqual({ ok: true, changed: "days" });
			expect(await schedule(db, ["2027-03-16", "2027-03-17"])).toEqual({ ok: true, changed: "nothing" });
			expect((await gatheringById(db, gathering))?.revision).toBe(0);
			expect(await schedule(db, ["2027-03-16", "2027-03-17"], null)).toEqual({ ok: true, changed: "place" });
			expect(await schedule(db, ["2027-03-18", "2027-03-19"])).toEqual({ ok: true, changed: "days" });
			const stored = await gatheringById(db, gathering);
			expect([stored?.revision, stored?.days, stored?.startsAt]).toEqual([
				2,
				["2027-03-18", "2027-03-19"],
				"09:00:00",
			]);
		});
	});

	test("refuses a venue that is taken, and a cohort that is busy", async () => {
		await lyngvik.run(async (db) => {
			await schedule(db, ["2027-04-06", "2027-04-07"]);
			const other = await aSetting(db);
			const [theirs] = await gatheringsOf(db, other.cohort);
			expect(await schedule(db, ["2027-04-07", "2027-04-08"], setting.venue, theirs?.id)).toEqual({
				ok: false,
				reason: "venue-busy",
				clash: { day: "2027-04-07", cohortName: "Kull 1", number: 1, sameCohort: false },
			});
			const second = (await gatheringsOf(db, setting.cohort))[1]?.id;
			expect(await schedule(db, ["2027-04-07", "2027-04-08"], null, second)).toMatchObject({
				reason: "cohort-busy",
			});
		});
	});

	test("gives a venue to one of two who book it at the same time", async () => {
		const two = await lyngvik.run(async (db) => {
			const venue = await aVenue(db);
			const first = await aSetting(db);
			const second = await aSetting(db);
			const ids = [await gatheringsOf(db, first.cohort), await gatheringsOf(db, second.cohort)].map(
				(all) => all[0]?.id ?? "",
			);
			return { venue, ids };
		});
		const answers = await Promise.all(
			two.ids.map((id) => lyngvik.run((db) => schedule(db, ["2027-09-07", "2027-09-08"], two.venue, id))),
		);
		expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	test("refuses a venue of another tenant", async () => {
		const theirs = await nabovik.run((db) => aVenue(db));
		await expect(lyngvik.run((db) => schedule(db, ["2027-06-01", "2027-06-02"], theirs))).rejects.toThrow();
	});

	test("refuses two venues of one name", async () => {
		await lyngvik.run(async (db) => {
			const venue = { name: "Fjordsalen", address: "", capacity: 10 };
			expect(await addVenue(db, venue)).toMatchObject({ ok: true });
			expect(await addVenue(db, { ...venue, name: "fjordSALEN" })).toEqual({
				ok: false,
				reason: "name-taken",
			});
		});
		expect(
			await nabovik.run((db) => addVenue(db, { name: "Fjordsalen", address: "", capacity: 10 })),
		).toMatchObject({ ok: true });
	});
});

import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import {
	answer,
	at,
	firstDays,
	no,
	now,
	statesAt,
	type TwoCohorts,
	today,
	twoCohorts,
} from "../../../test/support/two-cohorts.ts";
import type { Db } from "../../platform/db/index.ts";
import { sendApology } from "./actions/apologies.ts";
import { markAttendance } from "./actions/attendance.ts";
import { cancelGathering } from "./actions/cancellation.ts";
import { leaveProgramme } from "./actions/cohorts.ts";
import { takeElsewhere } from "./actions/elsewhere.ts";
import { placesElsewhere } from "./queries/elsewhere.ts";
import { attendanceOn } from "./queries/enrolments.ts";
import { gatheringStates } from "./queries/gatherings.ts";
import { unseenNotices } from "./queries/notices.ts";
import { roadOf } from "./queries/roads.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
let world: TwoCohorts;

const apologise = (db: Db, personId: string, days: string[], day = today, clock = "09:00") =>
	sendApology(db, { gatheringId: world.first, personId }, days, { now, today: day, clock });

beforeEach(async () => {
	world = await lyngvik.run((db) => twoCohorts(db));
});

describe("an apology", () => {
	test("for one day keeps the place, for all days gives it to the first who waits", async () => {
		await lyngvik.run(async (db) => {
			const { first, anne } = world;
			await db.updateTable("cohorts").set({ capacity: 1 }).where("id", "=", world.cohorts[0]).execute();
			await answer(db, first, anne);
			await answer(db, first, world.ola);
			expect(await apologise(db, anne, ["2027-03-17"])).toEqual({ ok: true, whole: false });
			expect(await statesAt(db, first)).toEqual({ "Anne Ask": "yes", "Ola Olsen": "waiting" });
			expect(await apologise(db, anne, firstDays)).toEqual({ ok: true, whole: true });
			expect(await statesAt(db, first)).toEqual({ "Anne Ask": "apology", "Ola Olsen": "yes" });
			expect(await apologise(db, anne, firstDays)).toEqual({ ok: true, whole: true });
			const list = await attendanceOn(db, first, "2027-03-16");
			expect(list.map(({ name, apologised }) => [name, apologised])).toEqual([
				["Anne Ask", true],
				["Ola Olsen", false],
			]);
		});
	});

	test("is taken until the day begins, from those who have a place, for days of the gathering", async () => {
		await lyngvik.run(async (db) => {
			const { anne } = world;
			expect(await apologise(db, anne, firstDays)).toEqual({ ok: false, reason: "no-place" });
			await answer(db, world.first, anne);
			expect(await apologise(db, anne, [])).toEqual({ ok: false, reason: "no-days" });
			expect(await apologise(db, anne, ["2027-03-18"])).toEqual({ ok: false, reason: "too-late" });
			expect(await apologise(db, anne, ["2027-03-16"], "2027-03-16", "09:00")).toEqual({
				ok: false,
				reason: "too-late",
			});
			expect(await apologise(db, anne, ["2027-03-16"], "2027-03-16", "08:59")).toEqual({
				ok: true,
				whole: false,
			});
		});
	});

	test("is taken back by a new yes before the deadline", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne);
			await apologise(db, world.anne, firstDays);
			expect(await answer(db, world.first, world.anne)).toEqual({ ok: true, state: "yes" });
			expect((await attendanceOn(db, world.first, "2027-03-16")).some((row) => row.apologised)).toBe(false);
		});
	});
});

describe("catching up", () => {
	const catchUp = (db: Db, personId = world.anne) =>
		takeElsewhere(
			db,
			{ gatheringId: world.first, personId },
			{ gatheringId: world.later, kind: "catch_up" },
			at,
		);

	test("takes a seat at the nearest gathering with room, where it is counted", async () => {
		await lyngvik.run(async (db) => {
			const { first, later, anne } = world;
			await answer(db, first, anne);
			expect(await catchUp(db)).toEqual({ ok: false, reason: "nothing-to-catch-up" });
			await apologise(db, anne, firstDays);
			const offered = await placesElsewhere(db, { gatheringId: first, personId: anne }, today);
			expect(offered.map(({ id, room }) => [id, room])).toEqual([[later, 9]]);
			expect(await catchUp(db)).toEqual({ ok: true });
			expect(await statesAt(db, later)).toEqual({ "Anne Ask": "yes, visiting", "Bo Berg": "invited" });
			const [state] = await gatheringStates(db, { gatheringId: later });
			expect([state?.members, state?.yes]).toEqual([2, 1]);
			expect(await catchUp(db)).toEqual({ ok: false, reason: "has-it" });
			const road = await roadOf(db, anne);
			expect(road.slice(0, 2).map(({ id, state, visiting }) => [id, state, visiting])).toEqual([
				[first, "apology", false],
				[later, "yes", true],
			]);
			const day = { gatheringId: later, day: "2027-04-13", markedBy: world.bo, now };
			expect(await markAttendance(db, day, new Map([[anne, "present"]]))).toBe(1);
		});
	});

	test("never goes over the places, also when several want the last one at once", async () => {
		const tight = await lyngvik.run(async (db) => {
			const setting = await twoCohorts(db, 2);
			for (const personId of [setting.anne, setting.ola]) await answer(db, setting.first, personId, no);
			return setting;
		});
		const take = (personId: string) =>
			lyngvik.run((db) =>
				takeElsewhere(
					db,
					{ gatheringId: tight.first, personId },
					{ gatheringId: tight.later, kind: "catch_up" },
					at,
				),
			);
		const taken = await Promise.all([take(tight.anne), take(tight.ola)]);
		expect(taken.filter(({ ok }) => ok).length).toBe(1);
		expect(taken.filter((one) => !one.ok)).toEqual([{ ok: false, reason: "no-room" }]);
	});

	test("comes after a cancellation too, and everyone invited is written to once", async () => {
		await lyngvik.run(async (db) => {
			const { first, anne } = world;
			await answer(db, first, anne);
			expect(await cancelGathering(db, first, at)).toEqual({ ok: true, told: 2 });
			expect(await cancelGathering(db, first, at)).toEqual({ ok: false, reason: "already-cancelled" });
			expect(await answer(db, first, anne)).toEqual({ ok: false, reason: "cancelled" });
			expect(await catchUp(db)).toEqual({ ok: true });
		});
	});

	test("frees the visit when the person leaves the programme", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne, no);
			await catchUp(db);
			await leaveProgramme(db, { programmeId: world.programme, personId: world.anne }, now);
			expect(await statesAt(db, world.later)).toEqual({ "Bo Berg": "invited" });
		});
	});
});

describe("another cohort beforehand", () => {
	test("gives the own place on, moves the person once, and tells the office", async () => {
		await lyngvik.run(async (db) => {
			const { first, later, anne, ola } = world;
			await db.updateTable("cohorts").set({ capacity: 1 }).where("id", "=", world.cohorts[0]).execute();
			await answer(db, first, anne);
			await answer(db, first, ola);
			const move = () =>
				takeElsewhere(
					db,
					{ gatheringId: first, personId: anne },
					{ gatheringId: later, kind: "other_cohort" },
					at,
				);
			expect(await move()).toEqual({ ok: true });
			expect(await statesAt(db, first)).toEqual({ "Ola Olsen": "yes" });
			expect(await move()).toEqual({ ok: false, reason: "not-invited" });
			expect(await answer(db, first, anne)).toEqual({ ok: false, reason: "elsewhere" });
			const notices = await unseenNotices(db, world.programme);
			expect(notices.map(({ kind, name, gatheringNumber }) => [kind, name, gatheringNumber])).toEqual([
				["other_cohort", "Anne Ask", 1],
			]);
		});
	});
});

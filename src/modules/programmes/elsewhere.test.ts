import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerInvitation } from "./actions/answers.ts";
import { sendApology } from "./actions/apologies.ts";
import { markAttendance } from "./actions/attendance.ts";
import { cancelGathering } from "./actions/cancellation.ts";
import { leaveProgramme } from "./actions/cohorts.ts";
import { takeElsewhere } from "./actions/elsewhere.ts";
import { agreeToSwap, askForSwap, declineSwap } from "./actions/swaps.ts";
import { placesElsewhere } from "./queries/elsewhere.ts";
import { attendanceOn, participantsOf } from "./queries/enrolments.ts";
import { gatheringStates } from "./queries/gatherings.ts";
import { unseenNotices } from "./queries/notices.ts";
import { roadOf } from "./queries/roads.ts";
import { openSwapsOf, swapCandidates } from "./queries/swaps.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const at = { now, today };
const yes = { coming: true, standIn: null } as const;
const no = { coming: false, reason: "operations", standIn: null } as const;
const firstDays = ["2027-03-16", "2027-03-17"];
const laterDays = ["2027-04-13", "2027-04-14"];

type Setting = {
	programme: string;
	cohorts: [string, string];
	/** The first gathering of each cohort. */
	first: string;
	later: string;
	anne: string;
	ola: string;
	bo: string;
};
let world: Setting;

/** Two cohorts with two and one people, each invited to its first gathering; the later one has `places`. */
async function twoCohorts(db: Db, places = 10): Promise<Setting> {
	const [anne, ola, bo] = [
		await aPerson(db, { name: "Anne Ask" }),
		await aPerson(db, { name: "Ola Olsen" }),
		await aPerson(db, { name: "Bo Berg" }),
	];
	const programme = await aProgramme(db);
	const one = await aCohort(db, programme, [anne, ola]);
	const two = await aCohort(db, programme, [bo], places);
	const venueId = await aVenue(db);
	const first = await aGathering(db, one, { venueId, days: firstDays, today, invitedAt: now });
	const later = await aGathering(db, two, { venueId, days: laterDays, today, invitedAt: now });
	return { programme, cohorts: [one, two], first, later, anne, ola, bo };
}

const answer = (db: Db, gatheringId: string, personId: string, given: typeof yes | typeof no = yes) =>
	answerInvitation(db, { gatheringId, personId }, given, at);

const apologise = (db: Db, personId: string, days: string[], day = today, clock = "09:00") =>
	sendApology(db, { gatheringId: world.first, personId }, days, { now, today: day, clock });

const statesAt = async (db: Db, gatheringId: string) =>
	Object.fromEntries(
		(await participantsOf(db, gatheringId)).map(({ name, state, visiting }) => [
			name,
			visiting ? `${state}, visiting` : state,
		]),
	);

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

describe("a swap", () => {
	const ask = (db: Db, gatheringNumber: number | null = 1) =>
		askForSwap(
			db,
			{
				programmeId: world.programme,
				askerId: world.anne,
				partnerId: world.bo,
				gatheringNumber,
				gatheringId: world.first,
			},
			at,
		);
	const asked = async (db: Db) => (await openSwapsOf(db, world.bo))[0]?.id ?? "";

	test("in one gathering needs both, changes both seats, and tells the office", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne);
			await answer(db, world.later, world.bo);
			expect(await ask(db)).toEqual({ ok: true });
			expect(await ask(db)).toEqual({ ok: false, reason: "asked-already" });
			const id = await asked(db);
			expect(await agreeToSwap(db, id, world.anne, at)).toEqual({ ok: false, reason: "settled" });
			expect(await statesAt(db, world.later)).toEqual({ "Bo Berg": "yes" });
			expect(await agreeToSwap(db, id, world.bo, at)).toEqual({ ok: true });
			expect(await statesAt(db, world.later)).toEqual({ "Anne Ask": "yes, visiting" });
			expect(await statesAt(db, world.first)).toEqual({
				"Bo Berg": "yes, visiting",
				"Ola Olsen": "invited",
			});
			expect(await agreeToSwap(db, id, world.bo, at)).toEqual({ ok: false, reason: "settled" });
			expect((await unseenNotices(db, world.programme)).map(({ kind }) => kind)).toEqual(["swapped"]);
		});
	});

	test("is offered with those alone with whom it would hold, and says what can be swapped", async () => {
		await lyngvik.run(async (db) => {
			const own = {
				personId: world.anne,
				programmeId: world.programme,
				cohortId: world.cohorts[0],
				number: 1,
			};
			const offered = async () =>
				(await swapCandidates(db, own, "", today)).map(({ name, scopes }) => [name, scopes]);
			expect(await offered()).toEqual([["Bo Berg", ["one", "cohort"]]]);
			await answer(db, world.later, world.bo, no);
			expect(await offered()).toEqual([["Bo Berg", ["cohort"]]]);
			const held = { gatheringId: world.later, day: "2027-04-13", markedBy: world.ola, now };
			await markAttendance(db, held, new Map([[world.bo, "present"]]));
			expect(await offered()).toEqual([]);
		});
	});

	test("of cohorts moves both for the rest of the programme, seat for seat", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne);
			expect(await ask(db, null)).toEqual({ ok: true });
			expect(await agreeToSwap(db, await asked(db), world.bo, at)).toEqual({ ok: true });
			expect(await statesAt(db, world.first)).toEqual({ "Bo Berg": "yes", "Ola Olsen": "invited" });
			expect(await statesAt(db, world.later)).toEqual({ "Anne Ask": "invited" });
		});
	});

	test("is refused where somebody has been there, holds no place, or would miss one", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne, no);
			expect(await ask(db)).toEqual({ ok: false, reason: "no-place", number: 1 });
			await answer(db, world.first, world.anne);
			const held = { gatheringId: world.first, day: firstDays[0] ?? "", markedBy: world.ola, now };
			await markAttendance(db, held, new Map([[world.anne, "present"]]));
			expect(await ask(db)).toEqual({ ok: false, reason: "already-attended", number: 1 });
			expect(await ask(db, null)).toEqual({ ok: false, reason: "already-attended", number: 1 });
			const after = { now, today: "2027-03-20" };
			const question = { programmeId: world.programme, gatheringNumber: null, gatheringId: world.later };
			expect(await askForSwap(db, { ...question, askerId: world.bo, partnerId: world.ola }, after)).toEqual({
				ok: false,
				reason: "would-miss",
				number: 1,
			});
		});
	});

	test("is refused when the seat is gone by the time of the yes, and a no changes nothing", async () => {
		await lyngvik.run(async (db) => {
			await answer(db, world.first, world.anne);
			await ask(db);
			await db.updateTable("cohorts").set({ capacity: 1 }).where("id", "=", world.cohorts[1]).execute();
			const other = await aPerson(db);
			await sql`insert into cohort_members (cohort_id, programme_id, person_id)
				values (${world.cohorts[1]}, ${world.programme}, ${other})`.execute(db);
			await sql`insert into enrolments (gathering_id, person_id, state, token_hash)
				values (${world.later}, ${other}, 'yes', ${other})`.execute(db);
			const id = await asked(db);
			expect(await agreeToSwap(db, id, world.bo, at)).toEqual({ ok: false, reason: "full", number: 1 });
			expect(await declineSwap(db, id, world.bo, now)).toBe(true);
			expect(await declineSwap(db, id, world.bo, now)).toBe(false);
			expect((await statesAt(db, world.first))["Anne Ask"]).toBe("yes");
		});
	});
});

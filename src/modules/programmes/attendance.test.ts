import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aSetting, invited } from "../../../test/support/gathering-setting.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aGathering, aSender } from "../../../test/support/programme-rows.ts";
import { markAttendance, refusalOfAttendance } from "./actions/attendance.ts";
import { inviteToGathering } from "./actions/invitations.ts";
import { scheduleGathering } from "./actions/scheduling.ts";
import type { AttendanceState } from "./enrolment.ts";
import { attendanceOn } from "./queries/enrolments.ts";
import { gatheringById, gatheringStates, gatheringsOf } from "./queries/gatherings.ts";
import { openStepsFor } from "./queries/of-person.ts";
import { roadOf } from "./queries/roads.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";

describe("attendance", () => {
	const day = "2027-03-16";

	test("opens on the day, and not before it was discussed", async () => {
		await lyngvik.run(async (db) => {
			const { gathering } = await invited(db);
			const stored = await gatheringById(db, gathering);
			if (!stored) throw new Error("gone");
			expect([
				refusalOfAttendance(stored, day, "2027-03-15"),
				refusalOfAttendance(stored, day, day),
				refusalOfAttendance(stored, "2027-03-20", "2027-03-21"),
				refusalOfAttendance({ ...stored, discussedOn: null }, day, day),
			]).toEqual(["not-yet", null, "not-a-day", "not-discussed"]);
		});
	});

	test("is marked per day, may be corrected, and passes over those who are not in the cohort", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people } = await invited(db);
			const [a = "", b = "", c = ""] = people;
			const stranger = await aPerson(db);
			const at = { gatheringId: gathering, day, markedBy: a, now };
			const marks = (entries: [string, AttendanceState][]) => markAttendance(db, at, new Map(entries));
			expect(
				await marks([
					[a, "present"],
					[b, "apology"],
					[stranger, "present"],
				]),
			).toBe(2);
			expect(
				await marks([
					[a, "present"],
					[b, "absent"],
				]),
			).toBe(1);
			const list = await attendanceOn(db, gathering, day);
			expect(list.map(({ personId, mark }) => [personId, mark])).toEqual([
				[a, "present"],
				[b, "absent"],
				[c, null],
				[people[3], null],
			]);
			expect((await gatheringStates(db, { gatheringId: gathering }))[0]).toMatchObject({
				members: 4,
				invited: 4,
				unanswered: 4,
				attended: 1,
				markedDays: 1,
			});
			expect((await roadOf(db, a))[0]).toMatchObject({ number: 1, state: "invited", marks: ["present"] });
		});
	});
});

describe("open steps", () => {
	test("follow the gatherings of the person's own cohort", async () => {
		await lyngvik.run(async (db) => {
			const { programme, people, cohort, venue } = await invited(db);
			const [a = ""] = people;
			const second = (await gatheringsOf(db, cohort))[1]?.id ?? "";
			const at = { startsAt: "09:00", endsAt: "16:00", venueId: venue, days: ["2027-04-20", "2027-04-21"] };
			await scheduleGathering(db, second, at, today);
			expect(await openStepsFor(db, a, "2027-03-15")).toEqual([]);
			expect(await openStepsFor(db, a, "2027-03-16")).toEqual([
				{ programmeId: programme, steps: [{ step: "challenge", closesOn: "2027-04-21" }] },
			]);
			expect(await openStepsFor(db, a, "2027-04-22")).toEqual([
				{ programmeId: programme, steps: [{ step: "insight", closesOn: null }] },
			]);
		});
	});
});

describe("the road", () => {
	test("of a draft is nobody's before they are invited, or the programme has begun", async () => {
		await lyngvik.run(async (db) => {
			const { programme, people, cohort, venue } = await aSetting(db);
			const [a = ""] = people;
			const set = { venueId: venue, today };
			const gathering = await aGathering(db, cohort, set);
			expect(await roadOf(db, a)).toEqual([]);
			await db.updateTable("programmes").set({ state: "running" }).where("id", "=", programme).execute();
			expect(await roadOf(db, a)).toHaveLength(5);
			await db.updateTable("programmes").set({ state: "draft" }).where("id", "=", programme).execute();
			const invite = { answerBy: "2027-02-01", whom: "everyone" } as const;
			await inviteToGathering(db, gathering, invite, aSender, { now, today });
			expect(await roadOf(db, a)).toHaveLength(5);
		});
	});
});

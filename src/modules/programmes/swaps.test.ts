import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
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
import { markAttendance } from "./actions/attendance.ts";
import { agreeToSwap, askForSwap, declineSwap } from "./actions/swaps.ts";
import { unseenNotices } from "./queries/notices.ts";
import { openSwapsOf, swapCandidates } from "./queries/swaps.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
let world: TwoCohorts;

beforeEach(async () => {
	world = await lyngvik.run((db) => twoCohorts(db));
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

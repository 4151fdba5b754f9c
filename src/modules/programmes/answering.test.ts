import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { invited, statesIn } from "../../../test/support/gathering-setting.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aVenue } from "../../../test/support/programme-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerInvitation } from "./actions/answers.ts";
import { leaveProgramme, placeInCohort } from "./actions/cohorts.ts";
import { scheduleGathering } from "./actions/scheduling.ts";
import { invitationOf } from "./queries/enrolments.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const yes = { coming: true, standIn: null } as const;
const no = { coming: false, reason: "operations", standIn: null } as const;

describe("answering", () => {
	const answer = (
		db: Db,
		gathering: string,
		personId: string,
		what: typeof yes | typeof no,
		on = today,
		at = now,
	) => answerInvitation(db, { gatheringId: gathering, personId }, what, { now: at, today: on });

	test("may change until the deadline, twice the same is fine, later is refused", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people, cohort, programme } = await invited(db);
			const [a = ""] = people;
			expect(await answer(db, gathering, a, yes)).toEqual({ ok: true, state: "yes" });
			expect(await answer(db, gathering, a, yes)).toEqual({ ok: true, state: "yes" });
			expect(await answer(db, gathering, a, no, "2027-02-16")).toEqual({ ok: true, state: "no" });
			expect(await invitationOf(db, gathering, a)).toMatchObject({
				state: "no",
				declineReason: "operations",
			});
			expect(await answer(db, gathering, a, yes, "2027-02-17")).toEqual({ ok: false, reason: "too-late" });
			const stranger = await aPerson(db);
			expect(await answer(db, gathering, stranger, yes)).toEqual({ ok: false, reason: "not-invited" });
			await leaveProgramme(db, { programmeId: programme, personId: a }, now);
			expect(await answer(db, gathering, a, yes)).toEqual({ ok: false, reason: "not-invited" });
			expect(cohort).not.toBe("");
		});
	});

	test("never goes over the places: later ones wait, and a no passes its place to the first of them", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people } = await invited(db, { people: 4, places: 2 });
			const [a = "", b = "", c = "", d = ""] = people;
			const minute = (n: number) => new Date(now.getTime() + n * 60_000);
			const inTurn: unknown[] = [];
			for (const [n, person] of [a, b, c, d].entries())
				inTurn.push(await answer(db, gathering, person, yes, today, minute(n)));
			expect(inTurn).toEqual(["yes", "yes", "waiting", "waiting"].map((state) => ({ ok: true, state })));
			expect(await answer(db, gathering, c, yes, today, minute(9))).toEqual({ ok: true, state: "waiting" });
			await answer(db, gathering, a, no);
			expect(await statesIn(db, gathering)).toEqual(["no", "yes", "yes", "waiting"]);
			const { data } = await db
				.selectFrom("events")
				.select("data")
				.where("type", "=", "enrolment.place_offered")
				.where("subjectId", "=", gathering)
				.executeTakeFirstOrThrow();
			expect(data).toEqual({ personId: c });
		});
	});

	test("gives no place twice when twelve answer at once", async () => {
		const { gathering, people } = await lyngvik.run((db) => invited(db, { people: 12, places: 5 }));
		await Promise.all(people.map((person) => lyngvik.run((db) => answer(db, gathering, person, yes))));
		const states = await lyngvik.run((db) => statesIn(db, gathering));
		const count = (state: string) => states.filter((one) => one === state).length;
		expect([count("yes"), count("waiting")]).toEqual([5, 7]);
		await Promise.all(people.map((person) => lyngvik.run((db) => answer(db, gathering, person, no))));
		expect(new Set(await lyngvik.run((db) => statesIn(db, gathering)))).toEqual(new Set(["no"]));
	});

	test("starts anew when the days change, stands when the place does, and holds the place to its size", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people } = await invited(db, { people: 3 });
			for (const person of people) await answer(db, gathering, person, yes);
			const small = await aVenue(db, 2);
			const at = { startsAt: "09:00", endsAt: "16:00", days: ["2027-03-16", "2027-03-17"] };
			expect(await scheduleGathering(db, gathering, { ...at, venueId: small }, today)).toEqual({
				ok: false,
				reason: "venue-too-small",
				yes: 3,
				capacity: 2,
			});
			await scheduleGathering(db, gathering, { ...at, venueId: await aVenue(db, 3) }, today);
			expect(await statesIn(db, gathering)).toEqual(["yes", "yes", "yes"]);
			const days = ["2027-03-18", "2027-03-19"];
			await scheduleGathering(db, gathering, { ...at, days, venueId: small }, today);
			expect(await statesIn(db, gathering)).toEqual(["invited", "invited", "invited"]);
		});
	});

	test("frees the place of somebody who changes cohort", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people, programme } = await invited(db, { people: 3, places: 1 });
			const [a = "", b = ""] = people;
			await answer(db, gathering, a, yes);
			await answer(db, gathering, b, yes);
			await placeInCohort(db, {
				programmeId: programme,
				personId: a,
				cohortId: await aCohort(db, programme, []),
			});
			expect(await statesIn(db, gathering)).toEqual(["yes", "invited"]);
		});
	});
});

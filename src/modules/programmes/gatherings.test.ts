import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aSender, aVenue } from "../../../test/support/programme-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerInvitation } from "./actions/answers.ts";
import { markAttendance, refusalOfAttendance } from "./actions/attendance.ts";
import { leaveProgramme, placeInCohort } from "./actions/cohorts.ts";
import { inviteToGathering } from "./actions/invitations.ts";
import { scheduleGathering } from "./actions/scheduling.ts";
import { addVenue } from "./actions/venues.ts";
import type { AttendanceState } from "./enrolment.ts";
import { attendanceOn, invitationByToken, invitationOf, participantsOf } from "./queries/enrolments.ts";
import { gatheringById, gatheringStates, gatheringsOf } from "./queries/gatherings.ts";
import { openStepsFor } from "./queries/of-person.ts";
import { roadOf } from "./queries/roads.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const yes = { coming: true, standIn: null } as const;
const no = { coming: false, reason: "operations", standIn: null } as const;

type Setting = { programme: string; cohort: string; venue: string; people: string[] };

/** A cohort of four in a venue, nothing scheduled yet. */
function aSetting(db: Db, { people = 4, places = 40 } = {}): Promise<Setting> {
	return (async () => {
		const ids: string[] = [];
		for (let n = 0; n < people; n++) ids.push(await aPerson(db, { name: `Deltaker ${n + 1}` }));
		const programme = await aProgramme(db);
		return {
			programme,
			cohort: await aCohort(db, programme, ids),
			venue: await aVenue(db, places),
			people: ids,
		};
	})();
}

/** The same with its first gathering invited. */
async function invited(db: Db, options: { people?: number; places?: number } = {}) {
	const setting = await aSetting(db, options);
	const gathering = await aGathering(db, setting.cohort, { venueId: setting.venue, today, invitedAt: now });
	return { ...setting, gathering };
}

const tokenFor = async (db: Db, personId: string): Promise<string> => {
	const { bodyText } = await db
		.selectFrom("mailMessages")
		.select("bodyText")
		.where("personId", "=", personId)
		.orderBy(sql`ctid`, "desc")
		.executeTakeFirstOrThrow();
	return /\/invitations\/(\S+)/.exec(bodyText)?.[1] ?? "";
};

const mailsTo = async (db: Db, personId: string) =>
	(await db.selectFrom("mailMessages").select("id").where("personId", "=", personId).execute()).length;

const statesIn = async (db: Db, gathering: string) =>
	(await participantsOf(db, gathering)).map(({ state }) => state);

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

describe("inviting", () => {
	test("waits for days and a place, and keeps the deadline before the first day", async () => {
		await lyngvik.run(async (db) => {
			const setting = await aSetting(db);
			const [gathering] = await gatheringsOf(db, setting.cohort);
			const invite = (answerBy: string, whom: "everyone" | "new" = "everyone") =>
				inviteToGathering(db, gathering?.id ?? "", { answerBy, whom }, aSender, { now, today });
			expect(await invite("2027-02-01")).toEqual({ ok: false, reason: "no-dates" });
			const days = ["2027-03-16", "2027-03-17"];
			const at = { days, startsAt: "09:00", endsAt: "16:00" };
			await scheduleGathering(db, gathering?.id ?? "", { ...at, venueId: null }, today);
			expect(await invite("2027-02-01")).toEqual({ ok: false, reason: "no-venue" });
			await scheduleGathering(db, gathering?.id ?? "", { ...at, venueId: setting.venue }, today);
			expect(await invite("2026-11-23")).toEqual({ ok: false, reason: "bad-deadline" });
			expect(await invite("2027-03-16")).toEqual({ ok: false, reason: "bad-deadline" });
			expect(await invite("2027-02-01")).toEqual({ ok: true, sent: 4, withoutAddress: 0 });
			expect(await invite("2027-02-01", "new")).toEqual({ ok: false, reason: "nobody" });
		});
	});

	test("mails each in their language with a calendar file, and leaves mail without address to be handed over", async () => {
		await lyngvik.run(async (db) => {
			const setting = await aSetting(db, { people: 1 });
			const nynorsk = await aPerson(db, { name: "Åse Nynorsk" });
			await db.updateTable("people").set({ locale: "nn" }).where("id", "=", nynorsk).execute();
			const without = await aPerson(db, { name: "Pål Uten", email: null });
			for (const personId of [nynorsk, without])
				await placeInCohort(db, { programmeId: setting.programme, personId, cohortId: setting.cohort });
			await aGathering(db, setting.cohort, {
				venueId: setting.venue,
				today,
				invitedAt: now,
				days: ["2027-08-24", "2027-08-25"],
			});
			const mails = await db
				.selectFrom("mailMessages")
				.selectAll()
				.where("personId", "in", [...setting.people, nynorsk, without])
				.execute();
			const mailTo = new Map(mails.map((mail) => [mail.personId, mail]));
			expect(mailTo.get(setting.people[0] ?? "")?.subject).toBe(
				"Invitasjon: Samling 1: Rollen som leder, 24.–25. august 2027",
			);
			expect(mailTo.get(nynorsk)?.bodyText).toContain("Sei frå om du kjem innan 16. februar 2027");
			expect([mailTo.get(without)?.state, mailTo.get(nynorsk)?.state]).toEqual(["kept", "queued"]);
			const [file] = (mailTo.get(nynorsk)?.attachments ?? []) as { content: string; contentType: string }[];
			const text = Buffer.from(file?.content ?? "", "base64").toString("utf8");
			expect(file?.contentType).toBe("text/calendar; charset=utf-8; method=REQUEST");
			expect(text).toContain("METHOD:REQUEST");
			expect(text).toContain("DTSTART;TZID=Europe/Oslo:20270824T090000");
		});
	});

	test("sends once when pressed twice; a new link later makes the old one void, and the answer stands", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people } = await invited(db, { people: 1 });
			const [personId = ""] = people;
			const first = await tokenFor(db, personId);
			await answerInvitation(db, { gatheringId: gathering, personId }, yes, { now, today });
			const again = (at: Date) =>
				inviteToGathering(db, gathering, { answerBy: "2027-02-16", whom: "everyone" }, aSender, {
					now: at,
					today,
				});
			await again(new Date("2026-11-24T09:00:59Z"));
			expect([await tokenFor(db, personId), await mailsTo(db, personId)]).toEqual([first, 1]);
			await again(new Date("2026-11-24T10:00:00Z"));
			const second = await tokenFor(db, personId);
			expect(await invitationByToken(db, first)).toBeUndefined();
			expect((await invitationByToken(db, second))?.state).toBe("yes");
		});
	});

	test("keeps links to their own tenant", async () => {
		const token = await nabovik.run(async (db) => {
			const { people } = await invited(db, { people: 1 });
			return tokenFor(db, people[0] ?? "");
		});
		expect(await nabovik.run((db) => invitationByToken(db, token))).toMatchObject({ state: "invited" });
		expect(await lyngvik.run((db) => invitationByToken(db, token))).toBeUndefined();
	});
});

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

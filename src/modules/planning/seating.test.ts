import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { markAttendance } from "../programmes/index.ts";
import { paths } from "./paths.ts";
import { seatsOf } from "./queries/seating.ts";
import { fitOf, meetingsOf, type Seat, type TableInput, tablesAnew, tablesToday } from "./tables.ts";

const t = messagesIn("nb").planning.seating;

const seat = (gatheringId: string, personId: string, table: number): Seat => ({
	...{ gatheringId, personId, table, movedFrom: null },
});

const input: TableInput = {
	rounds: [
		{ id: "g1", days: ["2026-11-02"] },
		{ id: "g2", days: ["2026-11-23"] },
		{ id: "g3", days: [] },
	],
	people: ["ane", "bo", "cai", "dag", "eli"].map((personId) => ({ personId, unitId: null })),
	away: [{ gatheringId: "g2", personId: "bo" }],
	seats: [
		...[seat("g1", "ane", 1), seat("g1", "bo", 1), seat("g1", "slutta", 1)],
		...[seat("g2", "ane", 1), seat("g2", "bo", 1), seat("g2", "cai", 2), seat("g2", "dag", 2)],
	],
	tableCount: 2,
	seatsEach: 3,
};

describe("the planner's errand", () => {
	it("sets tables anew from the first gathering to come, and leaves those that are held", () => {
		const { instance, fromRound } = tablesAnew(input, "2026-11-24");
		expect(fromRound).toBe(2);
		expect(instance.previous).toEqual([{ 1: ["ane", "bo"] }, { 1: ["ane"], 2: ["cai", "dag"] }, {}]);
		expect(instance.absent).toEqual([["cai", "dag", "eli"], ["bo", "eli"], []]);
	});

	it("keeps all who sit today, but for one who would sit alone", () => {
		const { instance, fromRound } = tablesToday(input, "g2");
		expect([fromRound, instance.previous?.[1], instance.absent[1]]).toEqual([
			1,
			{ 2: ["cai", "dag"] },
			["bo"],
		]);
	});

	it("knows who sits but is away, and who comes but has no seat", () => {
		expect(fitOf(input, "g2")).toEqual({ stillSeated: 1, unseated: 1 });
	});

	it("counts meetings and different pairs", () => {
		const seats = [
			seat("g1", "a", 1),
			seat("g1", "b", 1),
			seat("g2", "a", 2),
			seat("g2", "b", 2),
			seat("g2", "c", 2),
		];
		expect(meetingsOf(seats)).toEqual({ times: 4, pairs: 3, people: 3 });
	});
});

describe("the pages", () => {
	let app: TestApp;
	let office: TestBrowser;
	let officeId: string;
	let outsider: TestBrowser;
	let cohort: string;
	let gathering: string;
	let people: string[];
	let theirs: { cohort: string; gathering: string };

	beforeAll(async () => {
		app = await testApp();
		const make = async (db: Parameters<Parameters<TestApp["tenant"]["run"]>[0]>[0], names: number) => {
			const ids: string[] = [];
			for (let n = 1; n <= names; n++) ids.push(await aPerson(db, { name: `Deltaker Nummer${n}` }));
			const id = await aCohort(db, await aProgramme(db), ids);
			const venueId = await aVenue(db);
			const held = await aGathering(db, id, { venueId, days: ["2026-11-24"], today: "2026-11-20" });
			return { ids, cohort: id, gathering: held };
		};
		const made = await app.tenant.run((db) => make(db, 12));
		({ cohort, gathering, ids: people } = made);
		theirs = await app.otherTenant.run((db) => make(db, 2));
		const [mine, other] = await app.tenant.run(async (db) => [
			await aPerson(db, { roles: ["office"] }),
			await aPerson(db, { roles: ["facilitator", "administrator"] }),
		]);
		officeId = mine ?? "";
		office = await app.browser(officeId);
		outsider = await app.browser(other);
	});

	const tablesOf = async () => {
		const seats = await app.tenant.run((db) => seatsOf(db, cohort));
		return new Map(
			seats.filter(({ gatheringId }) => gatheringId === gathering).map((one) => [one.personId, one]),
		);
	};

	it("refuse too few seats in words, and keep what was written", async () => {
		const answer = await office.post(paths.seating(cohort), { tableCount: "2", seats: "4" });
		const page = await answer.text();
		expect([answer.status, page.includes(t.faults.seats(12, 8))]).toEqual([422, true]);
		const none = await office.post(paths.seating(cohort), { tableCount: "0", seats: "4" });
		expect(none.status).toBe(422);
	});

	it("seat everyone at every gathering, and say how many of the meetings are new", async () => {
		expect((await office.post(paths.seating(cohort), { tableCount: "4", seats: "3" })).status).toBe(303);
		const seats = await app.tenant.run((db) => seatsOf(db, cohort));
		expect(seats).toHaveLength(60);
		const { times, pairs } = meetingsOf(seats);
		// Five rounds at four tables of three are 60 meetings; twelve people can make no more different pairs than that.
		expect([times, pairs > 45]).toEqual([60, true]);
		const page = await office.text(paths.seating(cohort));
		expect(page).toContain(t.shareTitle);
		const tables = await office.text(paths.tables(gathering));
		for (let table = 1; table <= 4; table++) expect(tables).toContain(t.table(table));
		expect(tables).toContain(t.upToDate);
	});

	it("adapt the tables the same morning without moving those who sit", async () => {
		const before = await tablesOf();
		const [away = ""] = people;
		const newcomer = await app.tenant.run(async (db) => {
			const id = await aPerson(db, { name: "Nora Nykommer" });
			const row = await db
				.selectFrom("cohorts")
				.select("programmeId")
				.where("id", "=", cohort)
				.executeTakeFirstOrThrow();
			await db
				.insertInto("cohortMembers")
				.values({ ...row, cohortId: cohort, personId: id })
				.execute();
			const at = { gatheringId: gathering, day: "2026-11-24", markedBy: id, now: testNow };
			await markAttendance(db, at, new Map([[away, "apology"]]));
			return id;
		});
		const page = await office.text(paths.tables(gathering));
		for (const text of [t.stillSeated(1), t.unseated(1), t.replan]) expect(page).toContain(text);
		const answer = await office.post(paths.replan(gathering));
		expect(answer.status).toBe(303);
		const after = await tablesOf();
		expect([after.has(away), after.get(newcomer)?.table]).toEqual([false, before.get(away)?.table]);
		for (const person of people.slice(1)) expect(after.get(person)).toEqual(before.get(person));
		expect(await office.text(paths.tables(gathering))).toContain(t.upToDate);
	});

	it("show who moves where somebody would sit alone", async () => {
		const sitting = Map.groupBy((await tablesOf()).values(), ({ table }) => table);
		const [lonely, ...mates] = sitting.get(1) ?? [];
		const [gone] = sitting.get(2) ?? [];
		const away = [...mates, ...(gone ? [gone] : [])].map(
			({ personId }) => [personId, "absent" as const] as const,
		);
		const at = { gatheringId: gathering, day: "2026-11-24", markedBy: people[0] ?? "", now: testNow };
		await app.tenant.run((db) => markAttendance(db, at, new Map(away)));
		await office.post(paths.replan(gathering));
		const moved = (await tablesOf()).get(lonely?.personId ?? "");
		expect([moved?.movedFrom, moved?.table]).toEqual([1, 2]);
		const page = await office.text(paths.tables(gathering));
		expect(page).toContain(t.movesTitle);
		expect(page).toContain("fra bord 1 til bord 2");
	});

	it("seat a visitor from another cohort, and nobody who takes the gathering elsewhere", async () => {
		const [elsewhere = ""] = people.slice(-1);
		const visitor = await app.tenant.run(async (db) => {
			const id = await aPerson(db, { name: "Vigdis Visitt" });
			const row = { gatheringId: gathering, invitedAt: testNow };
			await db
				.insertInto("enrolments")
				.values([
					{ ...row, personId: id, state: "yes", kind: "catch_up", tokenHash: "visitor" },
					{ ...row, personId: elsewhere, state: "elsewhere", tokenHash: "elsewhere" },
				])
				.execute();
			return id;
		});
		await office.post(paths.replan(gathering));
		const tables = await tablesOf();
		expect([tables.has(visitor), tables.has(elsewhere)]).toEqual([true, false]);
	});

	it("name no shielded person on the wall", async () => {
		const [, , , shielded = ""] = people;
		await app.tenant.run((db) =>
			db.updateTable("people").set({ shielded: true }).where("id", "=", shielded).execute(),
		);
		const wall = await office.text(paths.wall(gathering));
		expect([wall.includes("Nummer4<"), wall.includes(t.shielded), wall.includes("<header")]).toEqual([
			...[false, true, false],
		]);
	});

	it("stand as they were when the gathering has been held", async () => {
		app.setTime(new Date("2026-11-27T09:00:00Z"));
		const later = await app.browser(officeId);
		expect(await later.text(paths.tables(gathering))).toContain(t.held);
		expect((await later.post(paths.replan(gathering))).status).toBe(404);
		const without = await app.tenant.run(async (db) => {
			const id = await aCohort(db, await aProgramme(db), []);
			return aGathering(db, id, { venueId: await aVenue(db), days: ["2026-11-25"], today: "2026-11-20" });
		});
		const page = await later.text(paths.tables(without));
		expect([page.includes(t.heldWithout), page.includes(t.toSeating)]).toEqual([true, false]);
		app.setTime(testNow);
	});

	it("are the office's alone, and of the own tenant", async () => {
		for (const url of [paths.seating(cohort), paths.tables(gathering), paths.wall(gathering)])
			expect([url, (await outsider.get(url)).status]).toEqual([url, 404]);
		for (const url of [paths.seating(theirs.cohort), paths.tables(theirs.gathering)])
			expect([url, (await office.get(url)).status]).toEqual([url, 404]);
	});
});

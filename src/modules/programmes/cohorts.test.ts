import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme, someLeaders } from "../../../test/support/programme-rows.ts";
import {
	leaveProgramme,
	makeCohorts,
	nameFacilitator,
	placeInCohort,
	placeSplit,
	relieveFacilitator,
} from "./actions/cohorts.ts";
import { changeProgramme, createProgramme, moveProgramme, planGathering } from "./actions/programmes.ts";
import { everyLeader } from "./programme.ts";
import { audienceChoices, countAudience, leadersOfAudience } from "./queries/audience.ts";
import {
	cohortsOf,
	facilitates,
	facilitatorsOf,
	membersOf,
	peopleToAdd,
	placesIn,
} from "./queries/cohorts.ts";
import { gatheringStates } from "./queries/gatherings.ts";
import { programmesOf } from "./queries/of-person.ts";
import {
	plannedGatherings,
	programmeById,
	programmesByState,
	programmesToBegin,
} from "./queries/programmes.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2026-11-24T09:00:00Z");
let leaders: string[];
let foreign: { leaders: string[]; programme: string; cohort: string };

beforeAll(async () => {
	leaders = await lyngvik.run((db) => someLeaders(db));
	foreign = await nabovik.run(async (db) => {
		const people = await someLeaders(db);
		const programme = await aProgramme(db, { title: "Naboens program" });
		return { leaders: people, programme, cohort: await aCohort(db, programme, people) };
	});
});

describe("who a programme is for", () => {
	test("is counted by level, with the tenant's own titles and only its own people", async () => {
		expect(await lyngvik.run((db) => countAudience(db, everyLeader))).toEqual({
			total: 6,
			levels: [
				{ level: 3, title: "Enhetsleder", leaders: 2 },
				{ level: 4, title: "Avdelingsleder", leaders: 4 },
			],
		});
	});

	test("narrows by level, adds sectors and units", async () => {
		await lyngvik.run(async (db) => {
			const { sectors, units } = await audienceChoices(db);
			const [helse] = sectors;
			const oppvekst = units.find(({ sector }) => sector === "Oppvekst");
			expect(sectors.map(({ name }) => name)).toEqual(["Helse", "Oppvekst"]);
			const total = async (levels: number[], sectorIds: string[], unitIds: string[]) =>
				(await countAudience(db, { levels, sectorIds, unitIds })).total;
			expect([
				await total([4], [], []),
				await total([], [helse?.id ?? ""], []),
				await total([4], [helse?.id ?? ""], []),
				await total([], [helse?.id ?? ""], [oppvekst?.id ?? ""]),
				await total([9], [], []),
			]).toEqual([4, 3, 2, 6, 0]);
		});
	});

	test("puts department leaders in the leader team of their unit", async () => {
		const all = await lyngvik.run((db) => leadersOfAudience(db, everyLeader));
		const teams = Map.groupBy(all, ({ leaderTeamId }) => leaderTeamId);
		expect([...teams.values()].map(({ length }) => length)).toEqual([3, 3]);
	});
});

describe("a programme", () => {
	const fields = {
		title: "Program",
		aim: "",
		guidingQuestion: "",
		mandate: "Vedtak",
		caseNumber: "26/1",
		budgetNok: 1_200_000,
		startsOn: "2027-02-01",
		discussedOn: null,
		audience: { levels: [4], sectorIds: [], unitIds: [] },
	};

	test("is kept as it was said, and copied with its plan", async () => {
		await lyngvik.run(async (db) => {
			const first = await aProgramme(db, { title: "Første år" });
			await planGathering(db, first, 4, {
				theme: "Innovasjon i praksis",
				aims: "Prøv",
				opensSteps: ["pitch"],
				closesSteps: ["prototype"],
				homework: "Øv",
				homeworkDueWeeks: 2,
			});
			const plan = await plannedGatherings(db, first);
			const copy = await createProgramme(db, fields, plan, first);
			const { id: _, ...stored } = (await programmeById(db, copy)) ?? { id: "" };
			expect(stored).toMatchObject({ ...fields, state: "draft", copiedFrom: first });
			const withoutIds = (rows: typeof plan) =>
				rows.map(({ theme, opensSteps, homework }) => [theme, opensSteps, homework]);
			expect(withoutIds(await plannedGatherings(db, copy))).toEqual(withoutIds(plan));
			expect(plan[3]?.theme).toBe("Innovasjon i praksis");
		});
	});

	test("moves from draft to running to finished and back, and nowhere else", async () => {
		await lyngvik.run(async (db) => {
			const id = await aProgramme(db);
			expect(await moveProgramme(db, id, "finished")).toEqual({ ok: false, reason: "not-allowed" });
			expect(await moveProgramme(db, id, "running")).toEqual({ ok: true });
			expect(await moveProgramme(db, id, "finished")).toEqual({ ok: true });
			expect(await moveProgramme(db, id, "running")).toEqual({ ok: true });
			await changeProgramme(db, id, { ...fields, title: "Nytt navn" });
			expect((await programmeById(db, id))?.title).toBe("Nytt navn");
		});
	});

	test("of another tenant is neither listed nor found", async () => {
		await lyngvik.run(async (db) => {
			const titles = (await programmesByState(db, "2026-11-24", 1)).map(({ title }) => title);
			expect(titles).not.toContain("Naboens program");
			expect(await programmeById(db, foreign.programme)).toBeUndefined();
			expect(await cohortsOf(db, foreign.programme)).toEqual([]);
			expect(await membersOf(db, foreign.cohort)).toEqual([]);
			expect(await gatheringStates(db, { programmeId: foreign.programme })).toEqual([]);
			expect((await programmesToBegin(db)).withoutCohorts.map(({ id }) => id)).not.toContain(
				foreign.programme,
			);
			expect(await peopleToAdd(db, foreign.programme, "Avdelingsleder")).toHaveLength(4);
		});
	});
});

describe("cohorts", () => {
	test("are named on from the last, each with the programme's gatherings", async () => {
		await lyngvik.run(async (db) => {
			const programme = await aProgramme(db);
			const name = (n: number) => `Kull ${n}`;
			await makeCohorts(db, programme, { count: 2, capacity: 3 }, name);
			await makeCohorts(db, programme, { count: 1, capacity: 5 }, name);
			expect((await cohortsOf(db, programme)).map(({ name, capacity }) => [name, capacity])).toEqual([
				["Kull 1", 3],
				["Kull 2", 3],
				["Kull 3", 5],
			]);
			const states = await gatheringStates(db, { programmeId: programme });
			expect(states.map(({ cohortName, number }) => `${cohortName} ${number}`).sort()).toEqual(
				[1, 2, 3].flatMap((cohort) => [1, 2, 3, 4, 5].map((number) => `Kull ${cohort} ${number}`)),
			);
		});
	});

	test("take a split, and keep who was placed by hand", async () => {
		await lyngvik.run(async (db) => {
			const programme = await aProgramme(db);
			const [one = "", two = ""] = await makeCohorts(
				db,
				programme,
				{ count: 2, capacity: 6 },
				(n) => `Kull ${n}`,
			);
			const [first = "", ...rest] = leaders;
			await placeInCohort(db, { programmeId: programme, personId: first, cohortId: two });
			await placeSplit(
				db,
				programme,
				leaders.map((leader) => ({ leader, cohort: one })),
			);
			const places = new Map((await placesIn(db, programme)).map((place) => [place.personId, place]));
			expect(places.get(first)).toEqual({ personId: first, cohortId: two, settled: true });
			expect(rest.map((person) => places.get(person)?.cohortId)).toEqual(rest.map(() => one));
		});
	});

	test("refuse one more when full, and anybody who is not there", async () => {
		await lyngvik.run(async (db) => {
			const programme = await aProgramme(db);
			const [a = "", b = "", c = ""] = leaders;
			const cohortId = await aCohort(db, programme, [a, b], 2);
			const place = (personId: string, to = cohortId) =>
				placeInCohort(db, { programmeId: programme, personId, cohortId: to });
			expect(await place(c)).toEqual({ ok: false, reason: "full" });
			expect(await place(a)).toEqual({ ok: true });
			expect(await place(foreign.leaders[0] ?? "")).toEqual({ ok: false, reason: "ended-person" });
			expect(await place(c, foreign.cohort)).toEqual({ ok: false, reason: "unknown-cohort" });
			const ended = await aPerson(db);
			await db.updateTable("people").set({ endedAt: now }).where("id", "=", ended).execute();
			expect(await place(ended)).toEqual({ ok: false, reason: "ended-person" });
		});
	});

	test("give the last place once when four want it at the same time", async () => {
		const [a = "", ...others] = leaders;
		const { programme, cohortId } = await lyngvik.run(async (db) => {
			const id = await aProgramme(db);
			return { programme: id, cohortId: await aCohort(db, id, [a], 2) };
		});
		const answers = await Promise.all(
			others
				.slice(0, 4)
				.map((personId) =>
					lyngvik.run((db) => placeInCohort(db, { programmeId: programme, personId, cohortId })),
				),
		);
		expect(answers.map(({ ok }) => ok).sort()).toEqual([false, false, false, true]);
	});

	test("let people leave and come back, with their history", async () => {
		await lyngvik.run(async (db) => {
			const programme = await aProgramme(db);
			const [a = "", b = ""] = leaders;
			const cohortId = await aCohort(db, programme, [a, b], 2);
			expect(await leaveProgramme(db, { programmeId: programme, personId: a }, now)).toEqual({
				ok: true,
				cohortId,
			});
			expect(await leaveProgramme(db, { programmeId: programme, personId: a }, now)).toEqual({
				ok: false,
				reason: "not-in-programme",
			});
			const members = await membersOf(db, cohortId);
			expect(members.map(({ personId, leftAt }) => [personId, leftAt])).toEqual([
				[b, null],
				[a, now],
			]);
			expect((await programmesOf(db, a)).map(({ programmeId }) => programmeId)).not.toContain(programme);
			expect(await placeInCohort(db, { programmeId: programme, personId: a, cohortId })).toEqual({
				ok: true,
			});
			expect((await cohortsOf(db, programme))[0]?.members).toBe(2);
		});
	});

	test("have facilitators, named and relieved", async () => {
		await lyngvik.run(async (db) => {
			const programme = await aProgramme(db);
			const cohortId = await aCohort(db, programme, []);
			const personId = await aPerson(db, { name: "Frode Facilitator" });
			await nameFacilitator(db, cohortId, personId);
			await nameFacilitator(db, cohortId, personId);
			expect(await facilitatorsOf(db, cohortId)).toEqual([{ personId, name: "Frode Facilitator" }]);
			expect(await facilitates(db, personId, cohortId)).toBe(true);
			await relieveFacilitator(db, cohortId, personId);
			expect(await facilitates(db, personId, cohortId)).toBe(false);
		});
	});
});

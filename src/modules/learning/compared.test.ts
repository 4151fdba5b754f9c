import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { answerEvaluation } from "./actions/evaluation.ts";
import { askLatecomers, closeRounds, openRounds } from "./actions/rounds.ts";
import { type Question, questionsOf, type RoundKind } from "./evaluation.ts";
import { paths } from "./paths.ts";
import { type Counted, countsOf } from "./queries/evaluation.ts";
import { programmeResults } from "./results.ts";

const t = messagesIn("nb").learning;
const today = "2026-12-01";

let app: TestApp;
let office: TestBrowser;
let facilitator: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => ({
		office: await aPerson(db, { roles: ["office"] }),
		facilitator: await aPerson(db, { roles: ["facilitator"] }),
	}));
	office = await app.browser(people.office);
	facilitator = await app.browser(people.facilitator);
});

/** A programme with a cohort whose first gathering begins today, with its forms open. */
const aRunningProgramme = (title: string, size: number) =>
	app.tenant.run(async (db) => {
		const programme = await aProgramme(db, { title });
		const people: string[] = [];
		for (let n = 0; n < size; n++) people.push(await aPerson(db));
		const cohort = await aCohort(db, programme, people);
		await aGathering(db, cohort, {
			venueId: await aVenue(db),
			days: ["2026-12-01", "2026-12-02"],
			today: "2026-11-24",
		});
		await db.updateTable("programmes").set({ state: "running" }).where("id", "=", programme).execute();
		await openRounds(db, today);
		return { programme, cohort, people };
	});

const roundOf = (cohort: string, kind: RoundKind) =>
	app.tenant.run((db) =>
		db
			.selectFrom("evaluationRounds")
			.select(["id", "programmeId", "asked"])
			.where("cohortId", "=", cohort)
			.where("kind", "=", kind)
			.executeTakeFirstOrThrow(),
	);

async function answer(cohort: string, people: readonly string[], score: number): Promise<void> {
	const round = await roundOf(cohort, "day");
	const sheet = Object.fromEntries(questionsOf("day").map((question) => [question, score]));
	for (const person of people)
		await app.tenant.run((db) => answerEvaluation(db, round, person, { sheet, text: "" }));
	await app.drainJobs();
}

const askedIn = (cohort: string, kind: RoundKind) =>
	app.tenant.run(async (db) => {
		const { id } = await roundOf(cohort, kind);
		const rows = await db
			.selectFrom("evaluationAskings")
			.select("personId")
			.where("roundId", "=", id)
			.execute();
		return rows.map(({ personId }) => personId);
	});

describe("two programmes", () => {
	const counted = (score: number, answers: number): Counted => ({
		...{ kind: "day", programmeGatheringId: null, dayNumber: 1, cohortId: null },
		...{ question: "learned" as Question, score, answers },
	});

	test("are compared on the same question of the same form alone, with how sure the difference is", () => {
		const questions = ["learned"] as const;
		const [result] = programmeResults({ kind: "day", questions }, [counted(2, 20)], [counted(5, 20)]);
		expect([result?.earlier?.mean, result?.now?.mean, result?.comparison?.finding]).toEqual([2, 5, "higher"]);
		const [none] = programmeResults({ kind: "after", questions }, [counted(2, 20)], [counted(5, 20)]);
		expect(none).toEqual({ question: "learned", earlier: null, now: null, comparison: null });
		const [alike] = programmeResults({ kind: "day", questions }, [counted(4, 5)], [counted(5, 5)]);
		expect(alike?.comparison?.finding).toBe("alike");
	});

	test("stand side by side for the office, and nothing is shown of fewer than five", async () => {
		const earlier = await aRunningProgramme("I fjor", 6);
		const now = await aRunningProgramme("I år", 6);
		const url = paths.resultsCompared(now.programme);
		expect(await office.text(url)).toContain(t.compared.emptyTitle);
		await answer(now.cohort, now.people, 6);
		await answer(earlier.cohort, earlier.people.slice(0, 4), 1);
		expect(await office.text(url)).toContain(t.compared.emptyTitle);
		const hidden = await office.get(`${url}?with=${earlier.programme}`);
		expect(hidden.status).toBe(404);
		await answer(earlier.cohort, earlier.people.slice(4, 5), 1);
		const page = await office.text(url);
		for (const text of ["I fjor", t.compared.parts.day, t.compared.findings.higher])
			expect(page).toContain(text);
		expect(page).toContain(t.compared.finding(3, 0, 3));
		// The sixth waits: the page is the same before and after, so that nothing can be found by subtracting.
		const counts = () => app.tenant.run((db) => countsOf(db, earlier.programme));
		const before = await counts();
		await answer(earlier.cohort, earlier.people.slice(5), 6);
		expect(await counts()).toEqual(before);
		expect(await office.text(paths.results(now.programme))).toContain(t.compared.link);
		expect((await facilitator.get(url)).status).toBe(404);
	});

	test("of another municipality are not to be compared with", async () => {
		const own = await aRunningProgramme("Vårt", 5);
		const theirs = await app.otherTenant.run((db) => aProgramme(db, { title: "Naboens" }));
		expect((await office.get(`${paths.resultsCompared(own.programme)}?with=${theirs}`)).status).toBe(404);
		expect((await office.get(paths.resultsCompared(theirs))).status).toBe(404);
		expect(await office.text(paths.resultsCompared(own.programme))).not.toContain("Naboens");
	});
});

describe("who joins after a form was opened", () => {
	const join = (at: { programme: string; cohort: string }, placedAt: string) =>
		app.tenant.run(async (db) => {
			const person = await aPerson(db);
			await db
				.insertInto("cohortMembers")
				.values({
					...{ programmeId: at.programme, cohortId: at.cohort, personId: person },
					placedAt: new Date(placedAt),
				})
				.execute();
			return person;
		});

	/** As if the forms were last gone through at this time. */
	const askedUntil = (at: string) =>
		app.tenant.run((db) =>
			db
				.updateTable("evaluationRounds")
				.set({ askedUntil: new Date(at) })
				.execute(),
		);

	test("gets the forms that are still open, once, and the day's own where they had joined by then", async () => {
		const at = await aRunningProgramme("Med nye", 5);
		await askedUntil("2026-12-01T05:00:00Z");
		const same = await join(at, "2026-12-01T08:00:00Z");
		const later = await join(at, "2026-12-02T08:00:00Z");
		// The first form, before the programme, closes on its first day.
		await app.tenant.run((db) => askLatecomers(db, "2026-12-01"));
		expect([...(await askedIn(at.cohort, "before"))].sort()).toEqual([...at.people, same, later].sort());
		expect([...(await askedIn(at.cohort, "day"))].sort()).toEqual([...at.people, same].sort());
		expect((await roundOf(at.cohort, "before")).asked).toBe(7);
		await answer(at.cohort, [same], 4);
		await app.tenant.run((db) => askLatecomers(db, "2026-12-01"));
		expect(await askedIn(at.cohort, "day")).not.toContain(same);
	});

	test("is asked nothing where the form has closed, or by changing cohort", async () => {
		const at = await aRunningProgramme("Stengt", 5);
		await app.tenant.run((db) => closeRounds(db, "2027-02-01"));
		await askedUntil("2026-12-01T05:00:00Z");
		const late = await join(at, "2026-12-02T08:00:00Z");
		await app.tenant.run((db) => askLatecomers(db, "2026-12-02"));
		expect(await askedIn(at.cohort, "before")).not.toContain(late);
		const open = await aRunningProgramme("Flytter", 5);
		await askedUntil("2026-12-01T05:00:00Z");
		await app.tenant.run(async (db) => {
			const other = await aCohort(db, open.programme, []);
			await aGathering(db, other, {
				venueId: await aVenue(db),
				days: ["2026-12-01", "2026-12-02"],
				today: "2026-11-24",
			});
			await openRounds(db, today);
			await db
				.updateTable("cohortMembers")
				.set({ cohortId: other, placedAt: new Date("2026-11-01T08:00:00Z") })
				.where("personId", "=", open.people[0] ?? "")
				.execute();
			await askLatecomers(db, today);
			const rows = await db
				.selectFrom("evaluationAskings")
				.select("personId")
				.where("personId", "=", open.people[0] ?? "")
				.execute();
			expect(rows).toHaveLength(2);
		});
	});
});

import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { anAssembly, aSession } from "../../../test/support/assembly-rows.ts";
import { type TestDatabase, type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme } from "../../../test/support/programme-rows.ts";
import { answerAssembly, arrive } from "./actions/answers.ts";
import { changeAssembly, moveAssembly, planAssembly } from "./actions/assemblies.ts";
import { commit, dropCommitment } from "./actions/commitments.ts";
import { answerPoll, makePoll, movePoll } from "./actions/polls.ts";
import { ask, moderate, vote } from "./actions/questions.ts";
import { removeSession, takeSeat } from "./actions/sessions.ts";
import { forgetOldAssemblies } from "./jobs.ts";
import { pollsOf, questionsIn } from "./queries/hall.ts";
import { sessionsOf } from "./queries/sessions.ts";
import { remindOfCommitments } from "./reminders.ts";

const now = new Date("2026-11-24T09:00:00Z");
let test: TestDatabase;
let tenant: TestTenant;
let leaders: string[];
let programmeId: string;

beforeAll(async () => {
	test = await testDatabase();
	tenant = await test.tenant();
	await tenant.run(async (db) => {
		programmeId = await aProgramme(db);
		leaders = [];
		for (let n = 0; n < 40; n++) leaders.push(await aPerson(db, { name: `Leder Nr${n}` }));
		await aCohort(db, programmeId, leaders, 60);
	});
});

const [none] = [""];
const leader = (n: number) => leaders[n] ?? none;
let year = 2030;
/** A kraftsamling of its own for each test: a programme has one a year. */
const anotherYear = () => `${year++}-11-24`;

describe("signing up", () => {
	it("never gives more seats than there are, whoever comes at once", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), seats: 10 }));
		const answers = await Promise.all(
			leaders.map((personId) =>
				tenant.run((db) => answerAssembly(db, { assembly: { id, seats: 10 }, personId }, true, now)),
			),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
		expect(await coming(id)).toBe(10);
	});

	it("gives the seats of a session to no more than it holds, and moves people between parallel ones", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear() }));
		const [small, large] = await tenant.run(async (db) => [
			await aSession(db, id, { title: "Liten", seats: 5 }),
			await aSession(db, id, { title: "Stor", seats: 40, startsAt: "10:30", endsAt: "11:30" }),
		]);
		const sit = (sessionId = none) =>
			Promise.all(leaders.map((person) => tenant.run((db) => takeSeat(db, id, sessionId, person))));
		const seated = await sit(small);
		expect(seated.filter(({ ok }) => ok)).toHaveLength(5);
		await sit(large);
		const sessions = await tenant.run((db) => sessionsOf(db, id, leader(0)));
		expect(sessions.map(({ title, taken, own }) => ({ title, taken, own }))).toEqual([
			{ title: "Liten", taken: 0, own: false },
			{ title: "Stor", taken: 40, own: true },
		]);
		expect(await tenant.run((db) => removeSession(db, id, large ?? none))).toBe(false);
	});

	it("gives a seat back with a no, and keeps the seats that were promised when the day is changed", async () => {
		const day = anotherYear();
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day, seats: 2 }));
		const assembly = { id, seats: 2 };
		const say = (n: number, comes: boolean) =>
			tenant.run((db) => answerAssembly(db, { assembly, personId: leader(n) }, comes, now));
		expect([await say(0, true), await say(1, true), await say(2, true)]).toEqual([
			...[{ ok: true }, { ok: true }, { ok: false, reason: "full" }],
		]);
		const hours = { startsAt: "09:00", endsAt: "15:00" };
		const plan = { programmeId, title: "X", about: "", day, ...hours, place: "", seats: 1, answerBy: null };
		expect(await tenant.run((db) => changeAssembly(db, id, plan))).toEqual({
			...{ ok: false, reason: "too-few-seats" },
		});
		await say(0, false);
		expect(await say(2, true)).toEqual({ ok: true });
		expect(await tenant.run((db) => planAssembly(db, plan))).toEqual({ ok: false, reason: "one-a-year" });
	});

	it("marks one as here once, and turns away who has no seat when it is full", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), seats: 1 }));
		const assembly = { id, seats: 1 };
		const come = (n: number, at: Date) =>
			tenant.run((db) => arrive(db, { assembly, personId: leader(n) }, at));
		await come(0, now);
		await come(0, new Date("2026-11-24T10:00:00Z"));
		expect(await come(1, now)).toEqual({ ok: false, reason: "full" });
		const { rows } = await tenant.run((db) =>
			sql<{ arrivedAt: Date }>`select arrived_at from assembly_answers where assembly_id = ${id}`.execute(db),
		);
		expect(rows).toEqual([{ arrivedAt: now }]);
	});
});

describe("questions", () => {
	it("are seen when the host lets them through, with a name only where it is wanted and not shielded", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), state: "live" }));
		const shielded = await tenant.run((db) => aPerson(db, { name: "Skjult Person", shielded: true }));
		const questions = [
			{ personId: leader(0), body: "Med navn", named: true },
			{ personId: leader(1), body: "Uten navn", named: false },
			{ personId: shielded, body: "Skjermet", named: true },
			{ personId: leader(2), body: "Tas bort", named: true },
		];
		for (const [at, { personId, ...question }] of questions.entries())
			await tenant.run((db) => ask(db, id, personId, question, new Date(now.getTime() + at)));
		const seen = (states: ("waiting" | "approved")[]) =>
			tenant.run((db) => questionsIn(db, id, { states, personId: leader(9) }));
		expect(await seen(["approved"])).toEqual([]);
		for (const { id: question, body } of await seen(["waiting"]))
			await tenant.run((db) => moderate(db, id, question, body === "Tas bort" ? "hidden" : "approved"));
		const shown = (await seen(["approved"])).map(({ body, askedBy }) => ({ body, askedBy }));
		expect(shown).toEqual([
			{ body: "Med navn", askedBy: "Leder Nr0" },
			{ body: "Uten navn", askedBy: null },
			{ body: "Skjermet", askedBy: null },
		]);
	});

	it("are voted for once by each, also by many at once, and not while they wait", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), state: "live" }));
		await tenant.run((db) => ask(db, id, leader(0), { body: "Hvorfor?", named: false }, now));
		const only = async () =>
			(
				await tenant.run((db) =>
					questionsIn(db, id, { states: ["waiting", "approved"], personId: leader(1) }),
				)
			)[0];
		const question = (await only())?.id ?? none;
		const support = (n: number, supports: boolean) =>
			tenant.run((db) => vote(db, id, question, leader(n), supports));
		await support(1, true);
		expect((await only())?.votes).toBe(0);
		await tenant.run((db) => moderate(db, id, question, "approved"));
		await Promise.all([1, 1, 2, 3, 4].map((n) => support(n, true)));
		await support(4, false);
		await support(4, false);
		expect(await only()).toMatchObject({ votes: 3, voted: true });
	});

	it("wait five at most for each who asks", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), state: "live" }));
		const asked: boolean[] = [];
		for (let n = 0; n < 6; n++)
			asked.push(await tenant.run((db) => ask(db, id, leader(0), { body: `Nr ${n}`, named: false }, now)));
		expect(asked).toEqual([true, true, true, true, true, false]);
	});
});

describe("polls", () => {
	it("count each person once, and hold no trace of who chose what", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), state: "live" }));
		const poll = await tenant.run((db) =>
			makePoll(db, id, { question: "Hva hindrer?", choices: ["Tid", "Penger"], shownLive: true }, now),
		);
		const choose = (n: number, choice: number) =>
			tenant.run((db) => answerPoll(db, id, poll, leader(n), choice));
		expect(await choose(0, 0)).toEqual({ ok: false, reason: "not-open" });
		await tenant.run((db) => movePoll(db, id, poll, "open"));
		await Promise.all([0, 1, 2, 3].map((n) => choose(n, n % 2)));
		const shown = async () => (await tenant.run((db) => pollsOf(db, id, leader(0))))[0]?.shown;
		expect(await shown()).toEqual([0, 0]);
		expect(await choose(0, 1)).toEqual({ ok: false, reason: "answered" });
		expect(await choose(5, 7)).toEqual({ ok: false, reason: "no-such-choice" });
		await choose(4, 0);
		expect(await shown()).toEqual([3, 2]);
		const { rows } = await tenant.run((db) =>
			sql<{ actorId: string | null; data: object }>`
				select actor_id, data from events where type = 'assembly.poll_answered' and subject_id = ${poll}
			`.execute(db),
		);
		expect(rows).toEqual(Array.from({ length: 5 }, () => ({ actorId: null, data: {} })));
	});
});

describe("commitments", () => {
	it("are dropped by their writer alone, and five of a kind are enough", async () => {
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day: anotherYear(), state: "live" }));
		const write = (n: number) =>
			tenant.run((db) => commit(db, id, leader(n), { kind: "start", body: "Gå tur med teamet" }, now));
		const written: boolean[] = [];
		for (let n = 0; n < 6; n++) written.push(await write(0));
		expect(written).toEqual([true, true, true, true, true, false]);
		const { id: mine } = await tenant.run((db) =>
			db
				.selectFrom("assemblyCommitments")
				.select("id")
				.where("assemblyId", "=", id)
				.limit(1)
				.executeTakeFirstOrThrow(),
		);
		expect(await tenant.run((db) => dropCommitment(db, id, leader(1), mine))).toBe(false);
		expect(await tenant.run((db) => dropCommitment(db, id, leader(0), mine))).toBe(true);
	});

	it("come back after 30 and 90 days, once each, without what was written", async () => {
		const day = anotherYear();
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day, state: "finished" }));
		await tenant.run((db) => commit(db, id, leader(0), { kind: "stop", body: "Møter uten mål" }, now));
		await tenant.run((db) => commit(db, id, leader(0), { kind: "keep", body: "Møter uten mål" }, now));
		const remind = (today: string) =>
			tenant.run((db) => remindOfCommitments(db, today, "http://lyngvik.test"));
		const y = day.slice(0, 4);
		await remind(`${y}-12-23`);
		expect(await letters(id)).toEqual([]);
		await remind(`${y}-12-24`);
		await remind(`${y}-12-25`);
		expect(await letters(id)).toEqual(["30 dager siden kraftsamlingen: hvordan går det?"]);
		await remind(`${Number(y) + 1}-02-22`);
		expect(await letters(id)).toHaveLength(2);
		const { rows } = await tenant.run((db) =>
			sql`select from mail_messages where body_text like '%Møter uten mål%'`.execute(db),
		);
		expect(rows).toEqual([]);
	});
});

describe("a year after", () => {
	it("nobody is named any longer, and what was asked in the open is kept", async () => {
		const day = "2028-03-01";
		const id = await tenant.run((db) => anAssembly(db, { programmeId, day, state: "live" }));
		const session = await tenant.run((db) => aSession(db, id, { seats: 5 }));
		await tenant.run(async (db) => {
			await answerAssembly(db, { assembly: { id, seats: 9 }, personId: leader(0) }, true, now);
			await takeSeat(db, id, session, leader(0));
			await ask(db, id, leader(0), { body: "Vises", named: true }, now);
			await ask(db, id, leader(0), { body: "Venter", named: true }, now);
			await sql`update assembly_questions set state = 'approved' where body = 'Vises'`.execute(db);
			await commit(db, id, leader(0), { kind: "start", body: "Noe" }, now);
			await moveAssembly(db, id, "finished");
		});
		await tenant.run((db) => forgetOldAssemblies(db, "2029-03-01"));
		expect(await traces(id)).toEqual({ answers: 1, seats: 1, commitments: 1, named: 2 });
		await tenant.run((db) => forgetOldAssemblies(db, "2029-03-02"));
		expect(await traces(id)).toEqual({ answers: 0, seats: 0, commitments: 0, named: 0 });
		const { rows } = await tenant.run((db) =>
			sql`select body from assembly_questions where assembly_id = ${id}`.execute(db),
		);
		expect(rows).toEqual([{ body: "Vises" }]);
	});
});

async function coming(id: string): Promise<number | undefined> {
	const { rows } = await tenant.run((db) =>
		sql<{
			count: number;
		}>`select count(*) from assembly_answers where assembly_id = ${id} and coming`.execute(db),
	);
	return rows[0]?.count;
}

async function letters(id: string): Promise<string[]> {
	const { rows } = await tenant.run((db) =>
		sql<{ subject: string }>`
			select subject from mail_messages where dedupe_key like ${`commitments:${id}:%`} order by created_at
		`.execute(db),
	);
	return rows.map(({ subject }) => subject);
}

async function traces(id: string) {
	const { rows } = await tenant.run((db) =>
		sql`select (select count(*) from assembly_answers where assembly_id = ${id}) as answers,
			(select count(*) from assembly_seats t join assembly_sessions s on s.id = t.session_id where s.assembly_id = ${id}) as seats,
			(select count(*) from assembly_commitments where assembly_id = ${id}) as commitments,
			(select count(*) from assembly_questions where assembly_id = ${id} and person_id is not null) as named`.execute(
			db,
		),
	);
	return rows[0];
}

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { nameFacilitator } from "../programmes/index.ts";
import { settleRound } from "./actions/counting.ts";
import { closeRounds, openRounds } from "./actions/rounds.ts";
import { questionsOf } from "./evaluation.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let unit: string;
let office: string;
let facilitator: string;
let programme: string;
const cohorts: string[] = [];
const people: string[][] = [];

/** The evening of a gathering's first day. */
const evening = new Date("2026-12-01T15:30:00Z");
const today = "2026-12-01";
const sheet = (score: number) =>
	Object.fromEntries(questionsOf("day").map((question) => [question, String(score)]));

beforeAll(async () => {
	app = await testApp();
	await app.tenant.run(async (db) => {
		unit = await aUnit(db);
		office = await aPerson(db, { unitId: unit, roles: ["office"] });
		facilitator = await aPerson(db, { unitId: unit });
		programme = await aProgramme(db);
		for (const size of [8, 6, 3, 3]) {
			const own: string[] = [];
			for (let n = 0; n < size; n++) own.push(await aPerson(db, { unitId: unit }));
			people.push(own);
			const cohort = await aCohort(db, programme, own);
			cohorts.push(cohort);
			await aGathering(db, cohort, {
				venueId: await aVenue(db),
				days: ["2026-12-01", "2026-12-02"],
				today: "2026-11-24",
			});
			await sql`update programmes set state = 'running'`.execute(db);
		}
		await nameFacilitator(db, cohorts[0] ?? "", facilitator);
		await openRounds(db, today);
	});
	app.setTime(evening);
});

const roundOf = (cohort: number, kind = "day") =>
	app.tenant.run(async (db) => {
		const row = await db
			.selectFrom("evaluationRounds")
			.select("id")
			.where("cohortId", "=", cohorts[cohort] ?? "")
			.where("kind", "=", kind as "day")
			.executeTakeFirstOrThrow();
		return row.id;
	});

const answer = async (cohort: number, person: number, score: number, text = "") => {
	const browser = await app.browser(people[cohort]?.[person] ?? "");
	return browser.post(paths.evaluation(await roundOf(cohort)), { ...sheet(score), ...(text && { text }) });
};

const results = async (person = office, query = "") =>
	(await app.browser(person)).text(paths.results(programme) + query);

const tableRows = (table: string) =>
	app.tenant.run(
		async (db) => (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)).rows,
	);

describe("a form", () => {
	test("is opened once for everyone in each cohort: before the programme, and for the day that has come", async () => {
		await app.tenant.run((db) => openRounds(db, today));
		const rounds = await tableRows("evaluation_rounds");
		expect(rounds.map(({ kind, asked }) => `${kind} ${asked}`).sort()).toEqual(
			["before 3", "before 3", "before 6", "before 8", "day 3", "day 3", "day 6", "day 8"].sort(),
		);
		expect(await tableRows("evaluation_askings")).toHaveLength(40);
	});

	test("waits for the participant on the own page, and is for those who are asked alone", async () => {
		const own = await app.browser(people[0]?.[0]);
		expect(await own.text("/")).toContain("Svar på evalueringen");
		const url = paths.evaluation(await roundOf(0));
		expect((await own.get(url)).status).toBe(200);
		for (const person of [office, facilitator, people[1]?.[0] ?? ""]) {
			const other = await app.browser(person);
			expect([(await other.get(url)).status, (await other.post(url, sheet(6))).status]).toEqual([404, 404]);
		}
	});

	test("needs every question answered on the scale, keeps the rest, and refuses a national identity number", async () => {
		const own = await app.browser(people[0]?.[0]);
		const url = paths.evaluation(await roundOf(0));
		const partly = await own.post(url, { learned: "5", safe: "7", text: "Godt rom" });
		const html = await partly.text();
		expect([partly.status, html.includes("Godt rom")]).toEqual([422, true]);
		expect(html).toContain('href="#field-safe"');
		expect(html).toContain('href="#field-practice"');
		expect(html).toMatch(/name="learned" value="5" checked/);
		expect((await own.post(url, { ...sheet(5), text: "010190 12345" })).status).toBe(422);
		expect(await tableRows("evaluation_box")).toEqual([]);
	});
});

describe("an answer", () => {
	test("is taken once, and then the form is not found by anybody", async () => {
		expect((await answer(0, 0, 5, "Godt rom")).status).toBe(303);
		expect((await answer(0, 0, 1)).status).toBe(404);
		expect(await (await app.browser(people[0]?.[0])).text("/my-learning")).not.toContain(
			"Evaluering av samling 1, dag 1",
		);
	});

	test("leaves no event, audit line, time or name, and no row that shares its transaction but those that wait with it", async () => {
		await answer(0, 1, 4);
		await app.tenant.run(async (db) => {
			const { rows } = await sql<{ found: number }>`
				select (select count(*) from events where type like '%evaluation%')
					+ (select count(*) from audit_entries where action like '%evaluation%') as found`.execute(db);
			expect(rows[0]?.found).toBe(0);
		});
		const { owner } = app.deps.database;
		const { rows: tables } = await sql<{ name: string }>`
			select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(
			owner,
		);
		expect(tables.length).toBeGreaterThan(40);
		const marked: string[] = [];
		for (const { name } of tables) {
			const { rows } = await sql`select 1 from ${sql.table(name)}
				where xmin in (select xmin from evaluation_box) limit 1`.execute(owner);
			if (rows.length > 0) marked.push(name);
		}
		expect(marked).toEqual(["evaluation_box", "evaluation_texts"]);
		const { rows: columns } = await sql<{ name: string }>`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_name in ('evaluation_box', 'evaluation_counts', 'evaluation_texts') and table_schema = 'public'
				and (data_type ~ 'time|date' or column_name ~ 'person|_at$|_by$|session')`.execute(owner);
		expect(columns).toEqual([]);
	});

	test("waits with the others as one transaction wrote them all, whoever came last", async () => {
		await answer(0, 2, 3);
		const { rows } = await sql<{ waiting: number; transactions: number }>`
			select count(*)::int as waiting, count(distinct xmin::text)::int as transactions from evaluation_box
		`.execute(app.deps.database.owner);
		expect(rows).toEqual([{ waiting: 3, transactions: 1 }]);
	});

	test("is not found in anybody's own data", async () => {
		const own = await (await app.browser(people[0]?.[0])).text("/profile/data");
		expect([own.includes("Godt rom"), own.includes("learned")]).toEqual([false, false]);
	});
});

describe("what is shown", () => {
	test("is nothing under five answers, also when the job runs", async () => {
		await answer(0, 3, 5);
		await app.drainJobs();
		await app.tenant.run(async (db) => settleRound(db, await roundOf(0)));
		expect(await tableRows("evaluation_counts")).toEqual([]);
		expect(await results()).toContain("Ingen svar å vise ennå");
	});

	test("is the sum of five when the fifth comes, and single sheets are gone", async () => {
		await answer(0, 4, 3);
		await app.drainJobs();
		expect(await tableRows("evaluation_box")).toEqual([]);
		const html = await results();
		expect(html).toContain("Jeg lærte noe jeg har bruk for: 4,0 av 6 i snitt");
		expect(html).toContain("5 svar er talt med");
	});

	test("stands still while a sixth, seventh and eighth wait: they cannot be found by subtraction", async () => {
		const before = await results();
		for (const person of [5, 6, 7]) await answer(0, person, 1);
		await app.drainJobs();
		expect(await results()).toBe(before);
	});

	test("of what is left over when forms close is nobody's cohort, and only when five have gathered", async () => {
		await answer(2, 0, 6);
		await app.drainJobs();
		const before = await results();
		const close = () => app.tenant.run((db) => closeRounds(db, "2026-12-20"));
		await close();
		const inBox = await tableRows("evaluation_box");
		expect([inBox.length, new Set(inBox.map(({ round_id, roundId }) => round_id ?? roundId)).size]).toEqual([
			4, 1,
		]);
		expect(await results()).toBe(before);
		expect(await tableRows("evaluation_askings")).toEqual([]);
	});

	test("counts the leftovers of several cohorts together from five", async () => {
		await app.tenant.run(async (db) => {
			const round = await roundOf(3);
			await sql`update evaluation_rounds set closed = false where id = ${round}`.execute(db);
			for (const score of [6, 6])
				await sql`insert into evaluation_box (round_id, sheet)
				values (${round}, ${JSON.stringify({ learned: score, safe: score, practice: score })}::jsonb)`.execute(
					db,
				);
			await closeRounds(db, "2026-12-20");
		});
		expect(await tableRows("evaluation_box")).toEqual([]);
		const html = await results();
		expect(html).toContain("11 svar er talt med");
		// (5 · 4 + 3 · 1 + 3 · 6) / 11
		expect(html).toContain("Jeg lærte noe jeg har bruk for: 3,7 av 6 i snitt");
	});

	test("is a cohort's own to its facilitator, and texts are the office's", async () => {
		const html = await results(facilitator);
		expect([html.includes("Kull 1</span>"), html.includes("Kull 2</span>")]).toEqual([true, false]);
		expect(html).not.toContain("Det deltakerne skrev");
		for (const person of [people[0]?.[0] ?? "", people[1]?.[0] ?? ""])
			expect((await (await app.browser(person)).get(paths.results(programme))).status).toBe(404);
	});

	test("is the tenant's own", async () => {
		const planted = await app.otherTenant.run(async (db) => {
			const id = await aProgramme(db);
			await sql`insert into evaluation_texts (programme_id, body, shown)
				select ${id}, 'Nabotekst', true from generate_series(1, 6)`.execute(db);
			return id;
		});
		const browser = await app.browser(office);
		expect((await browser.get(paths.results(planted))).status).toBe(404);
		expect(await results()).not.toContain("Nabotekst");
	});
});

describe("texts", () => {
	const write = (bodies: string[]) =>
		app.tenant.run(async (db) => {
			for (const body of bodies)
				await sql`insert into evaluation_texts (programme_id, body) values (${programme}, ${body})`.execute(
					db,
				);
		});
	const show = async () => {
		const { showTexts } = await import("./actions/counting.ts");
		await app.tenant.run((db) => showTexts(db, programme));
	};

	test("wait until they are five, and come in batches of five or more", async () => {
		await write(["Pausen var kort en", "Pausen var kort to", "Pausen var kort tre"]);
		await show();
		expect(await results()).not.toContain("Godt rom");
		await write(["Mer øvelse"]);
		await show();
		const html = await results();
		expect([html.includes("Godt rom"), html.includes("5 tekster")]).toEqual([true, true]);
		await write(["Den sjette"]);
		await show();
		expect(await results()).not.toContain("Den sjette");
	});

	test("are found by words, also in another form, only where five fit", async () => {
		await write(["Pause fire", "Pausene fem", "Seks", "Sju"]);
		await show();
		const found = await results(office, "?q=pause");
		expect([found.includes("Pausen var kort en"), found.includes("Mer øvelse")]).toEqual([true, false]);
		const few = await results(office, "?q=øvelse");
		expect([few.includes("Mer øvelse"), few.includes("Færre enn fem tekster passer")]).toEqual([false, true]);
		expect((await results(office, "?q=%25")).includes("Mer øvelse")).toBe(false);
	});

	test("know nothing but their programme", async () => {
		const [row = {}] = await tableRows("evaluation_texts");
		expect(Object.keys(row).sort()).toEqual(["body", "id", "programmeId", "shown", "tenantId"]);
	});
});

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, testApp } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { fill, partsOf, tableOf } from "../../../test/support/route-walk.ts";
import { grantedRoles } from "../../roles.ts";
import { routes } from "../../routes.ts";
import { paths as identity } from "../identity/index.ts";
import { nameFacilitator } from "../programmes/index.ts";
import { forgetReflections } from "./actions/reflections.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let unit: string;
let writer: string;
let colleague: string;
let stranger: string;
let facilitator: string;
let superior: string;
let office: string;
let programme: string;
let cohort: string;
let gathering: string;

/** No such word is in the product: where it turns up, something leaked. */
const secret = "Skjultanke";

beforeAll(async () => {
	app = await testApp();
	await app.tenant.run(async (db) => {
		await db
			.insertInto("leaderLevels")
			.values([
				{ level: 3, title: "Enhetsleder", unitTypes: ["enhet"] },
				{ level: 4, title: "Avdelingsleder", unitTypes: ["avdeling"] },
			])
			.execute();
		superior = await aPerson(db, { name: "Eva Enhetsleder" });
		unit = await aUnit(db, { name: "Lia sykehjem", leaderId: superior });
		[writer, colleague, stranger] = [await aPerson(db), await aPerson(db), await aPerson(db)];
		for (const leaderId of [writer, colleague])
			await aUnit(db, { type: "avdeling", parentId: unit, leaderId });
		const elsewhere = await aUnit(db, { leaderId: await aPerson(db) });
		await aUnit(db, { type: "avdeling", parentId: elsewhere, leaderId: stranger });
		facilitator = await aPerson(db, { unitId: unit });
		office = await aPerson(db, { unitId: unit, roles: ["office"] });
		programme = await aProgramme(db, { running: true });
		cohort = await aCohort(db, programme, [writer, stranger]);
		const other = await aCohort(db, programme, [colleague]);
		expect(other).not.toBe(cohort);
		await nameFacilitator(db, cohort, facilitator);
		gathering = await aGathering(db, cohort, {
			venueId: await aVenue(db),
			days: ["2026-12-01", "2026-12-02"],
			today: "2026-11-24",
		});
	});
	app.setTime(new Date("2026-12-01T15:30:00Z"));
});

const day1 = () => paths.reflection(gathering, "1");
const idOfAnswer = () =>
	app.tenant.run(
		async (db) => (await db.selectFrom("reflections").select("id").executeTakeFirstOrThrow()).id,
	);
const share = async (readers: string[]) =>
	(await app.browser(writer)).post(paths.readers(await idOfAnswer()), { "readers[]": readers });

describe("the next step", () => {
	test("is today's reflection, when the day is nearly over, until something is written", async () => {
		app.setTime(new Date("2026-12-01T10:00:00Z"));
		expect(await (await app.browser(writer)).text("/")).not.toContain("Skriv dagens refleksjon");
		app.setTime(new Date("2026-12-01T15:30:00Z"));
		expect(await (await app.browser(writer)).text("/")).toContain("Skriv dagens refleksjon");
		expect(await (await app.browser(office)).text("/")).not.toContain("Skriv dagens refleksjon");
	});
});

describe("writing", () => {
	test("keeps the words, and shows them again", async () => {
		const browser = await app.browser(writer);
		const answer = await browser.post(day1(), { answer0: `${secret} om vakten` });
		expect([answer.status, answer.headers.get("location")]).toEqual([303, day1()]);
		expect(await browser.text(day1())).toContain(`${secret} om vakten</textarea>`);
		expect(await browser.text("/")).not.toContain("Skriv dagens refleksjon");
	});

	test("refuses a national identity number, keeps the input, and says so in the background too", async () => {
		const browser = await app.browser(writer);
		const body = `${secret} 010190 12345`;
		const answer = await browser.post(day1(), { answer0: body });
		const html = await answer.text();
		expect([answer.status, html.includes(body), html.includes('href="#field-answer0"')]).toEqual([
			422,
			true,
			true,
		]);
	});

	test("is for days that have come, of gatherings on one's own road", async () => {
		const own = await app.browser(writer);
		expect((await own.get(paths.reflection(gathering, "2"))).status).toBe(404);
		expect((await own.get(paths.reflection(gathering, "9"))).status).toBe(404);
		expect((await (await app.browser(colleague)).get(day1())).status).toBe(404);
		expect((await (await app.browser(office)).post(day1(), { answer0: "x" })).status).toBe(404);
	});

	test("leaves no trace in events, audit or anything but the reflection itself", async () => {
		await app.tenant.run(async (db) => {
			const { rows } = await sql<{ found: number }>`
				select (select count(*) from events where type like '%reflection%' or data::text like ${`%${secret}%`})
					+ (select count(*) from audit_entries where action like '%reflection%' or data::text like ${`%${secret}%`})
					as found`.execute(db);
			expect(rows[0]?.found).toBe(0);
		});
	});

	test("is the tenant's own: another tenant's row under the same ids is not seen", async () => {
		const { owner } = app.deps.database;
		const theirs = JSON.stringify({ tenant_id: app.otherTenant.id, body: "Nabotanke", token_hash: "x" });
		await sql`insert into people (tenant_id, id, given_name, family_name)
			select ${app.otherTenant.id}, id, given_name, family_name from people`.execute(owner);
		const copied = ["programmes", "programme_gatherings", "venues", "cohorts", "gatherings", "reflections"];
		for (const table of copied)
			await sql`insert into ${sql.table(table)}
				select (jsonb_populate_record(t, ${theirs}::jsonb)).* from ${sql.table(table)} t`.execute(owner);
		await sql`insert into reflection_readers (tenant_id, reflection_id, readers)
			select tenant_id, id, 'cohort' from reflections where body = 'Nabotanke'`.execute(owner);
		const browser = await app.browser(writer);
		for (const url of [
			day1(),
			paths.growth(programme),
			paths.sharedInCohort(cohort),
			identity.personalData(),
		])
			expect([url, (await browser.text(url)).includes("Nabotanke")]).toEqual([url, false]);
	});
});

/** Every page of the product at every address that concerns the planted rows, as one person. */
async function leaksTo(personId: string): Promise<string[]> {
	const browser = await app.browser(personId);
	const pages = routes({ mode: "production" }).filter(({ method }) => method === "GET");
	const leaks: string[] = [];
	for (const { pattern } of pages) {
		for (const url of await addressesOf(pattern)) {
			const answer = await browser.get(url);
			expect([url, answer.status >= 500]).toEqual([url, false]);
			if ((await answer.text()).includes(secret)) leaks.push(url.split("?")[0] ?? "");
		}
	}
	return [...new Set(leaks)];
}

const addressesOf = (pattern: string) =>
	app.tenant.run(async (db) => {
		const table = tableOf(pattern);
		if (table === null) return [fill(pattern), `${fill(pattern)}?q=skjultank`];
		const { rows } = await sql<{
			id: string;
		}>`select id from ${sql.table(table)} order by id limit 20`.execute(db);
		const found: string[] = [];
		for (const { id } of rows) found.push(fill(pattern, id, await partsOf(db, table, id)));
		return found;
	});

describe("a private reflection", () => {
	test("is met by its writer: the walk would find it", async () => {
		expect((await leaksTo(writer)).sort()).toEqual(
			[day1(), identity.personalData(), paths.growth(programme)].sort(),
		);
	});

	test("is met nowhere by one who holds every role there is", async () => {
		const person = await app.tenant.run((db) => aPerson(db, { unitId: unit, roles: grantedRoles }));
		expect(await leaksTo(person)).toEqual([]);
	});

	test("is met nowhere by facilitator, superior, teammate, or one in the same cohort", async () => {
		for (const person of [facilitator, superior, colleague, stranger])
			expect(await leaksTo(person)).toEqual([]);
	});

	test("cannot be shared by anybody else", async () => {
		const answer = await (await app.browser(facilitator)).post(paths.readers(await idOfAnswer()), {
			"readers[]": ["facilitators"],
		});
		expect(answer.status).toBe(404);
	});
});

describe("sharing", () => {
	const inCohort = () => paths.sharedInCohort(cohort);
	const reads = async (person: string, url: string) =>
		(await (await app.browser(person)).text(url)).includes(secret);

	test.each([
		["facilitators", () => [inCohort()], () => [] as string[], () => [] as string[]],
		["team", () => [] as string[], () => [] as string[], () => [paths.myTeam()]],
		["cohort", () => [inCohort()], () => [inCohort()], () => [] as string[]],
	] as const)("with %s is read by them alone, and taken back as easily", async (group, by, mates, team) => {
		expect((await share([group])).status).toBe(303);
		const met = [await leaksTo(facilitator), await leaksTo(stranger), await leaksTo(colleague)];
		expect(met).toEqual([by(), mates(), team()]);
		await share([]);
		for (const person of [facilitator, stranger]) expect(await reads(person, inCohort())).toBe(false);
		expect(await reads(colleague, paths.myTeam())).toBe(false);
	});

	test("with all of them is still not read by the superior, or by office and administrators", async () => {
		await share(["facilitators", "team", "cohort"]);
		const runs = await app.tenant.run((db) =>
			aPerson(db, { unitId: unit, roles: ["office", "administrator"] }),
		);
		for (const person of [superior, runs]) expect(await leaksTo(person)).toEqual([]);
		await share([]);
	});

	test("with a team stays with that team when the writer moves to another", async () => {
		await share(["team"]);
		const mate = await app.tenant.run(async (db) => {
			const elsewhere = await aUnit(db, { leaderId: await aPerson(db) });
			const mate = await aPerson(db);
			await aUnit(db, { type: "avdeling", parentId: elsewhere, leaderId: mate });
			await sql`update units set parent_id = ${elsewhere}, path = array[${elsewhere}::uuid, id] where leader_id = ${writer}`.execute(
				db,
			);
			return mate;
		});
		expect(await leaksTo(mate)).toEqual([]);
		expect(await leaksTo(colleague)).toEqual([paths.myTeam()]);
		await share([]);
	});

	test("of a shielded writer shows the words without the name", async () => {
		await app.tenant.run((db) => sql`update people set shielded = true where id = ${writer}`.execute(db));
		await share(["cohort"]);
		const html = await (await app.browser(stranger)).text(inCohort());
		expect([html.includes(secret), html.includes("Skjermet person")]).toEqual([true, true]);
		await app.tenant.run((db) => sql`update people set shielded = false where id = ${writer}`.execute(db));
		await share([]);
	});
});

describe("what the office asks", () => {
	test("comes after the guiding question, and what is answered keeps the question it answered", async () => {
		const browser = await app.browser(office);
		const url = paths.promptsOfGathering(programme, "1");
		expect((await browser.post(url, { day1: "Hva vil du øve på?", day2: "" })).status).toBe(303);
		const own = await app.browser(writer);
		expect(await own.text(day1())).toContain("Hva vil du øve på?");
		await own.post(day1(), { answer0: secret, answer1: "Å spørre" });
		await browser.post(url, { day1: "Noe helt annet?" });
		const html = await own.text(day1());
		expect([html.includes("Hva vil du øve på?"), html.includes("Noe helt annet?")]).toEqual([true, false]);
	});

	test("is at most three questions, said beside the day", async () => {
		const browser = await app.browser(office);
		const answer = await browser.post(paths.promptsOfGathering(programme, "1"), { day1: "a\nb\nc\nd" });
		const html = await answer.text();
		expect([answer.status, html.includes("Skriv høyst 3 spørsmål")]).toEqual([422, true]);
		expect(html).toContain('href="#gathering-1-day-1"');
	});

	test("is not for a participant to change", async () => {
		expect((await (await app.browser(writer)).get(paths.prompts(programme))).status).toBe(404);
	});
});

describe("time and leaving", () => {
	test("forgets what is 24 months old, and what people who have left wrote, after three months", async () => {
		const left = async () =>
			app.tenant.run(async (db) => (await db.selectFrom("reflections").selectAll().execute()).length);
		const before = await left();
		const forget = (now: string) => app.tenant.run((db) => forgetReflections(db, new Date(now)));
		await forget("2028-11-30T00:00:00Z");
		expect(await left()).toBe(before);
		await app.tenant.run((db) =>
			sql`update people set ended_at = '2027-01-01' where id = ${writer}`.execute(db),
		);
		await forget("2027-03-31T00:00:00Z");
		expect(await left()).toBe(before);
		await forget("2027-04-02T00:00:00Z");
		expect(await left()).toBe(0);
		await app.tenant.run((db) => sql`update people set ended_at = null where id = ${writer}`.execute(db));
	});

	test("an emptied answer is gone, and so is who could read it", async () => {
		const browser = await app.browser(writer);
		await browser.post(day1(), { answer0: secret });
		await share(["cohort"]);
		await browser.post(day1(), { answer0: "" });
		await app.tenant.run(async (db) => {
			expect(await db.selectFrom("reflections").selectAll().execute()).toEqual([]);
			expect(await db.selectFrom("reflectionReaders").selectAll().execute()).toEqual([]);
		});
	});
});

test("the number of questions to the database does not grow with what is written", async () => {
	const browser = await app.browser(writer);
	await browser.post(day1(), { answer0: "En" });
	await browser.get(paths.myLearning()); // the first visit renews the session
	const counted = countQueries(app.deps.database);
	await browser.get(paths.myLearning());
	const few = counted();
	await browser.post(day1(), { answer0: "En", answer1: "To" });
	counted();
	await browser.get(paths.myLearning());
	expect(counted()).toBe(few);
});

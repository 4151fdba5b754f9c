import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { paths as organisation } from "../src/modules/organisation/index.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { type GrantedRole, grantedRoles } from "../src/roles.ts";
import { routes } from "../src/routes.ts";
import { seed } from "../src/seed/index.ts";
import { testApp } from "./support/app.ts";
import { aPerson, aUnit } from "./support/organisation-rows.ts";
import { fill, partsOf, tableOf, walkers } from "./support/route-walk.ts";

/** No such word is in the product or the demo: where it turns up, something leaked. */
const planted = "Skjulestad";

/** So many rows of each kind are visited at every address that is about one. */
const rowsVisited = 5;

const pages = routes({ mode: "production" }).filter(({ method }) => method === "GET");

let deps: Deps;
let run: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
let walk: ReturnType<typeof walkers>;
let office: string;
/** Every role but the office's and the moderator's, a seat in every panel, and every cohort to facilitate. */
let trusted: string;
let employee: string;

beforeAll(async () => {
	({ deps } = await testApp());
	await seed(deps);
	const { owner } = deps.database;
	await owner.updateTable("tenants").set({ host: "other.test" }).where("slug", "=", "lyngvik").execute();
	const { id } = await owner
		.selectFrom("tenants")
		.select("id")
		.where("slug", "=", "fjordvik")
		.executeTakeFirstOrThrow();
	run = (work) => inTenant(deps.database, id, null, work);
	walk = walkers(deps, id);
	await run(async (db) => {
		const unitId = await aUnit(db);
		office = await aPerson(db, { unitId, roles: ["office"] });
		employee = await aPerson(db, { unitId });
		const roles = grantedRoles.filter(
			(role): role is GrantedRole => role !== "office" && role !== "moderator",
		);
		trusted = await aPerson(db, { unitId, roles });
		await seatEverywhere(db, trusted);
	});
});

async function seatEverywhere(db: Db, personId: string): Promise<void> {
	await sql`delete from panel_members where role = 'leader'`.execute(db);
	await sql`insert into panel_members (pitch_day_id, person_id, role) select id, ${personId}, 'leader' from pitch_days`.execute(
		db,
	);
	await sql`insert into panel_seats (panel_id, pitch_day_id, person_id) select id, pitch_day_id, ${personId} from panels`.execute(
		db,
	);
	await sql`insert into cohort_facilitators (cohort_id, person_id) select id, ${personId} from cohorts`.execute(
		db,
	);
	await sql`insert into impartiality (pitch_id, person_id, declared, declared_at) select id, ${personId}, 'none', now() from pitches`.execute(
		db,
	);
}

/** The addresses of all pages, with rows that are there. */
const addresses = () =>
	run(async (db) => {
		const found: string[] = [];
		for (const { pattern } of pages) {
			const table = tableOf(pattern);
			if (table === null) found.push(fill(pattern), `${fill(pattern)}?q=${planted}`);
			else
				for (const id of await idsIn(db, table)) found.push(fill(pattern, id, await partsOf(db, table, id)));
		}
		return found;
	});

async function idsIn(db: Db, table: string): Promise<string[]> {
	const { rows } = await sql<{
		id: string;
	}>`select id from ${sql.table(table)} order by id limit ${rowsVisited}`.execute(db);
	return rows.map(({ id }) => id);
}

/** Where the reader meets the word: not where the page only repeats what the reader searched for. */
async function leaksTo(personId: string | null, kind: "navn" | "tekst" | "ord"): Promise<string[]> {
	const walker = walk(personId);
	const leaks: string[] = [];
	let found = 0;
	for (const url of await addresses()) {
		const { status, body } = await walker("GET", url);
		if (status === 200) found++;
		expect([url, status >= 500]).toEqual([url, false]);
		if (body.includes(`${planted}-${kind}`)) leaks.push(url);
	}
	expect(found).toBeGreaterThan(personId === null ? 5 : 50);
	return leaks;
}

/** Whom the office has named to decide, or for the teams to call, is named by that choice. */
describe("a shielded person", () => {
	beforeAll(() =>
		run(async (db) => {
			await sql`update people set shielded = true, given_name = ${`${planted}-navn`}, family_name = ${`${planted}-navn`},
				email = ${`${planted}-navn`} || id where id not in (${office}, ${trusted}, ${employee})
				and not exists (select from pitch_days d where people.id in (d.decider_id, d.contact_id))`.execute(
				db,
			);
		}),
	);

	it("is present to the office", async () => {
		const { body } = await walk(office)("GET", organisation.people());
		expect(body).toContain(`${planted}-navn`);
	});

	it.each([
		["somebody with every other role and a seat everywhere", () => trusted],
		["an employee", () => employee],
		["the world", () => null],
	])("is on no page, in no file and no search of %s", async (_, who) => {
		expect(await leaksTo(who(), "navn")).toEqual([]);
	});
});

/** Puts the word into everything that people write about ideas. */
async function plantInTexts(db: Db): Promise<void> {
	const text = `${planted}-tekst`;
	const page = JSON.stringify({
		need: text,
		insight: text,
		solution: text,
		test: text,
		benefit: text,
		ask: text,
	});
	await sql`update ideas set title = ${text}, challenge = ${text}, summary = ${text}, pitch = ${page}::jsonb`.execute(
		db,
	);
	await sql`update idea_steps set body = ${text}, skipped_reason = ${text}`.execute(db);
	await sql`update evidence set who = ${text}, finding = ${text}, changed = ${text}`.execute(db);
	await sql`update guide_checks set words = ${text}`.execute(db);
	await sql`update comments set body = ${text} where subject_kind = 'idea'`.execute(db);
	await sql`update score_notes set note = ${text}`.execute(db);
	await sql`update recommendations set words = ${text}, stronger = ${text}, reason = ${text}`.execute(db);
	await sql`update decisions set reason = ${text}, what_next = ${text}, learned = ${text}, go_instead = ${text}, help_words = ${text} where released_at is null`.execute(
		db,
	);
	await sql`update ideas set published_at = now() where state in ('supported', 'in_line', 'closed')`.execute(
		db,
	);
}

describe("a text about ideas", () => {
	beforeAll(() => run(plantInTexts));

	it("that is shared is met by an employee: the walk would find it", async () => {
		expect((await leaksTo(employee, "tekst")).length).toBeGreaterThan(10);
	});

	it("that is a draft is met by nobody outside the team, also where the case was published", async () => {
		await run((db) => db.updateTable("ideas").set({ visibility: "draft" }).execute());
		expect(await leaksTo(employee, "tekst")).toEqual([]);
		expect(await leaksTo(null, "tekst")).toEqual([]);
	});

	it("that a moderator took out of view is met by nobody, also on a pitch day", async () => {
		await run(async (db) => {
			await db.updateTable("ideas").set({ visibility: "shared", hiddenAt: deps.clock() }).execute();
			await sql`update pitches set handed_in = jsonb_build_object('title', ${`${planted}-tekst`}::text)`.execute(
				db,
			);
			await sql`update challenges set hidden_at = now(), title = ${`${planted}-tekst`}`.execute(db);
		});
		expect(await leaksTo(employee, "tekst")).toEqual([]);
		expect(await leaksTo(null, "tekst")).toEqual([]);
	});

	it("that is one hidden comment is met by nobody but its writer", async () => {
		await run(async (db) => {
			await sql`update ideas set hidden_at = null, title = 'Synlig', challenge = 'Synlig', summary = '', pitch = '{}'`.execute(
				db,
			);
			await sql`update idea_steps set body = '', skipped_reason = null`.execute(db);
			await sql`update evidence set who = '', finding = 'Synlig', changed = ''`.execute(db);
			await sql`update guide_checks set words = 'Synlig'`.execute(db);
			await sql`update pitches set handed_in = '{}'`.execute(db);
			await sql`insert into comments (subject_kind, subject_id, author_id, body, hidden_at, hidden_by, hidden_note)
				select 'idea', id, owner_id, ${`${planted}-ord`}, now(), owner_id, ${`${planted}-ord`} from ideas`.execute(
				db,
			);
			await sql`update comments set hidden_at = now(), hidden_by = author_id, hidden_note = ${`${planted}-ord`}`.execute(
				db,
			);
		});
		expect(await leaksTo(employee, "ord")).toEqual([]);
	});
});

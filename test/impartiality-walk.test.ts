import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { closeScoring, openPitchDay } from "../src/modules/pitching/actions/opening.ts";
import { sendRecommendations, writeRecommendation } from "../src/modules/pitching/actions/recommendation.ts";
import { submitAssessment } from "../src/modules/pitching/actions/scores.ts";
import { declareTies, settleTie } from "../src/modules/pitching/actions/ties.ts";
import { criteriaOf, pitchDayById } from "../src/modules/pitching/queries/day.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { routes } from "../src/routes.ts";
import { seed } from "../src/seed/index.ts";
import { testApp, testNow } from "./support/app.ts";
import { aPitchDay, type PitchWorld } from "./support/pitching-rows.ts";
import { fill, partsOf, tableOf, walkers } from "./support/route-walk.ts";

/**
 * A member with a tie learns nothing of how that pitch was scored, whatever address they try: every page of the route
 * table is read before and after the scores, notes, progress and sums of that one pitch are turned upside down, and must be
 * the same to the letter. The same pages must differ for a member without ties, or the test would prove nothing.
 */

const all = routes({ mode: "production" });
const pages = all.filter(({ method }) => method === "GET");
const writes = all.filter(({ method }) => method === "POST");

let deps: Deps;
let run: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
let walk: ReturnType<typeof walkers>;
let world: PitchWorld;

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
	world = await run((db) =>
		aPitchDay(db, testNow, ["Nøkkeltavla", "Kveldsbussen", "Turlaget", "Fellesskuret"]),
	);
	await run(takeSides);
});

/** The day is open: director, leader and decision maker have a tie to one pitch each, and all the rest is scored. */
async function takeSides(db: Db): Promise<void> {
	const { dayId, pitches, leader, director, expert, decider } = world;
	const tied = [director, leader, decider];
	for (const personId of [leader, director, expert, decider]) {
		const said = pitches.map((pitchId, at) => ({
			pitchId,
			declared: tied[at] === personId ? ("kin" as const) : ("none" as const),
			words: "",
		}));
		await declareTies(db, dayId, personId, said, testNow);
	}
	const sentence = { decided: "partial" as const, words: "Nær slekt." };
	await settleTie(db, { ...sentence, pitchId: pitches[0] ?? "", personId: director }, leader, testNow);
	await settleTie(db, { ...sentence, pitchId: pitches[1] ?? "", personId: leader }, decider, testNow);
	await settleTie(db, { ...sentence, pitchId: pitches[2] ?? "", personId: decider }, leader, testNow);
	await sql`update pitch_days set corrected = true where id = ${dayId}`.execute(db);
	const opened = await openPitchDay(db, dayId, world.office, testNow);
	expect(opened).toMatchObject({ ok: true });
	const criteria = await criteriaOf(db, dayId);
	for (const [at, pitchId] of pitches.entries())
		for (const [seat, personId] of [leader, director, expert].entries()) {
			if (tied[at] === personId) continue;
			const values = new Map(criteria.map(({ id }, step) => [id, 1 + ((at + seat + step) % 6)] as const));
			await submitAssessment(db, { pitchId, dayId, personId }, { values, note: "Rødt hus" }, testNow);
		}
}

/** Turns what the panel has said of a pitch upside down, by everyone but one. */
const turn = (pitchId: string, but: string) =>
	run(async (db) => {
		await sql`update scores set value = 7 - value where pitch_id = ${pitchId} and person_id <> ${but}`.execute(
			db,
		);
		await sql`update score_notes set note = reverse(note) where pitch_id = ${pitchId} and person_id <> ${but}`.execute(
			db,
		);
		await sql`update score_notes set submitted_at = case when submitted_at is null then ${testNow}::timestamptz end
			where pitch_id = ${pitchId} and person_id = ${world.expert}`.execute(db);
		await sql`update recommendations set summary = jsonb_build_object('mean', 7 - (summary->>'mean')::numeric, 'spread', 2.5, 'judges', 9)
			where pitch_id = ${pitchId} and summary <> '{}'`.execute(db);
	});

/** Every pattern at least once; those about a day, a pitch, or an idea with the one in question. */
async function addressesOf(patterns: readonly string[], pitchId: string): Promise<string[]> {
	const ideaId = world.ideas[world.pitches.indexOf(pitchId)] ?? "";
	const own: Readonly<Record<string, string>> = { pitch_days: world.dayId, pitches: pitchId, ideas: ideaId };
	return run(async (db) => {
		const found: string[] = [];
		for (const pattern of patterns) {
			const table = tableOf(pattern);
			const id = table === null ? undefined : (own[table] ?? (await anyIdIn(db, table)));
			found.push(fill(pattern, id, id && table ? await partsOf(db, table, id) : {}));
		}
		return found;
	});
}

async function anyIdIn(db: Db, table: string): Promise<string | undefined> {
	const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by id limit 1`.execute(
		db,
	);
	return rows[0]?.id;
}

/** What the reader meets at each address. When the stream of a page was opened is no news. */
async function read(personId: string, urls: readonly string[]): Promise<string[]> {
	const walker = walk(personId);
	const met: string[] = [];
	for (const url of urls) {
		const { status, body } = await walker("GET", url);
		expect([url, status >= 500]).toEqual([url, false]);
		met.push(`${status} ${body.replaceAll(/read-at="\d+"/g, "")}`);
	}
	return met;
}

/** The addresses where the reader meets something else once the pitch is turned; it is turned back. */
async function noticedBy(personId: string, pitchId: string): Promise<string[]> {
	const patterns = [...new Set(pages.map(({ pattern }) => pattern))];
	const urls = await addressesOf(patterns, pitchId);
	const before = await read(personId, urls);
	await turn(pitchId, personId);
	const after = await read(personId, urls);
	await turn(pitchId, personId);
	const changed = urls.filter((_, at) => before[at] !== after[at]);
	// What is not as before again is restless by itself; no page about pitches is.
	const again = await read(personId, changed);
	const isSteady = (url: string, at: number) => again[at] === before[urls.indexOf(url)];
	expect(changed.filter((url, at) => !isSteady(url, at) && url.startsWith("/pitch"))).toEqual([]);
	return changed.filter(isSteady);
}

const phases = [
	["while points are given", async () => undefined],
	["when scoring is over", (db: Db) => closeScoring(db, world.dayId, world.leader, testNow)],
	["when the teams are told", tellTeams],
] as const;

async function tellTeams(db: Db): Promise<void> {
	const said = {
		outcome: "support",
		words: "Klart.",
		stronger: "Mer.",
		reason: "Behovet er stort.",
		checks: {},
	} as const;
	for (const pitchId of world.pitches)
		await writeRecommendation(db, { id: pitchId, pitchDayId: world.dayId }, said, world.expert, testNow);
	const day = await pitchDayById(db, world.dayId, world.leader);
	if (!day) throw new Error("the day is gone");
	const sender = { by: world.leader, now: testNow, origin: "http://lyngvik.test", locale: "nb" as const };
	expect(await sendRecommendations(db, day, sender)).toMatchObject({ ok: true });
}

describe.each(phases)("%s", (_, move) => {
	beforeAll(async () => {
		await run(async (db) => {
			await move(db);
		});
	});

	it.each([
		["a member of the panel", 0, () => world.director],
		["the panel leader", 1, () => world.leader],
		["the decision maker", 2, () => world.decider],
	] as const)("%s with a tie notices nothing of that pitch, at any address", async (_who, at, who) => {
		expect(await noticedBy(who(), world.pitches[at] ?? "")).toEqual([]);
	});

	it("a member without ties does: the walk would find it", async () => {
		expect((await noticedBy(world.leader, world.pitches[0] ?? "")).length).toBeGreaterThan(0);
	});
});

/** What is known of how a pitch was judged, as one text. */
const judgementOf = (pitchId: string) =>
	run(async (db) => {
		const { rows } = await sql<{ all: string }>`select concat(
			(select jsonb_agg(s order by s.person_id, s.criterion_id) from scores s where s.pitch_id = ${pitchId}),
			(select jsonb_agg(n order by n.person_id) from score_notes n where n.pitch_id = ${pitchId}),
			(select jsonb_agg(r) from recommendations r where r.pitch_id = ${pitchId}),
			(select jsonb_agg(d) from decisions d where d.pitch_id = ${pitchId})) as all`.execute(db);
		return rows[0]?.all ?? "";
	});

/** A body that would be taken at any form about a pitch. */
async function aBody(): Promise<string> {
	const criteria = await run((db) => criteriaOf(db, world.dayId));
	const fields = new URLSearchParams(criteria.map(({ id }) => [`c_${id}`, "6"]));
	const rest = {
		note: "Rødt",
		outcome: "close",
		words: "Rødt",
		stronger: "Rødt",
		reason: "Rødt",
		whatNext: "Rødt",
		learned: "Rødt",
		lookAgainOn: "2027-03-01",
		helpOffice: "Rødt",
	};
	for (const [name, value] of Object.entries(rest)) fields.set(name, value);
	return fields.toString();
}

describe("whatever is sent", () => {
	it.each([
		["a member of the panel", 0, () => world.director],
		["the panel leader", 1, () => world.leader],
		["the decision maker", 2, () => world.decider],
	] as const)("by %s with a tie changes nothing of that pitch", async (_who, at, who) => {
		const pitchId = world.pitches[at] ?? "";
		const before = await judgementOf(pitchId);
		const patterns = writes.map(({ pattern }) => pattern).filter((pattern) => pattern.startsWith("/pitch"));
		const body = await aBody();
		for (const url of await addressesOf(patterns, pitchId)) {
			const { status } = await walk(who())("POST", url, body);
			expect([url, status >= 500]).toEqual([url, false]);
			expect([url, await judgementOf(pitchId)]).toEqual([url, before]);
		}
	});
});

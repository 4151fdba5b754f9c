import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { changeScore, shareNote } from "../src/modules/pitching/actions/deliberation.ts";
import { closeScoring, openPitchDay } from "../src/modules/pitching/actions/opening.ts";
import { appoint } from "../src/modules/pitching/actions/panel.ts";
import { sendRecommendations, writeRecommendation } from "../src/modules/pitching/actions/recommendation.ts";
import { submitAssessment } from "../src/modules/pitching/actions/scores.ts";
import { declareTies, settleTie } from "../src/modules/pitching/actions/ties.ts";
import { criteriaOf, pitchDayById } from "../src/modules/pitching/queries/day.ts";
import { callIn, openRoom } from "../src/modules/pitchroom/index.ts";
import { choosePair } from "../src/modules/rounds/actions/rounds.ts";
import { moveVote, stateRules } from "../src/modules/rounds/index.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { routes } from "../src/routes.ts";
import { seed } from "../src/seed/index.ts";
import { testApp, testNow } from "./support/app.ts";
import { aPitchDay, type PitchWorld } from "./support/pitching-rows.ts";
import { fill, partsOf, tableOf, walkers } from "./support/route-walk.ts";

/**
 * A member with a tie learns nothing of how that pitch was scored, whatever address they try: every page of the route
 * table is read before and after the scores, notes, comparisons, progress and sums of that one pitch are turned upside
 * down, and must be the same to the letter. The same pages must differ for a member without ties, or the test would prove nothing.
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

/**
 * The day is open, its room too: director, leader, decision maker and secretary have a tie to one pitch each, and all the
 * rest is scored, compared and talked about.
 */
async function takeSides(db: Db): Promise<void> {
	const { dayId, pitches, leader, director, expert, decider, outsider: secretary } = world;
	await appoint(db, dayId, secretary, "secretary", world.office);
	const rounds = { pairs: true, audience: true, rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 };
	await stateRules(db, dayId, { ...rounds, rule: "weights", cut: 2 }, world.office);
	const tied = [director, leader, decider, secretary];
	for (const personId of [leader, director, expert, decider, secretary]) {
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
	await settleTie(db, { ...sentence, pitchId: pitches[3] ?? "", personId: secretary }, leader, testNow);
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
	await comparePitches(db, tied);
	await talk(db, criteria[0]?.id ?? "");
}

/** Everyone compares every two that they may judge, but for the pair that is asked about next. */
async function comparePitches(db: Db, tied: readonly string[]): Promise<void> {
	const { dayId, pitches, leader, director, expert } = world;
	const two = pitches.flatMap((firstId, at) =>
		pitches.slice(at + 1).map((secondId) => ({ firstId, secondId })),
	);
	for (const [seat, personId] of [leader, director, expert].entries())
		for (const [at, pair] of two.entries()) {
			const isOut = [pair.firstId, pair.secondId].some((id) => tied[pitches.indexOf(id)] === personId);
			const preferredId = (at + seat) % 2 === 0 ? pair.firstId : pair.secondId;
			if (!isOut && at > 0) await choosePair(db, dayId, personId, { ...pair, preferredId }, testNow);
		}
}

/** What is noted of each pitch, points that are changed, and a room with the first pitch in it. */
async function talk(db: Db, criterionId: string): Promise<void> {
	const { dayId, pitches, expert, office } = world;
	for (const id of pitches) {
		const pitch = { id, pitchDayId: dayId };
		await shareNote(db, pitch, "Grønt tak", expert, testNow);
		await changeScore(db, pitch, { criterionId, value: 4, reason: "Hørte feil" }, expert, testNow);
	}
	const { id: panelId } = await panelOf(db);
	const place = { panelId, dayId, pitchMinutes: 3, questionMinutes: 5 };
	await openRoom(db, place, office, testNow);
	await callIn(db, place, pitches[0] ?? null, office, testNow);
}

const panelOf = (db: Db) =>
	db.selectFrom("panels").select("id").where("pitchDayId", "=", world.dayId).executeTakeFirstOrThrow();

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
		await sql`update pair_choices set preferred_id = case preferred_id when first_id then second_id else first_id end
			where ${pitchId} in (first_id, second_id) and person_id <> ${but}`.execute(db);
		await sql`update deliberation_notes set words = reverse(words) where pitch_id = ${pitchId} and written_by <> ${but}`.execute(
			db,
		);
		await sql`update score_changes set after = 7 - after, reason = reverse(reason)
			where pitch_id = ${pitchId} and person_id <> ${but}`.execute(db);
		await sql`update recommendations set summary = jsonb_build_object('mean', 7 - (summary->>'mean')::numeric, 'spread', 2.5, 'judges', 9)
			where pitch_id = ${pitchId} and summary <> '{}'`.execute(db);
	});

/** Every pattern at least once; those about a day, a pitch, or an idea with the one in question. */
async function addressesOf(patterns: readonly string[], pitchId: string): Promise<string[]> {
	const ideaId = world.ideas[world.pitches.indexOf(pitchId)] ?? "";
	return run(async (db) => {
		const about = {
			pitch_days: world.dayId,
			pitches: pitchId,
			ideas: ideaId,
			panels: (await panelOf(db)).id,
		};
		const own: Readonly<Record<string, string>> = about;
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
	["when scoring is over", closeAll],
	["when the teams are told", tellTeams],
] as const;

async function closeAll(db: Db): Promise<void> {
	await closeScoring(db, world.dayId, world.leader, testNow);
	for (const to of ["open", "closed"] as const) await moveVote(db, world.dayId, to, world.office);
}

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
		["the secretary", 3, () => world.outsider],
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
		["the secretary", 3, () => world.outsider],
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

import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { openPitchDay } from "./actions/opening.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies, noteTies, settleTie } from "./actions/ties.ts";
import { type Connection, connections } from "./impartiality.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";
import { impartialityRecord, type PitchRecord } from "./queries/impartiality-record.ts";
import { awaitedMembers, progressOn, resultsOf, scoresOf } from "./queries/scores.ts";
import { membersWhoMayScore } from "./queries/seats.ts";
import { writtenTies } from "./queries/ties.ts";

const { tenant, otherTenant, browser } = await testApp();

const aWorld = () => tenant.run((db) => aPitchDay(db, testNow, ["Tavla", "Bussen", "Skuret"]));

const says = (db: Db, world: PitchWorld, personId: string, said: Partial<Record<string, Connection>> = {}) =>
	declareTies(
		db,
		world.dayId,
		personId,
		world.pitches.map((pitchId) => ({ pitchId, declared: said[pitchId] ?? "none", words: "" })),
		testNow,
	);

const standing = async (db: Db, world: PitchWorld, personId: string) =>
	(await writtenTies(db, world.dayId)).filter((row) => row.personId === personId);

describe("nobody decides under a leader who steps aside", () => {
	it("until it is settled, and again no longer when the leader may judge after all", async () => {
		const world = await aWorld();
		const [, second = "", third = ""] = world.pitches;
		await tenant.run(async (db) => {
			// The decision maker works under the panel leader, and so do the owners of the last two ideas.
			await sql`update units set leader_id = ${world.leader} where name = 'Lyngvik kommune'`.execute(db);
			await says(db, world, world.decider);
			await says(db, world, world.leader, { [second]: "kin" });
			const tied = async () =>
				(await standing(db, world, world.decider))
					.filter(({ suggested }) => suggested === "chain")
					.map(({ pitchId }) => pitchId);
			expect(new Set(await tied())).toEqual(new Set([second, third]));
			const settled = { pitchId: second, personId: world.leader, words: "Tremenning, møtes aldri." };
			await settleTie(db, { ...settled, decided: "impartial" }, world.decider, testNow);
			expect(await tied()).toEqual([third]);
			await settleTie(db, { ...settled, decided: "partial" }, world.decider, testNow);
			expect(new Set(await tied())).toEqual(new Set([second, third]));
		});
	});

	it("and the ties page warns of members under such a leader, without saying who the leader is", async () => {
		const world = await aWorld();
		const [, second = ""] = world.pitches;
		await tenant.run(async (db) => {
			const { unitId } = await db
				.selectFrom("posts")
				.select("unitId")
				.where("personId", "=", world.expert)
				.executeTakeFirstOrThrow();
			await db.updateTable("units").set({ leaderId: world.leader }).where("id", "=", unitId).execute();
			await says(db, world, world.leader, { [second]: "kin" });
			await noteTies(db, world.dayId);
		});
		const reader = await browser(world.decider);
		const page = await reader.text(paths.ties(world.dayId));
		expect(page).toContain("Den nærmeste lederen til Fag Personvik står utenfor «Bussen»");
	});
});

describe("a guest", () => {
	it("from the partner that is in the team steps aside", async () => {
		const world = await aWorld();
		const [first = ""] = world.pitches;
		await tenant.run(async (db) => {
			const fellow = await aPerson(db);
			await sql`update people set guest_of = 'Accel AS' where id in (${world.expert}, ${fellow})`.execute(db);
			const joined = { ideaId: world.ideas[0] ?? "", personId: fellow, state: "joined" as const };
			await db.insertInto("ideaMembers").values(joined).execute();
			await noteTies(db, world.dayId);
			const own = await standing(db, world, world.expert);
			expect(own.filter(({ suggested }) => suggested === "partner").map(({ pitchId }) => pitchId)).toEqual([
				first,
			]);
		});
	});
});

describe("the record", () => {
	it("keeps what was said and decided in its order, once for each time it changed", async () => {
		const world = await aWorld();
		const [, second = ""] = world.pitches;
		await tenant.run(async (db) => {
			await says(db, world, world.expert, { [second]: "other" });
			await says(db, world, world.expert, { [second]: "other" });
			const settled = { pitchId: second, personId: world.expert };
			await settleTie(db, { ...settled, decided: "partial", words: "Nabo." }, world.leader, testNow);
			await settleTie(db, { ...settled, decided: "impartial", words: "Flyttet." }, world.leader, testNow);
			const record = await impartialityRecord(db, world.dayId);
			const lines = record.map((pitch) => linesOf(pitch, world.expert));
			expect(lines).toEqual([[], ["declared other", "decided partial", "decided impartial"], []]);
			expect(record[1]?.judges).toEqual(["Fag Personvik"]);
		});
	});

	it("says what kept somebody out whom nobody decided on, and no longer when it is decided", async () => {
		const world = await aWorld();
		const [first = ""] = world.pitches;
		const person = { ideaId: world.ideas[0] ?? "", personId: world.expert, state: "joined" as const };
		const said = () =>
			tenant.run(async (db) => {
				const [record] = await impartialityRecord(db, world.dayId);
				return [record?.judges, record && linesOf(record, world.expert)];
			});
		await tenant.run(async (db) => {
			await db.insertInto("ideaMembers").values(person).execute();
			await noteTies(db, world.dayId);
			await says(db, world, world.expert);
		});
		expect(await said()).toEqual([[], ["suggested team"]]);
		const page = await (await browser(world.leader)).text(paths.impartialityRecord(world.dayId));
		expect(page).toContain("Står utenfor, ikke avgjort. Organisasjonen viser: er med i laget");
		const settled = { pitchId: first, personId: world.expert, decided: "impartial" as const };
		await tenant.run((db) => settleTie(db, { ...settled, words: "Bare navnet." }, world.leader, testNow));
		expect(await said()).toEqual([["Fag Personvik"], ["declared none", "decided impartial"]]);
	});

	it("is read by those who lead, decide and plan, and by nobody else", async () => {
		const world = await aWorld();
		await tenant.run((db) => says(db, world, world.director, { [world.pitches[2] ?? ""]: "kin" }));
		for (const [who, status] of [
			[world.leader, 200],
			[world.decider, 200],
			[world.office, 200],
			[world.expert, 404],
			[world.outsider, 404],
			[world.teamMember, 404],
		] as const) {
			const answer = await (await browser(who)).get(paths.impartialityRecord(world.dayId));
			expect([who, answer.status]).toEqual([who, status]);
			if (status === 200) expect(await answer.text()).toContain("Helse Direktørsen, direktør");
		}
	});

	it("calls a shielded member by their seat, and keeps out of the other tenant", async () => {
		const world = await aWorld();
		await tenant.run(async (db) => {
			await sql`update people set shielded = true where id = ${world.director}`.execute(db);
			await says(db, world, world.director, { [world.pitches[2] ?? ""]: "kin" });
		});
		const page = await (await browser(world.leader)).text(paths.impartialityRecord(world.dayId));
		expect(page).not.toContain("Direktørsen");
		expect(page).toContain("Direktør");
		expect(await otherTenant.run((db) => impartialityRecord(db, world.dayId))).toEqual([]);
	});
});

/** What the record of a pitch says of one person. */
const linesOf = ({ lines }: PitchRecord, of: string) =>
	lines.filter(({ personId }) => personId === of).map(({ kind, value }) => `${kind} ${value}`);

/** Who says what of which pitch, and what is decided of it. */
const draws = fc.array(
	fc.record({
		seat: fc.integer({ min: 0, max: 4 }),
		pitch: fc.integer({ min: 0, max: 2 }),
		tie: fc.constantFrom(...connections),
		decided: fc.constantFrom("partial" as const, "impartial" as const, null),
	}),
	{ minLength: 1, maxLength: 8 },
);

describe("in any organisation, panel and set of ties", () => {
	it("no member with a tie is counted, awaited or heard for that pitch, whatever stands under their name", async () => {
		await fc.assert(
			fc.asyncProperty(draws, fc.integer({ min: 0, max: 4 }), async (ties, moves) => {
				const world = await aWorld();
				await tenant.run(async (db) => holds(db, world, ties, moves));
			}),
			{ numRuns: 12 },
		);
	});
});

type Draw = { seat: number; pitch: number; tie: Connection; decided: "partial" | "impartial" | null };

async function holds(db: Db, world: PitchWorld, ties: readonly Draw[], moves: number): Promise<void> {
	const { dayId, pitches, leader, director, expert, decider, teamMember } = world;
	const people = [leader, director, expert, decider, teamMember];
	// Another organisation: somebody of the panel leads the unit that the second idea comes from.
	await sql`update units set leader_id = ${people[moves]} where id = (select unit_id from ideas where id = ${world.ideas[1]})`.execute(
		db,
	);
	const said = new Map(people.map((id) => [id, {} as Record<string, Connection>]));
	for (const { seat, pitch, tie } of ties) (said.get(people[seat] ?? "") ?? {})[pitches[pitch] ?? ""] = tie;
	for (const personId of people) await says(db, world, personId, said.get(personId));
	for (const { seat, pitch, decided } of ties) {
		const settled = { pitchId: pitches[pitch] ?? "", personId: people[seat] ?? "", words: "Vurdert." };
		if (decided) await settleTie(db, { ...settled, decided }, leader, testNow);
	}
	await openPitchDay(db, dayId, world.office, testNow);
	const { rows } = await sql<{
		pair: string;
	}>`select pitch_id || ' ' || person_id as pair from ${membersWhoMayScore(dayId)} w`.execute(db);
	const may = new Set(rows.map(({ pair }) => pair));
	const criteria = await criteriaOf(db, dayId);
	const heard = async () => ({
		scores: await scoresOf(db, dayId, pitches),
		results: await resultsOf(db, dayId, pitches, criteria),
		progress: await progressOn(db, dayId),
		awaited: await awaitedMembers(db, dayId),
	});
	const before = await heard();
	const tied = (await writtenTies(db, dayId)).filter(
		({ pitchId, personId }) => !may.has(`${pitchId} ${personId}`),
	);
	for (const { pitchId, personId } of tied) {
		const values = new Map(criteria.map(({ id }) => [id, 6]));
		await submitAssessment(db, { pitchId, dayId, personId }, { values, note: "" }, testNow);
		for (const { id } of criteria)
			await sql`insert into scores (pitch_id, person_id, criterion_id, value) values (${pitchId}, ${personId}, ${id}, 6)
				on conflict do nothing`.execute(db);
		await sql`insert into score_notes (pitch_id, person_id, submitted_at) values (${pitchId}, ${personId}, ${testNow})
			on conflict do nothing`.execute(db);
	}
	expect(await heard()).toEqual(before);
	expect(
		ties.every(
			({ seat, pitch, decided }) =>
				decided !== "partial" ||
				wasLifted(ties, seat, pitch) ||
				!may.has(`${pitches[pitch]} ${people[seat]}`),
		),
	).toBe(true);
}

/** Whether a later draw decides the same tie the other way. */
const wasLifted = (ties: readonly Draw[], seat: number, pitch: number) =>
	ties.findLast((one) => one.seat === seat && one.pitch === pitch && one.decided !== null)?.decided ===
	"impartial";

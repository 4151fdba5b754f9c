import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { spans } from "../../core/phases/phases.ts";
import type { Db } from "../../platform/db/index.ts";
import { openPitchDay } from "./actions/opening.ts";
import { addPitches, movePitch } from "./actions/order.ts";
import { appoint } from "./actions/panel.ts";
import { arrangePanels, noteAbsence, type PanelPlan, type SeatAs } from "./actions/panels.ts";
import { saveAssessment } from "./actions/scores.ts";
import { declareTies, settleTie } from "./actions/ties.ts";
import type { Declaration } from "./impartiality.ts";
import { leadsFor, mayScore, maySeeScores, seatOf } from "./policy.ts";
import { criteriaOf, pitchDayById, planOf } from "./queries/day.ts";
import { pitchById, pitchesLedByChair, pitchesOn } from "./queries/pitches.ts";
import { awaitedMembers } from "./queries/scores.ts";
import { membersWhoMayScore } from "./queries/seats.ts";
import { declarationsOf, peopleWhoAreSilent, pitchesShortOfJudges, tiesOn } from "./queries/ties.ts";
import { daysWaitingFor } from "./queries/waiting.ts";

const { tenant: makeTenant } = await testDatabase();
let count = 0;
const now = testNow;

type World = PitchWorld & { tenant: TestTenant; a: string; b: string; c: string; d: string };

/** Four pitches from the city and health; nobody has declared anything; one panel as ever. */
async function aWorld(): Promise<World> {
	const tenant = await makeTenant(`panelvik-${++count}`);
	const world = await tenant.run((db) => aPitchDay(db, now, ["Én", "To", "Tre", "Fire"]));
	const [a = "", b = "", c = "", d = ""] = world.pitches;
	return { ...world, tenant, a, b, c, d };
}

const sitting = (...seats: [personId: string, as: SeatAs][]) =>
	seats.map(([personId, as]) => ({ personId, as }));

const panel = (facts: Partial<PanelPlan>): PanelPlan => ({
	...{ title: "", room: "", day: null, startsAt: null, quorum: null, seats: [], pitchIds: [] },
	...facts,
});

/** Two rooms: the leader and the director hear two pitches, the expert leads a panel of one for the others. */
const twoRooms = (db: Db, world: World, more: [personId: string, as: SeatAs][] = []) =>
	arrangePanels(
		db,
		world.dayId,
		[
			panel({
				room: "Sal 1",
				seats: sitting([world.leader, "member"], [world.director, "member"], ...more),
				pitchIds: [world.b, world.a],
			}),
			panel({
				room: "Sal 2",
				startsAt: "10:00",
				quorum: 1,
				seats: sitting([world.expert, "chair"]),
				pitchIds: [world.c, world.d],
			}),
		],
		world.office,
	);

const declares = (db: Db, world: World, personId: string, declared: Declaration = "none", only?: string) =>
	declareTies(
		db,
		world.dayId,
		personId,
		world.pitches
			.filter((id) => only === undefined || id === only)
			.map((pitchId) => ({ pitchId, declared, words: "" })),
		now,
	);

async function whoMayScore(db: Db, { dayId, pitches }: World): Promise<string[][]> {
	const { rows } = await sql<{ pitchId: string; personId: string }>`
		select w.pitch_id, w.person_id from ${membersWhoMayScore(dayId)} w
	`.execute(db);
	return pitches.map((id) =>
		rows
			.filter((row) => row.pitchId === id)
			.map(({ personId }) => personId)
			.sort(),
	);
}

describe("a day of one panel", () => {
	it("seats everyone and places every pitch by itself", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			for (const who of [world.leader, world.director, world.expert]) await declares(db, world, who);
			const all = [world.leader, world.director, world.expert].sort();
			const withoutDirector = [world.leader, world.expert].sort();
			expect(await whoMayScore(db, world)).toEqual([withoutDirector, all, all, all]);
			await appoint(db, world.dayId, world.outsider, "external", world.office);
			const { rows } = await sql`select 1 from panel_seats where person_id = ${world.outsider}`.execute(db);
			expect(rows.length).toBe(1);
		});
	});
});

describe("panels side by side", () => {
	it("let only those who sit there judge a pitch, and leave the rest to the others", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			for (const who of [world.leader, world.director, world.expert]) await declares(db, world, who);
			await twoRooms(db, world);
			const both = [world.leader, world.director].sort();
			expect(await whoMayScore(db, world)).toEqual([[world.leader], both, [world.expert], [world.expert]]);
		});
	});

	it("have their own time, room, order and quorum; the day has the rest", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			await twoRooms(db, world);
			const row = (pitch: { id: string; room: string; startsAt: string; place: number; quorum: number }) => [
				pitch.id,
				pitch.room,
				pitch.startsAt,
				pitch.place,
				pitch.quorum,
			];
			const expected = [
				[world.b, "Sal 1", "12:30", 1, 2],
				[world.a, "Sal 1", "12:40", 2, 2],
				[world.c, "Sal 2", "10:00", 1, 1],
				[world.d, "Sal 2", "10:10", 2, 1],
			];
			expect((await pitchesOn(db, world.dayId, world.office)).map(row)).toEqual(expected);
			await movePitch(db, world.dayId, world.a, "down");
			await movePitch(db, world.dayId, world.c, "up");
			expect((await pitchesOn(db, world.dayId, world.office)).map(row)).toEqual(expected);
			await movePitch(db, world.dayId, world.d, "up");
			const ids = (await pitchesOn(db, world.dayId, world.office)).map(({ id }) => id);
			expect(ids).toEqual([world.b, world.a, world.d, world.c]);
		});
	});

	it("keep the day shut while a pitch has no place or a panel is too small", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			await arrangePanels(
				db,
				world.dayId,
				[
					panel({ seats: sitting([world.leader, "chair"], [world.expert, "member"]), pitchIds: [world.a] }),
					panel({ seats: sitting([world.director, "chair"]), pitchIds: [world.b, world.c] }),
				],
				world.office,
			);
			const { smallPanels, unplaced } = await planOf(db, world.dayId);
			expect([smallPanels, unplaced]).toEqual([1, 1]);
			expect(await openPitchDay(db, world.dayId, world.office, now)).toEqual({
				ok: false,
				reason: "incomplete",
			});
		});
	});

	it("ask members only about the pitches they hear, the leader and the decision maker about all", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			const asked = async (personId: string) =>
				(await declarationsOf(db, world.dayId, personId)).map(({ pitchId }) => pitchId);
			expect(await asked(world.expert)).toEqual([world.a, world.b, world.c, world.d]);
			await twoRooms(db, world);
			const all = [world.b, world.a, world.c, world.d];
			expect(await asked(world.director)).toEqual([world.b, world.a]);
			expect(await asked(world.expert)).toEqual([world.c, world.d]);
			expect([await asked(world.leader), await asked(world.decider)]).toEqual([all, all]);
			await declares(db, world, world.expert, "none", world.c);
			await declares(db, world, world.expert, "none", world.d);
			expect(await peopleWhoAreSilent(db, world.dayId)).not.toContain(world.expert);
			const [waiting] = await daysWaitingFor(db, world.expert);
			expect([waiting?.unanswered, waiting?.toScore, waiting?.firstToScore]).toEqual([0, 2, world.c]);
			const [other] = await daysWaitingFor(db, world.director);
			expect([other?.unanswered, other?.toScore]).toEqual([1, 0]);
		});
	});

	it("show points to their own members, the leader and the decision maker; the chair leads", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			for (const who of [world.leader, world.director, world.expert, world.decider])
				await declares(db, world, who);
			await twoRooms(db, world);
			const led = await pitchesLedByChair(db, world.dayId);
			const part = async (personId: string, pitchId: string) => {
				const pitch = await pitchById(db, pitchId, personId);
				const day = await pitchDayById(db, world.dayId, personId);
				if (!pitch || !day) throw new Error("The pitch is gone");
				const viewer = { personId, roles: new Set(), programmeRoles: new Map() };
				const seat = seatOf(viewer as never, day, day);
				return [
					mayScore(seat, spans.open, pitch),
					maySeeScores(seat, spans.scored, pitch),
					leadsFor(seat, pitch, led.has(pitchId)),
				];
			};
			expect(await part(world.expert, world.c)).toEqual([true, true, true]);
			expect(await part(world.expert, world.b)).toEqual([false, false, false]);
			expect(await part(world.director, world.b)).toEqual([true, true, false]);
			expect(await part(world.leader, world.b)).toEqual([true, true, true]);
			expect(await part(world.leader, world.c)).toEqual([false, true, false]);
			expect(await part(world.decider, world.c)).toEqual([false, true, false]);
			await declares(db, world, world.expert, "kin", world.c);
			expect((await pitchesLedByChair(db, world.dayId)).has(world.c)).toBe(false);
		});
	});

	it("have ties settled by whoever leads them; the decision maker for the day's leader", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			await twoRooms(db, world);
			await declares(db, world, world.expert, "other", world.c);
			const [tie] = (await tiesOn(db, world.dayId)).filter(({ personId }) => personId === world.expert);
			expect([tie?.pitchId, tie?.chairId]).toEqual([world.c, world.expert]);
			// The tie of the director to the first pitch, which the organisation shows.
			const [shown] = (await tiesOn(db, world.dayId)).filter(({ personId }) => personId === world.director);
			expect([shown?.pitchId, shown?.chairId]).toEqual([world.a, world.leader]);
		});
	});
});

describe("a substitute", () => {
	it("comes in for each pitch that somebody is out of, one for one", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			const outsider = await aPerson(db, { name: "Vara Førstesen" });
			const second = await aPerson(db, { name: "Vara Andresen" });
			const { leader, director } = world;
			await db
				.insertInto("ideaMembers")
				.values({ ideaId: world.ideas[0] ?? "", personId: second, state: "joined" })
				.execute();
			for (const who of [outsider, second]) await appoint(db, world.dayId, who, "external", world.office);
			for (const who of [leader, director, outsider, second]) await declares(db, world, who);
			await twoRooms(db, world, [
				[outsider, "substitute"],
				[second, "substitute"],
			]);
			const members = async () => (await whoMayScore(db, world)).slice(0, 2);
			// The director steps aside from the first pitch, and so does the second substitute, whose team's it is.
			expect(await members()).toEqual([[leader, outsider].sort(), [leader, director].sort()]);
			expect((await pitchesShortOfJudges(db, world.dayId)).map(({ title }) => title)).toEqual([]);
			await noteAbsence(db, world.dayId, leader, now, world.office);
			expect(await members()).toEqual([[outsider], [director, outsider].sort()]);
			expect(await pitchesShortOfJudges(db, world.dayId)).toEqual([{ title: "Én", members: 1 }]);
			await noteAbsence(db, world.dayId, director, now, world.office);
			expect(await members()).toEqual([[outsider], [outsider, second].sort()]);
			await noteAbsence(db, world.dayId, leader, null, world.office);
			const settlement = { pitchId: world.a, personId: director, words: "", decided: "impartial" as const };
			await settleTie(db, settlement, leader, now);
			expect(await members()).toEqual([[leader, outsider].sort(), [leader, outsider].sort()]);
		});
	});

	it("leaves what a member began before they left with that member", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			const vara = await aPerson(db, { name: "Vara Førstesen" });
			await appoint(db, world.dayId, vara, "external", world.office);
			for (const who of [world.leader, world.director, world.expert, vara]) await declares(db, world, who);
			await twoRooms(db, world, [[vara, "substitute"]]);
			await openPitchDay(db, world.dayId, world.office, now);
			const [criterion] = await criteriaOf(db, world.dayId);
			const target = { pitchId: world.b, dayId: world.dayId, personId: world.director };
			const given = { values: new Map([[criterion?.id ?? "", 4]]), note: "" };
			expect(await saveAssessment(db, target, given, now)).toEqual({ ok: true });
			await noteAbsence(db, world.dayId, world.director, now, world.office);
			const [, second] = await whoMayScore(db, world);
			expect(second).toEqual([world.leader, world.director].sort());
			const awaited = new Map(
				(await awaitedMembers(db, world.dayId)).map((row) => [row.personId, row.pitches]),
			);
			expect([awaited.get(world.director), awaited.get(vara)]).toEqual([1, 1]);
		});
	});
});

describe("an idea that is added", () => {
	it("has no place until somebody chooses among several panels", async () => {
		const world = await aWorld();
		await world.tenant.run(async (db) => {
			await twoRooms(db, world);
			const [ideaId = ""] = world.ideas;
			await sql`update pitches set withdrawn_at = now() where idea_id = ${ideaId}`.execute(db);
			await sql`update ideas set state = 'ready' where id = ${ideaId}`.execute(db);
			await addPitches(db, world.dayId, [ideaId], world.office, now);
			const placed = (await pitchesOn(db, world.dayId, world.office)).map(({ id, panelId }) => [
				id,
				panelId !== null,
			]);
			expect(placed).toEqual([
				[world.b, true],
				[world.c, true],
				[world.d, true],
				[world.a, false],
			]);
		});
	});
});

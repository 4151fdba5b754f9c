import { sql } from "kysely";
import type { Placement } from "../../../core/cohorts/terms.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Cohort, cohortById } from "../queries/cohorts.ts";
import { releaseStandIn } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

/** More cohorts than this at once is a slip of the finger: Trondheim's whole school had twenty. */
export const mostCohortsAtOnce = 60;

/**
 * Makes cohorts with names that go on where the last one stopped, each with the programme's gatherings, still
 * without dates. `nameOf` gives the name of a number: "Kull 3".
 */
export async function makeCohorts(
	db: Db,
	programmeId: string,
	wanted: { count: number; capacity: number },
	nameOf: (number: number) => string,
): Promise<string[]> {
	const existing = await db
		.selectFrom("cohorts")
		.select(["name", "position"])
		.where("programmeId", "=", programmeId)
		.execute();
	const taken = new Set(existing.map(({ name }) => name));
	const last = Math.max(0, ...existing.map(({ position }) => position));
	const names = freeNames(nameOf, taken, wanted.count);
	const made = await db
		.insertInto("cohorts")
		.values(
			names.map((name, at) => ({ programmeId, name, capacity: wanted.capacity, position: last + at + 1 })),
		)
		.returning("id")
		.execute();
	const ids = made.map(({ id }) => id);
	await sql`
		insert into gatherings (cohort_id, programme_gathering_id)
		select c.id, pg.id from cohorts c join programme_gatherings pg on pg.programme_id = c.programme_id
		where c.id = any(${ids}::uuid[])
	`.execute(db);
	await recordEvent(db, {
		type: "programme.cohorts_made",
		subject: ["programme", programmeId],
		data: { cohortIds: ids, capacity: wanted.capacity },
	});
	return ids;
}

function freeNames(nameOf: (number: number) => string, taken: ReadonlySet<string>, count: number): string[] {
	const names: string[] = [];
	for (let number = 1; names.length < count; number += 1) {
		if (!taken.has(nameOf(number))) names.push(nameOf(number));
	}
	return names;
}

/** Stores a split: everyone it names gets their cohort, those placed by hand stay. */
export async function placeSplit(
	db: Db,
	programmeId: string,
	placements: readonly Placement[],
): Promise<void> {
	await sql`
		insert into cohort_members (cohort_id, programme_id, person_id)
		select cohort, ${programmeId}, leader
		from jsonb_to_recordset(${JSON.stringify(placements)}::jsonb) as p(leader uuid, cohort uuid)
		on conflict (tenant_id, programme_id, person_id) do update
			set cohort_id = excluded.cohort_id, left_at = null,
				placed_at = case when cohort_members.left_at is null then cohort_members.placed_at else now() end
			where not cohort_members.locked or cohort_members.left_at is not null
	`.execute(db);
	await recordEvent(db, {
		type: "programme.leaders_split",
		subject: ["programme", programmeId],
		data: { placed: placements.length },
	});
}

export type PlacementAnswer =
	| { ok: true }
	| { ok: false; reason: "full" | "unknown-cohort" | "ended-person" };

/**
 * Places a person in a cohort by hand: a leader who changes cohort, a latecomer, a guest. The place is locked, so
 * that a later split keeps it. Refused when the cohort is full; two who want the last place are taken in turn.
 */
export async function placeInCohort(
	db: Db,
	place: { programmeId: string; personId: string; cohortId: string },
): Promise<PlacementAnswer> {
	await sql`select 1 from cohorts where id = ${place.cohortId} for update`.execute(db);
	const cohort = await cohortById(db, place.cohortId);
	if (cohort?.programmeId !== place.programmeId) return { ok: false, reason: "unknown-cohort" };
	if (!(await isThere(db, place.personId))) return { ok: false, reason: "ended-person" };
	const before = await currentCohort(db, place.programmeId, place.personId);
	if (before !== cohort.id && isFull(cohort)) return { ok: false, reason: "full" };
	if (before !== undefined && before !== cohort.id) await freeComingPlaces(db, before, place.personId);
	await db
		.insertInto("cohortMembers")
		.values({ ...place, locked: true })
		.onConflict((conflict) =>
			conflict
				.columns(["tenantId", "programmeId", "personId"])
				.doUpdateSet({ cohortId: place.cohortId, locked: true, leftAt: null }),
		)
		.execute();
	await joinAsOwn(db, place);
	await recordEvent(db, {
		type: "cohort.person_placed",
		subject: ["cohort", cohort.id],
		data: { personId: place.personId, from: before ?? null },
	});
	return { ok: true };
}

/** Says if a cohort has no place left. */
export const isFull = (cohort: Cohort): boolean => cohort.members >= cohort.capacity;

/** Takes a person out of the programme. What they have been to is kept; places they held are free again. */
export async function leaveProgramme(
	db: Db,
	leaver: { programmeId: string; personId: string },
	now: Date,
): Promise<{ ok: true; cohortId: string } | { ok: false; reason: "not-in-programme" }> {
	const cohortId = await currentCohort(db, leaver.programmeId, leaver.personId);
	if (cohortId === undefined) return { ok: false, reason: "not-in-programme" };
	await db
		.updateTable("cohortMembers")
		.set({ leftAt: now, locked: false })
		.where("programmeId", "=", leaver.programmeId)
		.where("personId", "=", leaver.personId)
		.execute();
	await freeComingPlaces(db, cohortId, leaver.personId);
	await freeVisits(db, leaver);
	await recordEvent(db, {
		type: "cohort.person_left",
		subject: ["cohort", cohortId],
		data: { personId: leaver.personId },
	});
	return { ok: true, cohortId };
}

/** Names a facilitator of the cohort; naming one twice changes nothing. */
export async function nameFacilitator(db: Db, cohortId: string, personId: string): Promise<void> {
	await db
		.insertInto("cohortFacilitators")
		.values({ cohortId, personId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await recordEvent(db, {
		type: "cohort.facilitator_named",
		subject: ["cohort", cohortId],
		data: { personId },
	});
}

/** Relieves a facilitator of the cohort. */
export async function relieveFacilitator(db: Db, cohortId: string, personId: string): Promise<void> {
	await db
		.deleteFrom("cohortFacilitators")
		.where("cohortId", "=", cohortId)
		.where("personId", "=", personId)
		.execute();
	await recordEvent(db, {
		type: "cohort.facilitator_relieved",
		subject: ["cohort", cohortId],
		data: { personId },
	});
}

async function isThere(db: Db, personId: string): Promise<boolean> {
	const person = await db
		.selectFrom("people")
		.select("id")
		.where("id", "=", personId)
		.where("endedAt", "is", null)
		.executeTakeFirst();
	return person !== undefined;
}

async function currentCohort(db: Db, programmeId: string, personId: string): Promise<string | undefined> {
	const place = await db
		.selectFrom("cohortMembers")
		.select("cohortId")
		.where("programmeId", "=", programmeId)
		.where("personId", "=", personId)
		.where("leftAt", "is", null)
		.executeTakeFirst();
	return place?.cohortId;
}

/** Who visited the cohort before, or had its place given away, is one of its own now. */
async function joinAsOwn(db: Db, place: { personId: string; cohortId: string }): Promise<void> {
	await sql`
		update enrolments e set kind = 'own', state = case when e.state = 'elsewhere' then 'invited' else e.state end
		from gatherings g
		where g.id = e.gathering_id and g.cohort_id = ${place.cohortId} and e.person_id = ${place.personId}
			and (e.kind <> 'own' or e.state = 'elsewhere')
	`.execute(db);
}

/** Takes back the person's invitations of a cohort where nothing has been marked yet, and offers the places anew. */
async function freeComingPlaces(db: Db, cohortId: string, personId: string): Promise<void> {
	const { rows } = await sql<Given>`
		delete from enrolments e using gatherings g
		where g.id = e.gathering_id and g.cohort_id = ${cohortId} and e.person_id = ${personId}
			and not exists (select from attendance a where a.gathering_id = g.id)
		returning e.gathering_id, e.state, e.stand_in_id
	`.execute(db);
	await offerAnew(db, personId, rows);
}

/** Takes back the seats that a leaver has with other cohorts ahead, and offers them anew. */
async function freeVisits(db: Db, leaver: { programmeId: string; personId: string }): Promise<void> {
	const { rows } = await sql<Given>`
		delete from enrolments e using gatherings g, cohorts c
		where g.id = e.gathering_id and c.id = g.cohort_id and c.programme_id = ${leaver.programmeId}
			and e.person_id = ${leaver.personId} and e.kind <> 'own'
			and not exists (select from attendance a where a.gathering_id = g.id)
		returning e.gathering_id, e.state, e.stand_in_id
	`.execute(db);
	await offerAnew(db, leaver.personId, rows);
}

type Given = { gatheringId: string; state: string; standInId: string | null };

async function offerAnew(db: Db, personId: string, given: readonly Given[]): Promise<void> {
	for (const { gatheringId, state, standInId } of given) {
		if (state === "yes") await releaseStandIn(db, { gatheringId, personId }, standInId);
		await offerFreePlaces(db, gatheringId);
	}
}

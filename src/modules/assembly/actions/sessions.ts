import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics } from "../paths.ts";

/** What the form says of a part of the day. */
export type SessionPlan = {
	readonly title: string;
	readonly about: string;
	readonly ledBy: string;
	readonly room: string;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly seats: number | null;
};

/** Adds a part to the day's programme. Gives its id. */
export async function addSession(db: Db, assemblyId: string, plan: SessionPlan): Promise<string> {
	const { id } = await db
		.insertInto("assemblySessions")
		.values({ ...plan, assemblyId })
		.returning("id")
		.executeTakeFirstOrThrow();
	await told(db, "assembly.session_added", assemblyId, id);
	return id;
}

/** Changes a part; never to fewer seats than are taken. Gives whether it could be done. */
export async function changeSession(
	db: Db,
	assemblyId: string,
	id: string,
	plan: SessionPlan,
): Promise<boolean> {
	const { taken } = await lockSession(db, assemblyId, id);
	if (taken > (plan.seats ?? taken)) return false;
	await db.updateTable("assemblySessions").set(plan).where("id", "=", id).execute();
	await told(db, "assembly.session_changed", assemblyId, id);
	return true;
}

/** Takes a part out of the programme, when nobody has a seat there. Gives whether it could be done. */
export async function removeSession(db: Db, assemblyId: string, id: string): Promise<boolean> {
	const { taken } = await lockSession(db, assemblyId, id);
	if (taken > 0) return false;
	await db.deleteFrom("assemblySessions").where("id", "=", id).execute();
	await told(db, "assembly.session_removed", assemblyId, id);
	return true;
}

export type Seated = { ok: true } | { ok: false; reason: "full" | "for-everyone" };

/** Takes a seat, and gives back those that the person has elsewhere at the same time. Seats are never oversold. */
export async function takeSeat(
	db: Db,
	assemblyId: string,
	sessionId: string,
	personId: string,
): Promise<Seated> {
	const { seats, taken, sits } = await lockSession(db, assemblyId, sessionId, personId);
	if (seats === null) return { ok: false, reason: "for-everyone" };
	if (sits) return { ok: true };
	if (taken >= seats) return { ok: false, reason: "full" };
	await sql`
		delete from assembly_seats t using assembly_sessions other, assembly_sessions chosen
		where t.person_id = ${personId}::uuid and other.id = t.session_id and other.assembly_id = ${assemblyId}::uuid
			and chosen.id = ${sessionId}::uuid and other.starts_at < chosen.ends_at and chosen.starts_at < other.ends_at
	`.execute(db);
	await db.insertInto("assemblySeats").values({ sessionId, personId }).execute();
	await told(db, "assembly.seat_taken", assemblyId, sessionId);
	return { ok: true };
}

/** Gives a seat back. */
export async function giveUpSeat(
	db: Db,
	assemblyId: string,
	sessionId: string,
	personId: string,
): Promise<void> {
	await db
		.deleteFrom("assemblySeats")
		.where("sessionId", "=", sessionId)
		.where("personId", "=", personId)
		.execute();
	await told(db, "assembly.seat_given_up", assemblyId, sessionId);
}

type Locked = { seats: number | null; taken: number; sits: boolean };

/** Holds the row until the transaction ends, so that two who want the last seat are counted one after the other. */
async function lockSession(
	db: Db,
	assemblyId: string,
	id: string,
	personId: string | null = null,
): Promise<Locked> {
	await sql`
		select from assembly_sessions where id = ${id}::uuid and assembly_id = ${assemblyId}::uuid for update
	`.execute(db);
	const { rows } = await sql<Locked>`
		select s.seats, count(t.person_id) as taken, coalesce(bool_or(t.person_id = ${personId}::uuid), false) as sits
		from assembly_sessions s left join assembly_seats t on t.session_id = s.id
		where s.id = ${id}::uuid group by s.tenant_id, s.id
	`.execute(db);
	return rows[0] ?? { seats: null, taken: 0, sits: false };
}

type SessionEvent = `assembly.s${string}`;

async function told(db: Db, type: SessionEvent, assemblyId: string, session: string): Promise<void> {
	await recordEvent(db, { type, subject: ["assembly", assemblyId], data: { session } });
	await announce(db, topics.seats(assemblyId));
}

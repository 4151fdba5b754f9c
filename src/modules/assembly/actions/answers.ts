import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics } from "../paths.ts";
import { comingTo, lockAssembly } from "./assemblies.ts";

export type Answered = { ok: true } | { ok: false; reason: "full" };

type Who = { readonly assembly: { readonly id: string; readonly seats: number }; readonly personId: string };

/** Says whether a leader comes. A no gives every seat of theirs back; a yes is refused when the day is full. */
export async function answerAssembly(
	db: Db,
	{ assembly, personId }: Who,
	coming: boolean,
	now: Date,
): Promise<Answered> {
	if (!(await place(db, { assembly, personId }, coming, now))) return { ok: false, reason: "full" };
	if (!coming) await giveUpSeats(db, assembly.id, personId);
	const data = { coming };
	await recordEvent(db, { type: "assembly.answered", subject: ["assembly", assembly.id], data });
	await announce(db, topics.seats(assembly.id));
	return { ok: true };
}

/** Says that somebody is here. Who had not said yes gets a seat if there is one. A second time changes nothing. */
export async function arrive(db: Db, { assembly, personId }: Who, now: Date): Promise<Answered> {
	if (!(await place(db, { assembly, personId }, true, now))) return { ok: false, reason: "full" };
	const arrived = await db
		.updateTable("assemblyAnswers")
		.set({ arrivedAt: now })
		.where("assemblyId", "=", assembly.id)
		.where("personId", "=", personId)
		.where("arrivedAt", "is", null)
		.executeTakeFirst();
	if (arrived.numUpdatedRows === 0n) return { ok: true };
	const data = { personId };
	await recordEvent(db, { type: "assembly.arrived", subject: ["assembly", assembly.id], data });
	await announce(db, topics.seats(assembly.id));
	return { ok: true };
}

/** Takes back that somebody is here: the wrong name was marked. */
export async function takeBackArrival(db: Db, assemblyId: string, personId: string): Promise<void> {
	await db
		.updateTable("assemblyAnswers")
		.set({ arrivedAt: null })
		.where("assemblyId", "=", assemblyId)
		.where("personId", "=", personId)
		.execute();
	await recordEvent(db, {
		...{ type: "assembly.arrival_taken_back", subject: ["assembly", assemblyId], data: { personId } },
	});
	await announce(db, topics.seats(assemblyId));
}

/** Writes the answer, if there is room for it: whoever has a yes already keeps it. */
async function place(db: Db, { assembly, personId }: Who, coming: boolean, now: Date): Promise<boolean> {
	await lockAssembly(db, assembly.id);
	const { rows } = await sql<{ seats: number; hasSeat: boolean }>`
		select a.seats, coalesce(w.coming, false) as has_seat from assemblies a
		left join assembly_answers w on w.assembly_id = a.id and w.person_id = ${personId}::uuid where a.id = ${assembly.id}::uuid
	`.execute(db);
	const { seats = 0, hasSeat = false } = rows[0] ?? {};
	if (coming && hasSeat) return true;
	if (coming && (await comingTo(db, assembly.id)) >= seats) return false;
	await sql`
		insert into assembly_answers (assembly_id, person_id, coming, answered_at)
		values (${assembly.id}, ${personId}, ${coming}, ${now})
		on conflict (tenant_id, assembly_id, person_id) do update
			set coming = excluded.coming, answered_at = excluded.answered_at,
				arrived_at = case when excluded.coming then assembly_answers.arrived_at end
	`.execute(db);
	return true;
}

async function giveUpSeats(db: Db, assemblyId: string, personId: string): Promise<void> {
	await sql`
		delete from assembly_seats where person_id = ${personId}::uuid
			and session_id in (select id from assembly_sessions where assembly_id = ${assemblyId}::uuid)
	`.execute(db);
}

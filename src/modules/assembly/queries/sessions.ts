import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type Session = {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly ledBy: string;
	readonly room: string;
	readonly startsAt: string;
	readonly endsAt: string;
	/** Null: for everyone, without a seat to take. */
	readonly seats: number | null;
	readonly taken: number;
	/** The viewer has a seat here. */
	readonly own: boolean;
};

/** The parts of the day in order, with how many seats are taken and where the viewer sits. */
export async function sessionsOf(db: Db, assemblyId: string, personId: string): Promise<Session[]> {
	const { rows } = await sql<Session>`
		select s.id, s.title, s.about, s.led_by, s.room, s.starts_at, s.ends_at, s.seats,
			count(t.person_id) as taken, coalesce(bool_or(t.person_id = ${personId}::uuid), false) as own
		from assembly_sessions s left join assembly_seats t on t.session_id = s.id
		where s.assembly_id = ${assemblyId}::uuid
		group by s.tenant_id, s.id order by s.starts_at, s.ends_at, s.title, s.id
	`.execute(db);
	return rows;
}

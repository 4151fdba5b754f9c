import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Gives who has pitched before a panel in a programme by a day: those who own the ideas, and their teams. */
export async function whoPitched(db: Db, programmeId: string, today: Day): Promise<Set<string>> {
	const { rows } = await sql<{ personId: string }>`
		with held as (
			select i.id, i.owner_id from pitches p
			join pitch_days d on d.id = p.pitch_day_id and d.day <= ${today}::date
			join ideas i on i.id = p.idea_id
			where p.withdrawn_at is null and coalesce(i.programme_id, d.programme_id) = ${programmeId}
		)
		select owner_id as person_id from held where owner_id is not null
		union
		select m.person_id from held join idea_members m on m.idea_id = held.id and m.state = 'joined'
	`.execute(db);
	return new Set(rows.map(({ personId }) => personId));
}

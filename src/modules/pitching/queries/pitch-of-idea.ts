import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Outcome } from "../outcome.ts";
import type { State } from "../pitch-day.ts";

/** Where an idea stands on its latest pitch day; the outcome only when it is released. */
export type IdeaPitch = {
	pitchId: string;
	pitchDayId: string;
	day: Day;
	state: State;
	outcome: Outcome | null;
};

/** The latest pitch of an idea; null when it has never been on a day, or was taken off it. */
export async function pitchOfIdea(db: Db, ideaId: string): Promise<IdeaPitch | null> {
	const { rows } = await sql<IdeaPitch>`
		select p.id as pitch_id, d.id as pitch_day_id, d.day, d.state,
			case when decided.released_at is not null then decided.outcome end as outcome
		from pitches p
		join pitch_days d on d.id = p.pitch_day_id
		left join decisions decided on decided.pitch_id = p.id
		where p.idea_id = ${ideaId}::uuid and p.withdrawn_at is null
		order by d.day desc, p.id limit 1
	`.execute(db);
	return rows[0] ?? null;
}

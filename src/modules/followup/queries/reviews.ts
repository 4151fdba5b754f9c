import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** The answers to the check after three months. */
export type Answered = {
	readonly dueOn: Day;
	readonly asAgreed: boolean;
	readonly hasHelp: boolean;
	readonly shouldGoOn: boolean;
	readonly words: string;
	readonly answeredAt: Date;
	readonly byName: string | null;
};

/** The check of one initiative; null until it is answered. */
export async function reviewOf(
	db: Db,
	initiativeId: string,
	seesShielded: boolean,
): Promise<Answered | null> {
	const { rows } = await sql<Answered>`
		select r.due_on, r.as_agreed, r.has_help, r.should_go_on, r.words, r.answered_at,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as by_name
		from initiative_reviews r left join people p on p.id = r.answered_by
		where r.initiative_id = ${initiativeId}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

/** Initiatives whose check is due and not answered; those that started before the check was there are left alone. */
export async function reviewsDue(db: Db, today: Day): Promise<{ id: string; dueOn: Day }[]> {
	const { rows } = await sql<{ id: string; dueOn: Day }>`
		select i.id, (i.started_on + interval '3 months')::date as due_on from initiatives i
		where i.state in ('under_way', 'paused')
			and (i.started_on + interval '3 months')::date between ${today}::date - 92 and ${today}::date
			and not exists (select from initiative_reviews r where r.initiative_id = i.id)
		order by i.id
	`.execute(db);
	return rows;
}

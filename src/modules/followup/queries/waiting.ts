import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Something that waits for the owner of an initiative. */
export type Waiting = {
	readonly kind: "meeting" | "review" | "milestone";
	readonly initiativeId: string;
	readonly title: string;
	readonly dueOn: Day;
	/** The milestone, where it is one. */
	readonly id: string | null;
	readonly name: string;
};

/** What waits for an owner today, the earliest first; one question. Old work is not asked for meetings it never had. */
export async function waitingFor(db: Db, ownerId: string, today: Day): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		with mine as (
			select id, title, started_on from initiatives where owner_id = ${ownerId}::uuid and state = 'under_way'
		)
		select 'meeting' as kind, m.id as initiative_id, m.title, coalesce(s.held_on, m.started_on) as due_on, null::uuid as id, '' as name
		from mine m left join start_meetings s on s.initiative_id = m.id
		where m.started_on > ${today}::date - 60 and coalesce(s.agreed, '') = '' and coalesce(s.held_on, ${today}::date) <= ${today}::date
		union all
		select 'review', m.id, m.title, (m.started_on + interval '3 months')::date, null, '' from mine m
		where (m.started_on + interval '3 months')::date between ${today}::date - 92 and ${today}::date + 14
			and not exists (select from initiative_reviews r where r.initiative_id = m.id)
		union all
		select 'milestone', m.id, m.title, s.due_on, s.id, s.title from mine m join milestones s on s.initiative_id = m.id
		where s.done_on is null and s.dropped_on is null and s.due_on <= ${today}::date
		order by 4, 3, 6 limit 10
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";

export type Request = {
	id: string;
	title: string;
	initiativeId: string | null;
	pitchId: string | null;
	competenceId: string;
	competenceName: string;
	leaderId: string | null;
	quarter: Quarter;
	hours: number;
	askedBy: string;
	askerName: string | null;
	askedAt: Date;
	answer: "yes" | "no" | null;
	answerWords: string;
	answeredAt: Date | null;
	withdrawnAt: Date | null;
	/** Hours in the pool that quarter, and hours already promised from it. */
	available: number;
	promised: number;
};

const select = (seesShielded: boolean) => sql`
	select r.id, r.title, r.initiative_id, r.pitch_id, r.competence_id, c.name as competence_name, c.leader_id,
		r.quarter, r.hours, r.asked_by, r.asked_at, r.answer, r.answer_words, r.answered_at, r.withdrawn_at,
		case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as asker_name,
		coalesce(pool.hours, 0) as available,
		coalesce((select sum(other.hours) from capacity_requests other
			where other.competence_id = r.competence_id and other.quarter = r.quarter
				and other.answer = 'yes' and other.withdrawn_at is null and other.id <> r.id), 0) as promised
	from capacity_requests r
	join competences c on c.id = r.competence_id
	left join people p on p.id = r.asked_by
	left join capacity_pools pool on pool.competence_id = r.competence_id and pool.quarter = r.quarter
`;

/**
 * What waits for this person's yes or no, and what was answered lately; waiting first.
 * With `unowned`, also requests for competences without a named leader.
 */
export async function requestsFor(
	db: Db,
	personId: string,
	options: { unowned: boolean; seesShielded: boolean },
): Promise<Request[]> {
	const { rows } = await sql<Request>`
		${select(options.seesShielded)}
		where r.withdrawn_at is null
			and (c.leader_id = ${personId}::uuid or (${options.unowned}::boolean and c.leader_id is null))
		order by r.answer is not null, case when r.answer is null then r.asked_at end, r.answered_at desc, r.id
		limit 50
	`.execute(db);
	return rows;
}

/** One request; null when there is none. */
export async function requestById(db: Db, id: string): Promise<Request | null> {
	const { rows } = await sql<Request>`${select(true)} where r.id = ${id}::uuid`.execute(db);
	return rows[0] ?? null;
}

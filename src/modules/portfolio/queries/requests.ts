import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import { leaderAbove } from "./pool-posts.ts";

export type Request = {
	id: string;
	title: string;
	initiativeId: string | null;
	pitchId: string | null;
	competenceId: string;
	competenceName: string;
	/** Who answers: the leader of the person who is named, else the competence's leader. */
	leaderId: string | null;
	/** Who it is meant for; a competence is asked for first, and named later. Null where nobody is named, or shown. */
	personName: string | null;
	/** Release from duty: what an hour of cover costs; null where none is needed. */
	coverHourCost: number | null;
	/** The account that pays the cover; empty until somebody says which. */
	coverAccount: string;
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

/** Who says yes or no to request `r` for competence `c`: the leader of the named person, else the competence's. */
export const answererOf = sql<string | null>`coalesce(
	(select (${leaderAbove(sql`pp.unit_id`, sql`pp.person_id`)}) from pool_posts pp where pp.person_id = r.person_id),
	c.leader_id
)`;

const select = (seesShielded: boolean) => sql`
	select r.id, r.title, r.initiative_id, r.pitch_id, r.competence_id, c.name as competence_name, ${answererOf} as leader_id,
		case when named.shielded and not ${seesShielded}::boolean then null else named.given_name || ' ' || named.family_name end as person_name,
		r.cover_hour_cost, r.cover_account,
		r.quarter, r.hours, r.asked_by, r.asked_at, r.answer, r.answer_words, r.answered_at, r.withdrawn_at,
		case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as asker_name,
		coalesce(pool.hours, 0) as available,
		coalesce((select sum(other.hours) from capacity_requests other
			where other.competence_id = r.competence_id and other.quarter = r.quarter
				and other.answer = 'yes' and other.withdrawn_at is null and other.id <> r.id), 0) as promised
	from capacity_requests r
	join competences c on c.id = r.competence_id
	left join people p on p.id = r.asked_by
	left join people named on named.id = r.person_id
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
			and (${answererOf} = ${personId}::uuid or (${options.unowned}::boolean and ${answererOf} is null))
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

/** People with a post in a pool, by the competences that ask of them: who can be named for a request. */
export async function namesForCompetences(
	db: Db,
	competenceIds: readonly string[],
	today: Day,
): Promise<ReadonlyMap<string, readonly { value: string; label: string }[]>> {
	const { rows } = await sql<{ competenceId: string; value: string; label: string }>`
		select s.competence_id, p.id as value, p.given_name || ' ' || p.family_name as label
		from pool_shares s join pool_posts b on b.id = s.post_id and (b.to_day is null or b.to_day >= ${today}::date)
		join people p on p.id = b.person_id and p.ended_at is null and not p.shielded
		where s.competence_id = any(${[...new Set(competenceIds)]}::uuid[])
			and exists (select from capacity_settings where people_discussed_on is not null)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return Map.groupBy(rows, (row) => row.competenceId);
}

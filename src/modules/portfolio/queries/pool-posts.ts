import { type RawBuilder, sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { AbsenceKind } from "../pool-post.ts";

export type PoolShare = {
	competenceId: string;
	competenceName: string;
	percent: number;
	everyWeeks: number;
	firstWeek: Day;
};
export type PoolAbsence = { id: string; kind: AbsenceKind; fromDay: Day; toDay: Day; percent: number };

export type PoolPost = {
	id: string;
	/** Null where the post stands vacant; also where the one who had it has left. */
	personId: string | null;
	/** Null for a vacant post, and where a shielded person has it and the reader is not the office. */
	name: string | null;
	title: string;
	unitId: string;
	unitName: string;
	/** The nearest leader above the one who has the post; null at the top. */
	leaderId: string | null;
	employmentPercent: number;
	weekHours: number;
	fromDay: Day;
	toDay: Day | null;
	shares: PoolShare[];
	/** Those that reach into the running quarter or later, the first first. */
	absences: PoolAbsence[];
};

type Reader = { today: Day; seesShielded: boolean };

/**
 * The posts that hours come from, by name, vacant ones last. Those led by `leaderId` where it is given; shielded people
 * only where the reader sees them.
 */
export async function poolPosts(db: Db, reader: Reader & { leaderId?: string | null }): Promise<PoolPost[]> {
	const leader = reader.leaderId ?? null;
	const { rows } = await sql<PoolPost>`
		${select(reader)}
		where (b.to_day is null or b.to_day >= ${reader.today}::date)
			and (${leader}::uuid is null or above.leader_id = ${leader}::uuid)
			and (not coalesce(p.shielded, false) or ${reader.seesShielded}::boolean)
		order by p.id is null, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", b.title, b.id
		limit 500
	`.execute(db);
	return rows;
}

/** One post; null when there is none. */
export async function poolPostById(db: Db, id: string, reader: Reader): Promise<PoolPost | null> {
	const { rows } = await sql<PoolPost>`${select(reader)} where b.id = ${id}::uuid`.execute(db);
	return rows[0] ?? null;
}

/** The nearest leader in the unit's line who is not the person. */
export const leaderAbove = (unitId: RawBuilder<unknown>, personId: RawBuilder<unknown>) => sql`
	select up.leader_id from units own, unnest(own.path) with ordinality step(unit_id, depth)
		join units up on up.id = step.unit_id and up.ended_at is null
	where own.id = ${unitId} and up.leader_id is not null and up.leader_id is distinct from ${personId}
	order by step.depth desc limit 1
`;

const select = ({ today, seesShielded }: Reader) => sql`
	select b.id, p.id as person_id, b.title, b.unit_id, u.name as unit_name, above.leader_id,
		case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as name,
		b.employment_percent, b.week_hours, b.from_day, b.to_day,
		(select coalesce(jsonb_agg(jsonb_build_object('competenceId', s.competence_id, 'competenceName', c.name,
				'percent', s.percent, 'everyWeeks', s.every_weeks, 'firstWeek', s.first_week) order by c.position, c.name), '[]')
			from pool_shares s join competences c on c.id = s.competence_id
			where s.post_id = b.id and c.ended_at is null) as shares,
		(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'fromDay', a.from_day, 'toDay', a.to_day,
				'percent', a.percent) order by a.from_day), '[]')
			from pool_absences a where a.post_id = b.id and a.to_day >= date_trunc('quarter', ${today}::date)) as absences
	from pool_posts b
	join units u on u.id = b.unit_id
	left join people p on p.id = b.person_id and p.ended_at is null
	left join lateral (${leaderAbove(sql`b.unit_id`, sql`p.id`)}) above on true
`;

/** The hours that are promised or waited for by a person's name, per competence and quarter. */
export async function namedHours(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ key: string; hours: number }>`
		select person_id || ' ' || competence_id || ' ' || quarter as key, sum(hours) as hours from capacity_requests
		where person_id = any(${[...personIds]}::uuid[]) and withdrawn_at is null and answer is distinct from 'no'
		group by 1
	`.execute(db);
	return new Map(rows.map(({ key, hours }) => [key, hours]));
}

/** When hours per person were discussed with the union representatives; null until then, and nothing is shown. */
export async function peopleDiscussedOn(db: Db): Promise<Day | null> {
	const row = await db.selectFrom("capacitySettings").select("peopleDiscussedOn").executeTakeFirst();
	return row?.peopleDiscussedOn ?? null;
}

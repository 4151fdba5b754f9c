import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { hoursOf, type PoolPost, workingDaysOf } from "../../../core/capacity/people.ts";
import type { Db } from "../../../platform/db/index.ts";
import { quartersToCount } from "../pool-post.ts";

type Row = {
	isVacant: boolean;
	employmentPercent: number;
	weekHours: number;
	fromDay: Day;
	toDay: Day | null;
	shares: PoolPost["shares"];
	away: PoolPost["away"];
};

/**
 * Counts anew what the people add up to, per competence and quarter from the running one on. A quarter that is over keeps
 * the figure it ended with. A post whose holder has left counts as vacant from that day.
 */
export async function countPoolHours(db: Db, today: Day): Promise<void> {
	const posts = await postsWithShares(db);
	const sums = new Map<string, { competenceId: string; quarter: string; hours: number; vacant: number }>();
	for (const quarter of quartersToCount(today)) {
		const days = workingDaysOf(quarter);
		for (const post of posts) {
			for (const [competenceId, hours] of hoursOf(asPost(post), days)) {
				const key = `${competenceId} ${quarter}`;
				const sum = sums.get(key) ?? { competenceId, quarter, hours: 0, vacant: 0 };
				sum[post.isVacant ? "vacant" : "hours"] += hours;
				sums.set(key, sum);
			}
		}
	}
	await store(db, [...sums.values()], quartersToCount(today));
}

/**
 * What a good office does every night: a post whose holder has left stands vacant, days away a year ago are forgotten, and
 * the quarters ahead are counted.
 */
export async function followPoolPeople(db: Db, today: Day): Promise<void> {
	await sql`
		update pool_posts b set person_id = null, title = coalesce(
			(select o.title from posts o where o.person_id = b.person_id order by o.is_main desc, o.ended_at desc nulls first limit 1), '')
		from people p where p.id = b.person_id and p.ended_at is not null
	`.execute(db);
	await sql`
		delete from pool_absences a using pool_posts b
		where b.id = a.post_id and (b.person_id is null or a.to_day < ${today}::date - 365)
	`.execute(db);
	await countPoolHours(db, today);
}

async function postsWithShares(db: Db): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select p.id is null as is_vacant, b.employment_percent, b.week_hours, b.from_day, b.to_day,
			(select jsonb_agg(jsonb_build_object('competence', s.competence_id, 'percent', s.percent,
				'everyWeeks', s.every_weeks, 'firstWeek', s.first_week))
				from pool_shares s where s.post_id = b.id) as shares,
			(select coalesce(jsonb_agg(jsonb_build_object('from', a.from_day, 'to', a.to_day, 'percent', a.percent)), '[]')
				from pool_absences a where a.post_id = b.id) as away
		from pool_posts b left join people p on p.id = b.person_id and p.ended_at is null
		where exists (select 1 from pool_shares s where s.post_id = b.id)
	`.execute(db);
	return rows;
}

const asPost = ({ fromDay: from, toDay: to, ...row }: Row): PoolPost => ({ ...row, from, to });

async function store(
	db: Db,
	sums: readonly { competenceId: string; quarter: string; hours: number; vacant: number }[],
	quarters: readonly string[],
): Promise<void> {
	await sql`
		update capacity_pools set from_people = null, vacant = 0
		where quarter = any(${[...quarters]}::text[]) and (from_people is not null or vacant > 0)
	`.execute(db);
	if (sums.length === 0) return;
	await sql`
		insert into capacity_pools (competence_id, quarter, from_people, vacant)
		select "competenceId", quarter, round(hours, 1), round(vacant, 1)
		from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb)
			as s("competenceId" uuid, quarter text, hours numeric, vacant numeric)
		on conflict (tenant_id, competence_id, quarter)
			do update set from_people = excluded.from_people, vacant = excluded.vacant
	`.execute(db);
}

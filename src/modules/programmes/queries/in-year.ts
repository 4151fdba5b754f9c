import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** What a programme planned and held in a year, in sums that name nobody. */
export type GatheringsInYear = {
	cohorts: number;
	/** Gatherings whose first day is in the year, cancelled ones left out. */
	planned: number;
	held: number;
	/** People who were there at least one day. */
	people: number;
	personDays: number;
	/** Hours that those who came were away from the front line. */
	hours: number;
};

/** Counts the gatherings of a programme that begin in a year, and who came. */
export async function gatheringsInYear(
	db: Db,
	programmeId: string,
	year: number,
	today: Day,
): Promise<GatheringsInYear> {
	const { rows } = await sql<GatheringsInYear>`
		with own as (
			select g.id, g.cohort_id, g.days, extract(epoch from g.ends_at - g.starts_at) / 3600 as hours
			from gatherings g join cohorts c on c.id = g.cohort_id
			where c.programme_id = ${programmeId} and g.cancelled_at is null and extract(year from g.days[1]) = ${year}
		), came as (
			select a.person_id, own.hours from attendance a join own on own.id = a.gathering_id where a.state = 'present'
		)
		select count(distinct cohort_id)::int as cohorts, count(*)::int as planned,
			count(*) filter (where days[array_upper(days, 1)] < ${today}::date)::int as held,
			(select count(distinct person_id)::int from came) as people,
			(select count(*)::int from came) as person_days,
			(select coalesce(sum(hours), 0)::float from came) as hours
		from own
	`.execute(db);
	return rows[0] ?? { cohorts: 0, planned: 0, held: 0, people: 0, personDays: 0, hours: 0 };
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { PersonCompletion } from "../completion.ts";

/**
 * Gives how far everyone in the programme has come, by name: a gathering is done when as many of its days are
 * attended as it has, with the own cohort or another. For the office alone, once attendance has been discussed.
 */
export async function completionIn(db: Db, programmeId: string, today: Day): Promise<PersonCompletion[]> {
	const { rows } = await sql<PersonCompletion>`
		with attended as (
			select a.person_id, pg.number, count(distinct a.day) >= min(pg.day_count) as whole
			from attendance a
			join gatherings g on g.id = a.gathering_id
			join programme_gatherings pg on pg.id = g.programme_gathering_id and pg.programme_id = ${programmeId}
			where a.state = 'present' group by a.person_id, pg.number
		), held as (
			select g.cohort_id, pg.number from gatherings g
			join programme_gatherings pg on pg.id = g.programme_gathering_id and pg.programme_id = ${programmeId}
			where g.cancelled_at is null and g.days[cardinality(g.days)] < ${today}::date
		)
		select m.person_id, p.given_name || ' ' || p.family_name as name, u.id as unit_id, u.name as unit_name,
			u.sector_id, s.name as sector_name, l.level, ll.title as level_title,
			array(select number from attended a where a.person_id = m.person_id and a.whole order by number) as done,
			array(select h.number from held h where h.cohort_id = m.cohort_id and not exists (select from attended a
				where a.person_id = m.person_id and a.number = h.number and a.whole) order by h.number) as lacks,
			(select count(*) from programme_gatherings where programme_id = ${programmeId}) as total
		from cohort_members m
		join people p on p.id = m.person_id
		left join leaders l on l.person_id = m.person_id
		left join leader_levels ll on ll.level = l.level
		left join units u on u.id = l.unit_id
		left join units s on s.id = u.sector_id
		where m.programme_id = ${programmeId} and m.left_at is null
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** The nearest gathering with room, of each number. */
export type NearestPlace = { number: number; cohortName: string; firstDay: Day };

/** Gives where each gathering can be taken again next, for those who lack it. */
export async function nearestPlaces(db: Db, programmeId: string, today: Day): Promise<NearestPlace[]> {
	const { rows } = await sql<NearestPlace>`
		select distinct on (pg.number) pg.number, c.name as cohort_name, g.days[1] as first_day
		from gatherings g
		join cohorts c on c.id = g.cohort_id and c.programme_id = ${programmeId}
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		left join venues v on v.id = g.venue_id
		where g.cancelled_at is null and g.invited_at is not null and g.days[1] > ${today}::date
			and least(c.capacity, coalesce(v.capacity, c.capacity)) > (
				select count(*) from gathering_participants gp
				left join enrolments e on e.gathering_id = gp.gathering_id and e.person_id = gp.person_id
				where gp.gathering_id = g.id and (e.state in ('yes', 'waiting') or (coalesce(e.state, 'invited') = 'invited'
					and (g.answer_by is null or g.answer_by >= ${today}::date))))
		order by pg.number, g.days[1], c.position
	`.execute(db);
	return rows;
}

/** A visit that somebody has a place for. */
export type ComingVisit = { personId: string; number: number; cohortName: string; firstDay: Day };

/** Gives the catch-up places that people in the programme have ahead. */
export async function comingVisits(db: Db, programmeId: string, today: Day): Promise<ComingVisit[]> {
	const { rows } = await sql<ComingVisit>`
		select e.person_id, pg.number, c.name as cohort_name, g.days[1] as first_day
		from enrolments e
		join gatherings g on g.id = e.gathering_id and g.cancelled_at is null and g.days[1] > ${today}::date
		join cohorts c on c.id = g.cohort_id and c.programme_id = ${programmeId}
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		where e.kind <> 'own' and e.state = 'yes' order by g.days[1]
	`.execute(db);
	return rows;
}

/** One day of one person, as other systems import it. */
export type AttendanceLine = {
	employeeNumber: string | null;
	givenName: string;
	familyName: string;
	email: string | null;
	programme: string;
	cohort: string;
	number: number;
	theme: string;
	day: Day;
	state: "present" | "apology" | "absent";
};

/** Gives every mark of a programme, by name and day. Shielded people go to no other system from here. */
export async function attendanceLines(db: Db, programmeId: string): Promise<AttendanceLine[]> {
	const { rows } = await sql<AttendanceLine>`
		select p.employee_number, p.given_name, p.family_name, p.email, pr.title as programme, c.name as cohort,
			pg.number, pg.theme, a.day, a.state
		from attendance a
		join people p on p.id = a.person_id and not p.shielded
		join gatherings g on g.id = a.gathering_id
		join cohorts c on c.id = g.cohort_id and c.programme_id = ${programmeId}
		join programmes pr on pr.id = c.programme_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id, a.day
	`.execute(db);
	return rows;
}

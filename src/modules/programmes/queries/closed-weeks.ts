import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Week } from "../closed-weeks.ts";

/** A unit with weeks when it cannot spare its leaders. */
export type ClosedUnit = { id: string; name: string; weeks: Week[] };

/** Gives the units that have closed weeks, by name. */
export async function unitsWithClosedWeeks(db: Db): Promise<ClosedUnit[]> {
	const { rows } = await sql<ClosedUnit>`
		select id, name, closed_weeks as weeks from units
		where ended_at is null and closed_weeks <> '[]'::jsonb order by name collate "nb-x-icu", id
	`.execute(db);
	return rows;
}

/** A unit to choose, with the units above it, the top left out. */
export type UnitToClose = { id: string; name: string; above: string[] };

/** More than this nobody reads; one writes more of the name. */
const unitsAtATime = 30;

/** Gives the units whose name has what is written, and how many they are; the top and the sectors where nothing is. */
export async function unitsToClose(db: Db, q: string): Promise<{ units: UnitToClose[]; total: number }> {
	const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
	const { rows } = await sql<UnitToClose & { total: number }>`
		select u.id, u.name, count(*) over () as total, array(
			select a.name from units a where a.id = any(u.path) and a.id <> u.id and a.parent_id is not null
			order by cardinality(a.path)
		) as above
		from units u where u.ended_at is null
			and case when ${q} = '' then u.parent_id is null or u.sector_id = u.id
				else app.fold(u.name) like app.fold(${pattern}) end
		order by cardinality(u.path), u.name collate "nb-x-icu", u.id limit ${unitsAtATime}
	`.execute(db);
	return { units: rows.map(({ total: _, ...unit }) => unit), total: rows[0]?.total ?? 0 };
}

/** Gives a unit's closed weeks; undefined where there is no such unit now. */
export async function closedWeeksOf(db: Db, unitId: string): Promise<ClosedUnit | undefined> {
	const { rows } = await sql<ClosedUnit>`
		select id, name, closed_weeks as weeks from units where id = ${unitId} and ended_at is null
	`.execute(db);
	return rows[0];
}

/** A unit that is closed in a week of a gathering, and its leaders who are to be there. */
export type ClosedClash = { unit: string; week: Week; names: string[] };

/** Gives the units that have closed a week the days fall in, with the cohort's leaders who work in or under them. */
export async function closedClashes(db: Db, cohortId: string, days: readonly Day[]): Promise<ClosedClash[]> {
	const { rows } = await sql<ClosedClash>`
		select u.name as unit, w.week,
			array_agg(p.given_name || ' ' || p.family_name order by p.family_name collate "nb-x-icu", p.given_name) as names
		from cohort_members m
		join people p on p.id = m.person_id
		join leaders l on l.person_id = m.person_id
		join units own on own.id = l.unit_id
		join units u on u.id = any(own.path) and u.closed_weeks <> '[]'::jsonb
		join (select distinct to_char(d, 'IYYY-"W"IW') as week from unnest(${days}::date[]) as d) w
			on u.closed_weeks ? w.week
		where m.cohort_id = ${cohortId} and m.left_at is null
		group by u.id, u.tenant_id, u.name, w.week order by w.week, u.name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

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

/** Gives the units to choose from: those of more than a handful of levels are left to their own parents. */
export async function unitsToClose(db: Db): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`
		select id, name from units where ended_at is null
		order by cardinality(path) > 1, name collate "nb-x-icu", id
	`.execute(db);
	return rows;
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

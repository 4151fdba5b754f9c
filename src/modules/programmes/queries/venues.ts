import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

export type Venue = { id: string; name: string; address: string; capacity: number };

/** Gives the venues by name. */
export async function venuesByName(db: Db): Promise<Venue[]> {
	const { rows } = await sql<Venue>`
		select id, name, address, capacity from venues order by name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

/** A gathering that stands in the way of another on a day. */
export type Clash = { day: Day; cohortName: string; number: number };

/**
 * Gives the first gathering that has the venue, or the cohort itself, on one of the days; undefined when all is free.
 * Pass no venue to look at the cohort's own days only.
 */
export async function firstClash(
	db: Db,
	wanted: { gatheringId: string; venueId: string | null; cohortId: string; days: readonly Day[] },
): Promise<(Clash & { sameCohort: boolean }) | undefined> {
	const { rows } = await sql<Clash & { sameCohort: boolean }>`
		select d.day, c.name as cohort_name, pg.number, g.cohort_id = ${wanted.cohortId} as same_cohort
		from gatherings g
		join cohorts c on c.id = g.cohort_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		cross join unnest(g.days) as d(day)
		where g.id <> ${wanted.gatheringId} and g.cancelled_at is null and d.day = any(${wanted.days}::date[])
			and (g.cohort_id = ${wanted.cohortId} or g.venue_id = ${wanted.venueId}::uuid)
		order by d.day, same_cohort desc limit 1
	`.execute(db);
	return rows[0];
}

/** A gathering that has its days, as a plan must see it. `isInvited` when people have been asked to come. */
export type Booking = {
	gatheringId: string;
	programmeId: string;
	cohortId: string;
	cohortName: string;
	number: number;
	days: Day[];
	venueId: string | null;
	isInvited: boolean;
};

/** Gives every gathering that is not cancelled and has days from `from` on, or belongs to the programme. */
export async function bookings(db: Db, programmeId: string, from: Day): Promise<Booking[]> {
	const { rows } = await sql<Booking>`
		select g.id as gathering_id, c.programme_id, g.cohort_id, c.name as cohort_name, pg.number, g.days, g.venue_id,
			g.invited_at is not null as is_invited
		from gatherings g
		join cohorts c on c.id = g.cohort_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		where g.cancelled_at is null and (c.programme_id = ${programmeId} or ${from}::date <= any(g.days))
		order by c.position, pg.number
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { OpenHours } from "../venue-hours.ts";
import type { Venue } from "./venues.ts";

/** A venue as its own page shows it. */
export type VenueDetails = Venue & { host: string; hostPhone: string; equipment: string; hours: OpenHours[] };

/** Gives a venue with its host, equipment and opening hours, or undefined. */
export async function venueById(db: Db, id: string): Promise<VenueDetails | undefined> {
	const { rows } = await sql<VenueDetails>`
		select v.id, v.name, v.address, v.capacity, v.host, v.host_phone, v.equipment,
			(select coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday,
				'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI')) order by h.weekday), '[]')
				from venue_hours h where h.venue_id = v.id) as hours
		from venues v where v.id = ${id}
	`.execute(db);
	return rows[0];
}

/** A day on which a gathering has the venue. */
export type VenueBooking = {
	day: Day;
	gatheringId: string;
	cohortName: string;
	programmeTitle: string;
	number: number;
	startsAt: string;
	endsAt: string;
};

/** Gives the bookings of a venue from one day to another, by day. */
export async function bookingsOfVenue(
	db: Db,
	venueId: string,
	{ from, to }: { from: Day; to: Day },
): Promise<VenueBooking[]> {
	const { rows } = await sql<VenueBooking>`
		select d.day, g.id as gathering_id, c.name as cohort_name, p.title as programme_title, pg.number,
			g.starts_at, g.ends_at
		from gatherings g
		join cohorts c on c.id = g.cohort_id
		join programmes p on p.id = c.programme_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		cross join unnest(g.days) as d(day)
		where g.venue_id = ${venueId} and g.cancelled_at is null and d.day between ${from}::date and ${to}::date
		order by d.day, g.starts_at, c.name
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Days when a venue is used for something else than a gathering. */
export type Reservation = { id: string; firstDay: Day; lastDay: Day; purpose: string };

/** Gives what a venue is set aside for and is not over on a day, in order. */
export async function reservationsOf(db: Db, venueId: string, from: Day): Promise<Reservation[]> {
	const { rows } = await sql<Reservation>`
		select id, first_day, last_day, purpose from venue_reservations
		where venue_id = ${venueId} and last_day >= ${from}::date order by first_day, id
	`.execute(db);
	return rows;
}

/** A day on which somebody wants a venue. */
export type VenueDay = { venueId: string; day: Day };

/** Gives the first of these days when the venue is set aside for something else. */
export async function firstReserved(
	db: Db,
	wanted: readonly VenueDay[],
): Promise<{ day: Day; purpose: string; venueName: string } | undefined> {
	const { rows } = await sql<{ day: Day; purpose: string; venueName: string }>`
		select w.day, r.purpose, v.name as venue_name
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("venueId" uuid, day date)
		join venue_reservations r on r.venue_id = w."venueId" and w.day between r.first_day and r.last_day
		join venues v on v.id = r.venue_id
		order by w.day, v.name limit 1
	`.execute(db);
	return rows[0];
}

/** Gives every day from `from` on when a venue is set aside for something else. */
export async function reservedDays(db: Db, from: Day): Promise<VenueDay[]> {
	const { rows } = await sql<VenueDay>`
		select r.venue_id, d::date as day from venue_reservations r
		cross join generate_series(greatest(r.first_day, ${from}::date), r.last_day, interval '1 day') as d
	`.execute(db);
	return rows;
}

/** A weekday (1 is Monday) on which a venue is not open as long as a gathering lasts. */
export type ShutWeekday = { venueId: string; weekday: number };

/** Gives the weekdays when a venue with opening hours is not open from 9 to 16, as the gatherings of a new plan are. */
export async function shutWeekdays(db: Db): Promise<ShutWeekday[]> {
	const { rows } = await sql<ShutWeekday>`
		select v.id as venue_id, w as weekday from venues v cross join generate_series(1, 7) as w
		where exists (select from venue_hours h where h.venue_id = v.id)
			and not exists (select from venue_hours h where h.venue_id = v.id and h.weekday = w
				and h.opens <= '09:00' and h.closes >= '16:00')
	`.execute(db);
	return rows;
}

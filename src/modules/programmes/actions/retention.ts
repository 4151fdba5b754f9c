import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Answers, swaps and notices are of use while a programme is under way and questions may come. */
const settledMonths = 12;
/** Attendance counts for the diploma: as long as somebody is employed, and two years more. */
const attendanceYears = 2;
/** A link in a reminder, a code at a door: of use for one gathering. */
const secretDays = 180;

/**
 * Deletes what is no longer needed: secrets of gatherings gone by; settled swaps, answered offers, seen notices,
 * apologies and what venues were set aside for after a year; attendance and answers two years after somebody has left.
 */
export async function deleteOldEnrolment(db: Db, now: Date): Promise<void> {
	await sql`delete from enrolment_links where made_at < ${now}::timestamptz - make_interval(days => ${secretDays})`.execute(
		db,
	);
	await sql`delete from doors where made_at < ${now}::timestamptz - make_interval(days => ${secretDays})`.execute(
		db,
	);
	await sql`delete from tablets where expires_at < ${now}::timestamptz - make_interval(days => ${secretDays})`.execute(
		db,
	);
	const settled = sql`${now}::timestamptz - make_interval(months => ${settledMonths})`;
	await sql`delete from swaps where settled_at < ${settled}`.execute(db);
	await sql`delete from place_offers where answered_at < ${settled}`.execute(db);
	await sql`delete from programme_notices where seen_at < ${settled}`.execute(db);
	await sql`delete from apologies where told_at < ${settled}`.execute(db);
	await sql`delete from venue_reservations where last_day < (${settled})::date`.execute(db);
	const gone = sql`select id from people where ended_at < ${now}::timestamptz - make_interval(years => ${attendanceYears})`;
	await sql`delete from attendance where person_id in (${gone})`.execute(db);
	await sql`delete from enrolments where person_id in (${gone})`.execute(db);
	await sql`update enrolments set stand_in = null, stand_in_id = null where stand_in_id in (${gone})`.execute(
		db,
	);
	await sql`update swaps set asker_stand_in_id = null where asker_stand_in_id in (${gone})`.execute(db);
	await sql`delete from calendar_feeds where person_id in (select id from people where ended_at is not null)`.execute(
		db,
	);
}

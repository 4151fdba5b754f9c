import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Gathering, gatheringColumns, gatheringTables } from "./gatherings.ts";

/** The same gathering with another cohort, and how many seats nobody is promised. */
export type PlaceElsewhere = Gathering & { room: number };

/**
 * Gives where a person can take a gathering with another cohort, the nearest first: the same number in the same
 * programme, still ahead, invited to, with room, and on days when the person has no other gathering. Seats of those
 * who may still answer in time are promised, so they are not room.
 */
export async function placesElsewhere(
	db: Db,
	own: { gatheringId: string; personId: string },
	today: Day,
): Promise<PlaceElsewhere[]> {
	const { rows } = await sql<PlaceElsewhere>`
		select * from (
			select ${gatheringColumns}, least(c.capacity, coalesce(v.capacity, c.capacity)) - (${promised(today)})::int as room
			from ${gatheringTables}
			join gatherings own on own.programme_gathering_id = g.programme_gathering_id and own.id <> g.id
			where own.id = ${own.gatheringId} and g.cancelled_at is null and g.invited_at is not null and g.days[1] > ${today}::date
				and not exists (select from enrolments e join gatherings o on o.id = e.gathering_id
					where e.person_id = ${own.personId} and o.id <> own.id and o.cancelled_at is null
						and (o.days && g.days and e.state in ('yes', 'invited') or o.id = g.id))
				and not exists (select from cohort_members m
					where m.cohort_id = g.cohort_id and m.person_id = ${own.personId} and m.left_at is null)
		) places
		where room > 0 order by days[1], cohort_name, id
	`.execute(db);
	return rows;
}

/** Counts the seats of the gathering `g` that are taken, waited for, or may still be answered for in time. */
const promised = (today: Day) => sql`
	select count(*) from gathering_participants gp
	left join enrolments e on e.gathering_id = gp.gathering_id and e.person_id = gp.person_id
	where gp.gathering_id = g.id and (e.state in ('yes', 'waiting')
		or (coalesce(e.state, 'invited') = 'invited' and (g.answer_by is null or g.answer_by >= ${today}::date)))`;

/** Says if the person has the same gathering behind them, or a place at it with another cohort still ahead. */
export async function hasItElsewhere(
	db: Db,
	own: { gatheringId: string; personId: string },
	today: Day,
): Promise<boolean> {
	const { rows } = await sql`
		select 1 from gatherings own join gatherings g on g.programme_gathering_id = own.programme_gathering_id
		where own.id = ${own.gatheringId} and (
			exists (select from attendance a
				where a.gathering_id = g.id and a.person_id = ${own.personId} and a.state = 'present' and g.id <> own.id)
			or g.id <> own.id and g.cancelled_at is null and g.days[1] > ${today}::date and exists (select from enrolments e
				where e.gathering_id = g.id and e.person_id = ${own.personId} and e.state in ('yes', 'waiting')))
		limit 1
	`.execute(db);
	return rows.length > 0;
}

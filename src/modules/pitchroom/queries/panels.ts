import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** A room of a day: the panel's name, where it is, and whether it is open. */
export type RoomRow = {
	id: string;
	pitchDayId: string;
	title: string;
	room: string;
	day: Day;
	startsAt: string;
	isOpen: boolean;
	pitches: number;
};

const rows = sql`
	select p.id, p.pitch_day_id, p.title, coalesce(nullif(p.room, ''), d.place) as room,
		coalesce(p.day, d.day) as day, to_char(coalesce(p.starts_at, d.starts_at), 'HH24:MI') as starts_at,
		r.panel_id is not null and r.closed_at is null as is_open,
		(select count(*) from pitches one where one.panel_id = p.id and one.withdrawn_at is null) as pitches
	from panels p
	join pitch_days d on d.id = p.pitch_day_id
	left join pitch_rooms r on r.panel_id = p.id
`;

/** The rooms of a day in their order. */
export async function roomsOn(db: Db, dayId: string): Promise<RoomRow[]> {
	const found =
		await sql<RoomRow>`${rows} where p.pitch_day_id = ${dayId}::uuid order by p.position, p.id`.execute(db);
	return found.rows;
}

/** One room by its panel. */
export async function roomRow(db: Db, panelId: string): Promise<RoomRow | null> {
	const found = await sql<RoomRow>`${rows} where p.id = ${panelId}::uuid`.execute(db);
	return found.rows[0] ?? null;
}

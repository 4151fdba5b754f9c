import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Clock } from "../clock.ts";
import { isCalled, stepsAside } from "./seats.ts";

/** A room as it is now. It is there from when somebody opens it. */
export type Room = Clock & {
	panelId: string;
	pitchDayId: string;
	/** Leads to what everybody may follow, and to the wall. */
	code: string;
	/** The pitch that is on. */
	pitchId: string | null;
	driverId: string | null;
	/** Null where the driver is shielded, or nobody drives. */
	driverName: string | null;
	closedAt: Date | null;
};

const room = sql`
	select r.panel_id, r.pitch_day_id, r.code, r.pitch_id, r.driver_id, r.closed_at, r.running_since, r.ran_ms,
		r.added_pitch_minutes, r.added_question_minutes,
		case when not driver.shielded then driver.given_name || ' ' || driver.family_name end as driver_name
	from pitch_rooms r left join people driver on driver.id = r.driver_id
`;

/** The room of a panel; null until it is opened. */
export async function roomOf(db: Db, panelId: string | null): Promise<Room | null> {
	const { rows } = await sql<Room>`${room} where r.panel_id = ${panelId}::uuid`.execute(db);
	return rows[0] ?? null;
}

/** The room that a code on a slip or a wall leads to. */
export async function roomByCode(db: Db, code: string): Promise<Room | null> {
	const { rows } = await sql<Room>`${room} where r.code = ${code}`.execute(db);
	return rows[0] ?? null;
}

/** A pitch in a panel's running order, as everybody in the room may know it. */
export type Turn = { id: string; title: string; place: number; isHeard: boolean };

/** The running order of a panel, without what was withdrawn or taken out of view. */
export async function turnsOf(db: Db, panelId: string): Promise<Turn[]> {
	const { rows } = await sql<Turn>`
		select p.id, coalesce(p.handed_in->>'title', idea.title) as title, h.pitch_id is not null as is_heard,
			row_number() over (order by p.position, p.id) as place
		from pitches p
		join ideas idea on idea.id = p.idea_id
		left join pitch_hearings h on h.pitch_id = p.id
		where p.panel_id = ${panelId}::uuid and p.withdrawn_at is null and idea.hidden_at is null
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** Those who sit in the panel and step aside from these pitches, by pitch; the names of shielded ones are left out. */
export async function steppingAside(db: Db, pitchIds: readonly string[]): Promise<Map<string, string[]>> {
	const { rows } = await sql<{ pitchId: string; names: string[] }>`
		select p.id as pitch_id, coalesce(jsonb_agg(who.given_name || ' ' || who.family_name
			order by who.family_name, who.given_name) filter (where not who.shielded), '[]') as names
		from pitches p
		join panel_seats s on s.panel_id = p.panel_id
		join people who on who.id = s.person_id
		join impartiality i on i.pitch_id = p.id and i.person_id = s.person_id
		where p.id = any(${[...pitchIds]}::uuid[]) and ${stepsAside} and ${isCalled}
		group by p.id
	`.execute(db);
	return new Map(rows.map(({ pitchId, names }) => [pitchId, names]));
}

import { sql } from "kysely";
import { statesOpenTo } from "../../../core/phases/rules.ts";
import type { Db } from "../../../platform/db/index.ts";

/** A room that is open now, and what somebody has to do there. */
export type OpenRoom = {
	panelId: string;
	title: string;
	place: string;
	drives: boolean;
	ownPitchId: string | null;
};

/** The open rooms where a person sits in the panel, drives, or has a pitch of their own that is not heard yet. */
export async function openRoomsOf(db: Db, personId: string): Promise<OpenRoom[]> {
	const { rows } = await sql<OpenRoom>`
		select r.panel_id, d.title, coalesce(nullif(panel.room, ''), d.place) as place,
			coalesce(r.driver_id = ${personId}::uuid, false) as drives, own.id as own_pitch_id
		from pitch_rooms r
		join panels panel on panel.id = r.panel_id
		join pitch_days d on d.id = r.pitch_day_id
		left join lateral (
			select p.id from pitches p join ideas idea on idea.id = p.idea_id
			where p.panel_id = r.panel_id and p.withdrawn_at is null
				and not exists (select 1 from pitch_hearings h where h.pitch_id = p.id)
				and (idea.owner_id = ${personId}::uuid or exists (select 1 from idea_members team
					where team.idea_id = idea.id and team.person_id = ${personId}::uuid and team.state = 'joined'))
			order by p.position limit 1
		) own on true
		where r.closed_at is null and d.state = any(${statesOpenTo("leader", "hold-room")}::text[]) and (own.id is not null or r.driver_id = ${personId}::uuid
			or exists (select 1 from panel_seats s where s.panel_id = r.panel_id and s.person_id = ${personId}::uuid))
		order by d.day, panel.position, r.panel_id limit 5
	`.execute(db);
	return rows;
}

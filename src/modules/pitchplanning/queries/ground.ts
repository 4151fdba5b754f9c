import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { tiesThatStand } from "../../pitching/index.ts";
import type { Frame } from "../frame.ts";
import type { Ground, Member, PanelNow, PitchToPlace } from "../ground.ts";

/** Everyone who judges, the pitches, the panels and the ties of a day; a fixed number of queries. */
export async function groundOf(db: Db, dayId: string): Promise<Ground> {
	const [members, pitches, panels] = [
		await membersOf(db, dayId),
		await pitchesToPlace(db, dayId),
		await panelsOf(db, dayId),
	];
	const { aside, silent } = await tiesThatStand(db, dayId);
	return { members, pitches, panels, aside, silent: silent.length };
}

async function membersOf(db: Db, dayId: string): Promise<Member[]> {
	const { rows } = await sql<Member>`
		select m.person_id, who.given_name || ' ' || who.family_name as name, m.role, sector.name as sector,
			level.title as level, who.gender, m.expertise, m.cannot, m.away_at is not null as is_away
		from panel_members m
		join people who on who.id = m.person_id
		left join lateral (
			select unit.sector_id from posts post join units unit on unit.id = post.unit_id
			where post.person_id = m.person_id and post.ended_at is null order by post.is_main desc, post.id limit 1
		) post on true
		left join units sector on sector.id = post.sector_id
		left join leaders on leaders.person_id = m.person_id
		left join leader_levels level on level.level = leaders.level
		where m.pitch_day_id = ${dayId}::uuid
		order by who.family_name collate "nb-x-icu", who.given_name collate "nb-x-icu", m.person_id
	`.execute(db);
	return rows;
}

async function pitchesToPlace(db: Db, dayId: string): Promise<PitchToPlace[]> {
	const { rows } = await sql<PitchToPlace>`
		select p.id, coalesce(p.handed_in->>'title', idea.title) as title, unit.name as unit_name, sector.name as sector,
			p.topic, p.cannot, p.panel_id, exists (select 1 from scores s where s.pitch_id = p.id) as begun
		from pitches p
		join ideas idea on idea.id = p.idea_id
		left join units unit on unit.id = coalesce(idea.team_unit_id, idea.unit_id)
		left join units sector on sector.id = unit.sector_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** The panels of a day in their order, with when and where they sit, who is seated and what they hear. */
export async function panelsOf(db: Db, dayId: string): Promise<PanelNow[]> {
	const { rows } = await sql<PanelNow>`
		select panel.id, panel.title, coalesce(nullif(panel.room, ''), d.place) as room, coalesce(panel.day, d.day) as day,
			to_char(coalesce(panel.starts_at, d.starts_at), 'HH24:MI') as starts_at, coalesce(panel.quorum, d.quorum) as quorum,
			panel.quorum as own_quorum,
			(select coalesce(jsonb_agg(jsonb_build_object('personId', s.person_id,
				'as', case when s.chairs then 'chair' when s.substitute then 'substitute' else 'member' end)
				order by s.position, s.person_id), '[]') from panel_seats s where s.panel_id = panel.id) as seats,
			(select coalesce(jsonb_agg(p.id order by p.position, p.id), '[]') from pitches p
				where p.panel_id = panel.id and p.withdrawn_at is null) as pitch_ids
		from panels panel join pitch_days d on d.id = panel.pitch_day_id
		where d.id = ${dayId}::uuid
		order by panel.position, panel.id
	`.execute(db);
	return rows;
}

/** The rooms and sittings of a day; undefined until the office has said. */
export async function frameOf(db: Db, dayId: string): Promise<Frame | undefined> {
	const row = await db
		.selectFrom("pitchDayFrames")
		.select(["rooms", "sittings", "topics", "rules"])
		.where("pitchDayId", "=", dayId)
		.executeTakeFirst();
	return row && (row as unknown as Frame);
}

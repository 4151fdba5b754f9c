import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Capacity, IdeaTies, Ties } from "../impartiality.ts";
import type { PanelRole } from "../pitch-day.ts";
import { chairOfPitch, concerns, isAway, isCalled, stepsAside } from "./seats.ts";

/** A tie that somebody has declared or the data shows, and what is decided of it. */
export type TieCase = Ties & {
	pitchId: string;
	pitchTitle: string;
	personId: string;
	/** Null where the person is shielded. */
	personName: string | null;
	role: PanelRole | null;
	/** Who leads the panel that hears the pitch. */
	chairId: string | null;
	declaredWords: string;
	decidedWords: string;
	decidedByName: string | null;
	decidedAt: Date | null;
};

/** Every tie on a day, those that wait for a decision first. */
export async function tiesOn(db: Db, dayId: string): Promise<TieCase[]> {
	const { rows } = await sql<TieCase>`
		select i.pitch_id, coalesce(p.handed_in->>'title', idea.title) as pitch_title, i.person_id,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as person_name, m.role,
			${chairOfPitch} as chair_id,
			i.declared, i.declared_words, i.suggested, i.decided, i.decided_words, i.decided_at,
			case when not judge.shielded then judge.given_name || ' ' || judge.family_name end as decided_by_name
		from impartiality i
		join pitches p on p.id = i.pitch_id
		join ideas idea on idea.id = p.idea_id
		join people who on who.id = i.person_id
		left join panel_members m on m.pitch_day_id = p.pitch_day_id and m.person_id = i.person_id
		left join people judge on judge.id = i.decided_by
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
			and (i.suggested is not null or i.declared <> 'none' or i.decided is not null)
			and ${concerns(sql`i.person_id`)}
		order by i.decided is not null, p.position, p.id, person_name, i.person_id
	`.execute(db);
	return rows;
}

/** A pitch with how many members are left when those who step aside are. */
export type ShortPitch = { title: string; members: number };

/**
 * Pitches that fewer than the quorum may judge even when everyone who is silent has no tie, substitutes counted:
 * one more is needed.
 */
export async function pitchesShortOfJudges(db: Db, dayId: string): Promise<ShortPitch[]> {
	const left = sql`count(s.person_id) filter (where ${isCalled} and not ${isAway} and not ${stepsAside})`;
	const { rows } = await sql<ShortPitch>`
		select coalesce(p.handed_in->>'title', idea.title) as title, ${left} as members
		from pitches p
		join pitch_days d on d.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		left join panels panel on panel.id = p.panel_id
		left join panel_seats s on s.panel_id = p.panel_id
		left join panel_members m on m.pitch_day_id = s.pitch_day_id and m.person_id = s.person_id
		left join impartiality i on i.pitch_id = p.id and i.person_id = s.person_id
		where d.id = ${dayId}::uuid and p.withdrawn_at is null
		group by p.tenant_id, p.id, idea.title, panel.quorum, d.quorum
		having ${left} < coalesce(panel.quorum, d.quorum)
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** What one person has said of each pitch on a day that concerns them, in the order of the day. */
export type OwnDeclaration = Ties & { pitchId: string; declaredWords: string };

export async function declarationsOf(db: Db, dayId: string, personId: string): Promise<OwnDeclaration[]> {
	const { rows } = await sql<OwnDeclaration>`
		select p.id as pitch_id, i.declared, coalesce(i.declared_words, '') as declared_words, i.suggested, i.decided
		from pitches p
		left join impartiality i on i.pitch_id = p.id and i.person_id = ${personId}::uuid
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and ${concerns(sql`${personId}::uuid`)}
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** One who judges, or who decides; and the organisation of those who are guests. */
export type PersonOnDay = { personId: string; capacity: Capacity; guestOf: string | null };

/** Panel, decision maker and secretary of a day, and others who have declared their ties; a judge who also decides is a judge. */
export async function peopleOnDay(db: Db, dayId: string): Promise<PersonOnDay[]> {
	const { rows } = await sql<PersonOnDay>`
		select who.person_id, max(who.capacity) as capacity, -- 'judge' comes after 'decider'
			(select guest_of from people where id = who.person_id) as guest_of
		from (
			select person_id, 'judge' as capacity from panel_members where pitch_day_id = ${dayId}::uuid
			union all
			select decider_id, 'decider' from pitch_days where id = ${dayId}::uuid and decider_id is not null
			union all
			select secretary_id, 'decider' from pitch_days where id = ${dayId}::uuid and secretary_id is not null
			union all
			select i.person_id, 'decider' from impartiality i join pitches p on p.id = i.pitch_id
			where p.pitch_day_id = ${dayId}::uuid
		) who
		group by who.person_id
		order by who.person_id
	`.execute(db);
	return rows;
}

/** Panel members, the decision maker and the secretary who have not answered for every pitch that concerns them. */
export async function peopleWhoAreSilent(db: Db, dayId: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select who.person_id from (
			select person_id from panel_members where pitch_day_id = ${dayId}::uuid and away_at is null
			union
			select decider_id from pitch_days where id = ${dayId}::uuid and decider_id is not null
			union
			select secretary_id from pitch_days where id = ${dayId}::uuid and secretary_id is not null
		) who
		where exists (
			select 1 from pitches p left join impartiality i on i.pitch_id = p.id and i.person_id = who.person_id
			where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and i.declared is null and i.decided is null
				and ${concerns(sql`who.person_id`)}
		)
		order by who.person_id
	`.execute(db);
	return rows.map(({ personId }) => personId);
}

/** A pitch with what ties to it are read from. The superior of the owner comes from the organisation. */
export type PitchFacts = Omit<IdeaTies, "ownerSuperiorId"> & { pitchId: string };

/** The pitches of a day with owner, team, guide and unit. */
export async function pitchFactsOn(db: Db, dayId: string): Promise<PitchFacts[]> {
	const { rows } = await sql<PitchFacts>`
		select p.id as pitch_id, idea.owner_id, idea.guide_id, coalesce(to_jsonb(unit.path), '[]') as unit_path,
			(select coalesce(jsonb_agg(team.person_id), '[]') from idea_members team
				where team.idea_id = idea.id and team.state = 'joined') as team_ids,
			(select coalesce(jsonb_agg(distinct guest.guest_of), '[]') from people guest
				where guest.guest_of is not null and (guest.id = idea.owner_id or guest.id in (
					select team.person_id from idea_members team where team.idea_id = idea.id and team.state = 'joined'))
			) as partners
		from pitches p
		join ideas idea on idea.id = p.idea_id
		left join units unit on unit.id = coalesce(idea.team_unit_id, idea.unit_id)
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** The ties that are written down already on a day, by pitch and person. */
export type WrittenTies = Ties & { pitchId: string; personId: string };

export async function writtenTies(db: Db, dayId: string): Promise<WrittenTies[]> {
	const { rows } = await sql<WrittenTies>`
		select i.pitch_id, i.person_id, i.declared, i.suggested, i.decided
		from impartiality i join pitches p on p.id = i.pitch_id where p.pitch_day_id = ${dayId}::uuid
		order by i.pitch_id, i.person_id for update of i
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** An idea that its team says is ready. */
export type ReadyIdea = {
	id: string;
	title: string;
	unitName: string | null;
	programmeTitle: string | null;
	hasPage: boolean;
};

/** A page of choices; a day holds a few tens of pitches, so the rest of a long list is found by search. */
const choicesShown = 50;

/** Ideas that are ready to pitch, those of the day's programme first. */
export async function ideasReadyToPitch(db: Db, programmeId: string | null, q: string): Promise<ReadyIdea[]> {
	const { rows } = await sql<ReadyIdea>`
		select idea.id, idea.title, unit.name as unit_name, programme.title as programme_title,
			coalesce(idea.pitch->>'need', '') <> '' and coalesce(idea.pitch->>'solution', '') <> '' as has_page
		from ideas idea
		left join units unit on unit.id = coalesce(idea.team_unit_id, idea.unit_id)
		left join programmes programme on programme.id = idea.programme_id
		where idea.state = 'ready' and idea.hidden_at is null
			and (${q} = '' or app.fold(idea.title || ' ' || idea.challenge) like '%' || app.fold(${q}) || '%')
		order by idea.programme_id is not distinct from ${programmeId}::uuid desc, idea.updated_at desc, idea.id
		limit ${choicesShown}
	`.execute(db);
	return rows;
}

/** How many ideas wait for a pitch day, and the next day that is still being planned, if there is one. */
export async function ideasWithoutDay(db: Db, today: Day): Promise<{ count: number; dayId: string | null }> {
	const { rows } = await sql<{ count: number; dayId: string | null }>`
		select (select count(*) from ideas where state = 'ready' and hidden_at is null) as count,
			(select id from pitch_days where state = 'planned' and day >= ${today}::date order by day, id limit 1) as day_id
	`.execute(db);
	return rows[0] ?? { count: 0, dayId: null };
}

/** Those of the ideas that are ready, locked so that no other day takes them meanwhile; in the order asked for. */
export async function ideasThatMayPitch(db: Db, ideaIds: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from ideas where id = any(${[...ideaIds]}::uuid[]) and state = 'ready' and hidden_at is null
		order by array_position(${[...ideaIds]}::uuid[], id) for update
	`.execute(db);
	return rows.map(({ id }) => id);
}

/** An idea as a choice in a list. */
export type IdeaChoice = { id: string; title: string };

/** Ideas that another can be merged into: the other pitches of the day, and those that are carried on already. */
export async function ideasToMergeInto(db: Db, dayId: string, notThis: string): Promise<IdeaChoice[]> {
	const { rows } = await sql<IdeaChoice>`
		select idea.id, idea.title from ideas idea
		where idea.id <> ${notThis}::uuid and idea.hidden_at is null and (
			idea.state in ('supported', 'in_line')
			or exists (select 1 from pitches p where p.idea_id = idea.id and p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null)
		)
		order by idea.title collate "nb-x-icu", idea.id limit 200
	`.execute(db);
	return rows;
}

/** The owner of an idea and those who have joined its team: everyone who hears what becomes of it. */
export async function teamsOn(db: Db, dayId: string): Promise<{ pitchId: string; personId: string }[]> {
	const { rows } = await sql<{ pitchId: string; personId: string }>`
		select p.id as pitch_id, idea.owner_id as person_id from pitches p join ideas idea on idea.id = p.idea_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		union
		select p.id, team.person_id from pitches p join idea_members team on team.idea_id = p.idea_id and team.state = 'joined'
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		order by pitch_id, person_id
	`.execute(db);
	return rows;
}

/** Who holds a pitch: the owner of the idea and the team. */
export async function teamOfPitch(db: Db, pitchId: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select idea.owner_id as person_id from pitches p join ideas idea on idea.id = p.idea_id where p.id = ${pitchId}::uuid
		union
		select team.person_id from pitches p join idea_members team on team.idea_id = p.idea_id and team.state = 'joined'
		where p.id = ${pitchId}::uuid
	`.execute(db);
	return rows.map(({ personId }) => personId);
}

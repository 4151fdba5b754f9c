import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { type IdeaState, type PitchPage, pitchPageFrom } from "../idea.ts";
import { takesPart } from "./idea-list.ts";

export interface OwnIdea {
	readonly id: string;
	readonly title: string;
	readonly state: IdeaState;
	readonly programmeId: string | null;
	readonly part: "owner" | "member" | "invited" | "guide";
	readonly updatedAt: Date;
}

/** The ideas that a person owns, has joined, is asked into or guides, the latest changed first. */
export async function ideasOf(db: Db, personId: string): Promise<OwnIdea[]> {
	const { rows } = await sql<OwnIdea>`
		select i.id, i.title, i.state, i.programme_id, i.updated_at,
			case when i.owner_id = ${personId}::uuid then 'owner' when m.state = 'joined' then 'member'
				when m.state = 'invited' then 'invited' else 'guide' end as part
		from ideas i left join idea_members m on m.idea_id = i.id and m.person_id = ${personId}::uuid
		where ${takesPart(personId)} order by i.updated_at desc, i.id limit 100
	`.execute(db);
	return rows;
}

export interface PitchableIdea {
	readonly id: string;
	readonly title: string;
	readonly state: IdeaState;
	readonly page: PitchPage;
	readonly ownerId: string;
	readonly ownerName: string;
	readonly guideId: string | null;
	readonly unitId: string | null;
	readonly unitName: string | null;
	readonly goalId: string | null;
	readonly goalTitle: string | null;
	readonly programmeId: string | null;
}

const pitchable = sql`
	select i.id, i.title, i.state, i.pitch as page, i.owner_id, o.given_name || ' ' || o.family_name as owner_name,
		i.guide_id, coalesce(i.team_unit_id, i.unit_id) as unit_id, u.name as unit_name,
		i.goal_id, g.title as goal_title, i.programme_id
	from ideas i
	join people o on o.id = i.owner_id
	left join units u on u.id = coalesce(i.team_unit_id, i.unit_id)
	left join goals g on g.id = i.goal_id
`;

/** An idea with the page it would hand in; undefined when there is none. Asks nothing of the reader: the caller does. */
export async function ideaForPitch(db: Db, id: string): Promise<PitchableIdea | undefined> {
	const { rows } = await sql<PitchableIdea>`${pitchable} where i.id = ${id}::uuid`.execute(db);
	return rows.map(withWholePage)[0];
}

/** The ideas whose teams have said that they are ready, of one programme or of all, by unit and title. */
export async function ideasReadyForPitch(db: Db, programmeId: string | null): Promise<PitchableIdea[]> {
	const { rows } = await sql<PitchableIdea>`
		${pitchable}
		where i.state = 'ready' and (${programmeId}::uuid is null or i.programme_id = ${programmeId}::uuid)
		order by u.name collate "nb-x-icu" nulls last, i.title collate "nb-x-icu", i.id
	`.execute(db);
	return rows.map(withWholePage);
}

const withWholePage = (row: PitchableIdea): PitchableIdea => ({ ...row, page: pitchPageFrom(row.page) });

/** Titles by id; ids that are nobody's are left out. */
export async function ideaTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("ideas")
		.select(["id", "title"])
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The ids of the owner, first, and of those who have joined. */
export async function teamOf(db: Db, ideaId: string): Promise<string[]> {
	return (await teamsOf(db, [ideaId])).get(ideaId) ?? [];
}

/** The teams of many ideas in one query: idea id -> ids of the owner and of those who have joined. */
export async function teamsOf(db: Db, ideaIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
	const { rows } = await sql<{ id: string; team: string[] }>`
		select i.id, array_prepend(i.owner_id, array(
			select m.person_id from idea_members m where m.idea_id = i.id and m.state = 'joined' order by m.added_at, m.person_id
		)) as team
		from ideas i where i.id = any(${[...ideaIds]}::uuid[])
	`.execute(db);
	return new Map(rows.map(({ id, team }) => [id, team]));
}

/** The ids of those who follow a shared idea from outside its team and its guide. */
export async function followersOf(db: Db, ideaId: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select s.person_id from supports s
		join ideas i on i.id = s.idea_id and i.visibility = 'shared' and i.hidden_at is null
		where s.idea_id = ${ideaId}::uuid and s.follows and s.person_id <> i.owner_id
			and s.person_id is distinct from i.guide_id and not exists (
				select from idea_members m
				where m.idea_id = i.id and m.person_id = s.person_id and m.state = 'joined'
			)
		order by s.person_id
	`.execute(db);
	return rows.map(({ personId }) => personId);
}

/** The id of the idea's guide, or null. */
export async function guideOf(db: Db, ideaId: string): Promise<string | null> {
	const row = await db.selectFrom("ideas").select("guideId").where("id", "=", ideaId).executeTakeFirst();
	return row?.guideId ?? null;
}

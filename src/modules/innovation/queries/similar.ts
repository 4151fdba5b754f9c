import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { IdeaState } from "../idea.ts";
import type { Reader } from "../policy.ts";
import { visibleTo } from "./visible.ts";

/**
 * Any of the words, in any form. Words joined by "or", since two sentences about the same thing
 * rarely share all of them; the rank sorts out the rest.
 */
const anyWordOf = (text: string): RawBuilder<unknown> => sql`(
	select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery
	from unnest(to_tsvector('norwegian', ${text}))
)`;

/** Shared words count most; the trigram half finds parts of long compounds. Tried on sentences of the seed. */
const likeness = (
	vector: RawBuilder<unknown>,
	folded: RawBuilder<unknown>,
	text: string,
): RawBuilder<number> =>
	sql<number>`(ts_rank(${vector}, ${anyWordOf(text)}, 1) * 10 + word_similarity(app.fold(${text}), ${folded}))`;

/** Below this the likeness is chance: about one short shared word. */
const threshold = 0.3;

/** One similar idea is enough to suggest its goal. */
const servedBySimilar = 0.35;

export interface LikelyGoal {
	readonly id: string;
	readonly title: string;
	/** The main goal or plan above it. */
	readonly above: string | null;
}

/**
 * Up to three goals valid today that a text seems to serve, best first: goals whose words are like it, and goals
 * that similar ideas serve, since goals are written in larger words than troubles are.
 */
export async function goalsLike(
	db: Db,
	text: string,
	today: string,
	similarIds: readonly string[] = [],
): Promise<LikelyGoal[]> {
	const vector = sql`to_tsvector('norwegian', g.title || ' ' || g.description)`;
	const { rows } = await sql<LikelyGoal>`
		select id, title, above from (
			select g.id, g.title, p.title as above,
				${likeness(vector, sql`app.fold(g.title || ' ' || g.description)`, text)}
					+ ${servedBySimilar}::float8 * (select count(*) from ideas i where i.goal_id = g.id and i.id = any(${[...similarIds]}::uuid[]))
					as likeness
			from goals g left join goals p on p.id = g.parent_id
			where g.kind <> 'plan' and (g.valid_to is null or g.valid_to >= ${today}::date)
				and (g.valid_from is null or g.valid_from <= ${today}::date)
		) found where likeness > ${threshold} order by likeness desc, title limit 3
	`.execute(db);
	return rows;
}

export interface SimilarIdea {
	readonly id: string;
	readonly title: string;
	readonly challenge: string;
	readonly state: IdeaState;
	readonly unitName: string | null;
}

/** Up to three ideas that the reader may see and whose challenge is like this one's, best first. */
export async function ideasLike(
	db: Db,
	reader: Reader,
	idea: { id: string; challenge: string },
): Promise<SimilarIdea[]> {
	const folded = sql`app.fold(i.title || ' ' || i.challenge)`;
	const { rows } = await sql<SimilarIdea>`
		select id, title, challenge, state, unit_name from (
			select i.id, i.title, i.challenge, i.state, u.name as unit_name,
				${likeness(sql`i.search`, folded, idea.challenge)} as likeness
			from ideas i left join units u on u.id = i.unit_id
			where i.id <> ${idea.id}::uuid and i.state <> 'withdrawn' and ${visibleTo(reader)}
				and (i.search @@ ${anyWordOf(idea.challenge)} or ${folded} % app.fold(${idea.challenge}))
		) found where likeness > ${threshold} order by likeness desc, id limit 3
	`.execute(db);
	return rows;
}

export interface Colleague {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly unitName: string;
	/** Why this one: leads beside the owner, or works with something like it. */
	readonly why: "neighbour" | "similar";
}

/**
 * Up to five colleagues who could join: owners of the similar ideas, and leaders of the units beside the idea's own.
 * Those who already take part, and shielded people, are left out. By name: nobody is ranked.
 */
export async function colleaguesFor(
	db: Db,
	idea: { id: string; unitId: string | null },
	similarIds: readonly string[],
): Promise<Colleague[]> {
	const { rows } = await sql<Colleague>`
		with candidates as (
			select owner_id as id, 'similar' as why from ideas where id = any(${[...similarIds]}::uuid[])
			union all
			select u.leader_id, 'neighbour' from units u join units own on own.id = ${idea.unitId}::uuid
			where u.ended_at is null and u.leader_id is not null and (own.parent_id in (u.parent_id, u.id) or u.parent_id = own.id)
		), free as (
			select id, max(why) as why from candidates c
			where not exists (select from ideas i where i.id = ${idea.id}::uuid and i.owner_id = c.id)
				and not exists (select from idea_members m where m.idea_id = ${idea.id}::uuid and m.person_id = c.id)
			group by id
		)
		select * from (
			select p.id, p.given_name || ' ' || p.family_name as name, coalesce(post.title, '') as title,
				coalesce(u.name, '') as unit_name, f.why, p.family_name
			from free f join people p on p.id = f.id and not p.shielded and p.ended_at is null
			left join lateral (
				select title, unit_id from posts where person_id = p.id and ended_at is null order by is_main desc, id limit 1
			) post on true
			left join units u on u.id = post.unit_id
			order by f.why desc, p.family_name collate "nb-x-icu", p.id limit 5
		) chosen order by family_name collate "nb-x-icu", id
	`.execute(db);
	return rows;
}

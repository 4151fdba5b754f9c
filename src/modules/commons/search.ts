import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";

export type FindingKind = "idea" | "initiative" | "benefit" | "unit" | "person" | "challenge";

/** Something that matches what was searched for. */
export interface Finding {
	readonly kind: FindingKind;
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/**
 * What every employee may find, best match first: shared ideas, open challenges, initiatives, benefits, units, people.
 * Folds case and accents, and ideas also by the Norwegian stem. Hidden texts and shielded people are not there.
 */
export async function findAcross(db: Db, words: string, limit: number): Promise<Finding[]> {
	const { rows } = await sql<Finding>`
		with asked as (select app.fold(${words}) as folded, websearch_to_tsquery('norwegian', ${words}) as stems),
		found as (
			select 'idea' as kind, id, title, challenge as text,
				greatest(word_similarity(folded, app.fold(title || ' ' || challenge)), ts_rank(search, stems) * 2) as rank
			from ideas, asked where visibility = 'shared' and hidden_at is null
				and (search @@ stems or folded <% app.fold(title || ' ' || challenge))
			union all
			select 'challenge', id, title, description, word_similarity(folded, app.fold(title))
			from challenges, asked where hidden_at is null and folded <% app.fold(title)
			union all
			select 'initiative', id, title, summary, word_similarity(folded, app.fold(title))
			from initiatives, asked where folded <% app.fold(title)
			union all
			select 'benefit', id, title, indicator, word_similarity(folded, app.fold(title || ' ' || indicator))
			from benefits, asked where folded <% app.fold(title || ' ' || indicator)
			union all
			select 'unit', id, name, type, word_similarity(folded, app.fold(name))
			from units, asked where ended_at is null and folded <% app.fold(name)
			union all
			select 'person', p.id, p.given_name || ' ' || p.family_name, coalesce(post.title || ', ' || u.name, ''),
				word_similarity(folded, app.fold(p.given_name || ' ' || p.family_name))
			from asked, people p
			left join posts post on post.tenant_id = p.tenant_id and post.person_id = p.id and post.is_main and post.ended_at is null
			left join units u on u.tenant_id = p.tenant_id and u.id = post.unit_id
			where not p.shielded and p.ended_at is null and folded <% app.fold(p.given_name || ' ' || p.family_name)
		)
		select kind, id, title, text from found order by rank desc, title limit ${limit}
	`.execute(db);
	return rows;
}

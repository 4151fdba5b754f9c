import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { IdeaState } from "../idea.ts";
import type { Reader } from "../policy.ts";
import { nameOf, visibleTo } from "./visible.ts";

export const pageSize = 50;

export const sortings = ["updated", "title", "support"] as const;
export type Sorting = (typeof sortings)[number];

export interface IdeaSearch {
	readonly q: string;
	readonly sector: string | null;
	readonly goal: string | null;
	readonly state: IdeaState | null;
	/** Only those that the reader owns, has joined or guides. */
	readonly mine: boolean;
	readonly sort: Sorting;
	readonly page: number;
}

export interface IdeaRow {
	readonly id: string;
	readonly title: string;
	readonly challenge: string;
	readonly state: IdeaState;
	readonly visibility: "draft" | "shared";
	readonly unitName: string | null;
	readonly sectorName: string | null;
	readonly goalTitle: string | null;
	readonly ownerName: string | null;
	readonly supporters: number;
	readonly updatedAt: Date;
}

/** One page of the ideas that the reader may find, and how many there are in all. Two queries, however many rows. */
export async function findIdeas(
	db: Db,
	reader: Reader,
	search: IdeaSearch,
): Promise<{ rows: readonly IdeaRow[]; count: number }> {
	const where = sql`${visibleTo(reader)} and ${conditions(reader, search)}`;
	const counted = await sql<{ count: number }>`
		select count(*) as count from ideas i left join units u on u.id = i.unit_id where ${where}
	`.execute(db);
	const { rows } = await sql<IdeaRow>`
		select i.id, i.title, i.challenge, i.state, i.visibility, u.name as unit_name, sector.name as sector_name,
			goal.title as goal_title, ${nameOf("o", reader)} as owner_name, i.updated_at,
			(select count(*) from supports s where s.idea_id = i.id and s.supports) as supporters
		from ideas i
		join people o on o.id = i.owner_id
		left join units u on u.id = i.unit_id
		left join units sector on sector.id = u.sector_id
		left join goals goal on goal.id = i.goal_id
		where ${where}
		order by ${orders[search.sort]}, i.id
		limit ${pageSize} offset ${(search.page - 1) * pageSize}
	`.execute(db);
	return { rows, count: counted.rows[0]?.count ?? 0 };
}

/** By support is an order of ideas, never of people. */
const orders: Record<Sorting, RawBuilder<unknown>> = {
	updated: sql`i.updated_at desc`,
	title: sql`i.title collate "nb-x-icu"`,
	support: sql`supporters desc, i.updated_at desc`,
};

function conditions(reader: Reader, { q, sector, goal, state, mine }: IdeaSearch): RawBuilder<boolean> {
	const parts: RawBuilder<boolean>[] = [sql<boolean>`true`];
	if (q) parts.push(matches(q));
	if (sector) parts.push(sql<boolean>`u.sector_id = ${sector}::uuid`);
	if (goal)
		parts.push(
			sql<boolean>`(i.goal_id = ${goal}::uuid or i.goal_id in (select id from goals where parent_id = ${goal}::uuid))`,
		);
	parts.push(state ? sql<boolean>`i.state = ${state}` : sql<boolean>`i.state <> 'withdrawn'`);
	if (mine) parts.push(sql<boolean>`${takesPart(reader.personId)}`);
	return sql.join<boolean>(parts, sql` and `);
}

/** Words in any form, or a part of one, with case and accents folded. */
function matches(q: string): RawBuilder<boolean> {
	const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
	return sql<boolean>`(
		i.search @@ websearch_to_tsquery('norwegian', ${q})
		or app.fold(i.title || ' ' || i.challenge) like app.fold(${part})
	)`;
}

/** Whether the person owns, has joined, is asked into or guides the idea `i`. */
export const takesPart = (personId: string | null): RawBuilder<boolean> => sql<boolean>`(
	i.owner_id = ${personId}::uuid or i.guide_id = ${personId}::uuid or exists (
		select from idea_members m
		where m.idea_id = i.id and m.person_id = ${personId}::uuid and m.state in ('invited', 'joined')
	)
)`;

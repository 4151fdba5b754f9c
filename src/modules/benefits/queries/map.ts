import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** A line of an initiative's benefit map; `id`, measure and effect are null for a benefit nobody drew a way to. */
export type MapRow = {
	readonly id: string | null;
	readonly benefitId: string;
	readonly measure: string | null;
	readonly effect: string | null;
	readonly benefit: string;
	readonly goal: string | null;
};

/** The benefits of an initiative, its own and those it has a share in, with the ways that lead to them. */
export async function mapOf(db: Db, initiativeId: string): Promise<MapRow[]> {
	const { rows } = await sql<MapRow>`
		select line.id, b.id as benefit_id, line.measure, line.effect, b.title as benefit, g.title as goal
		from benefits b
		left join initiatives i on i.id = b.initiative_id
		left join goals g on g.id = coalesce(b.goal_id, i.goal_id)
		left join benefit_paths line on line.benefit_id = b.id and line.initiative_id = ${initiativeId}::uuid
		where b.initiative_id = ${initiativeId}::uuid or exists (
			select from benefit_shares s where s.benefit_id = b.id and s.initiative_id = ${initiativeId}::uuid)
		order by line.created_at nulls last, b.title collate "nb-x-icu", b.id
	`.execute(db);
	return rows;
}

export type NamedShare = { readonly initiativeId: string; readonly title: string; readonly percent: number };

/** How a benefit is split, the largest share first; empty where it is its initiative's alone. */
export async function sharesOf(db: Db, benefitId: string): Promise<NamedShare[]> {
	const { rows } = await sql<NamedShare>`
		select s.initiative_id, i.title, s.percent from benefit_shares s join initiatives i on i.id = s.initiative_id
		where s.benefit_id = ${benefitId}::uuid order by s.percent desc, i.title collate "nb-x-icu"
	`.execute(db);
	return rows;
}

/** The initiatives that a benefit can be shared with, by title. */
export async function initiativesForShare(db: Db): Promise<{ id: string; title: string }[]> {
	const { rows } = await sql<{ id: string; title: string }>`
		select id, title from initiatives order by title collate "nb-x-icu", id limit 1000
	`.execute(db);
	return rows;
}

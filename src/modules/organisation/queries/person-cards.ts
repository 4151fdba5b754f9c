import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { PersonCard, Shielding } from "../person.ts";

/** Columns of a PersonCard from `people p`, `card_post c` and `leaders l`. */
const cardColumns = sql`p.id, p.given_name || ' ' || p.family_name as name, p.given_name, p.family_name,
	c.title, c.unit_id, c.unit_name, c.sector_id, l.level, p.guest_of, p.shielded, p.ended_at is not null as ended`;

/**
 * The post that speaks for a person (the main one first, then the one that lasts longest) and the leader level,
 * looked up person by person: the limits keep the planner from reading all leaders for a page of 50.
 */
const cardJoins = sql`
	left join lateral (
		select o.title, u.id as unit_id, u.name as unit_name, u.sector_id
		from posts o join units u on u.id = o.unit_id
		where o.person_id = p.id and o.ended_at is null
		order by o.is_main desc, o.ends_on desc nulls first, o.starts_on desc nulls last, o.id
		limit 1
	) c on true
	left join lateral (select level from leaders where person_id = p.id limit 1) l on true`;

/** Cards of the people that `ids` (a subquery or list of id rows, in order) gives. */
export async function cardsOf(db: Db, ids: readonly string[], { includeShielded = false }: Shielding = {}) {
	if (ids.length === 0) return [];
	const { rows } = await sql<PersonCard>`
		select ${cardColumns}
		from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
		join people p on p.id = wanted.id and ${visible(includeShielded)}
		${cardJoins}
		order by wanted.place
	`.execute(db);
	return rows;
}

/** The condition that keeps shielded people out. */
export function visible(includeShielded: boolean): RawBuilder<boolean> {
	return includeShielded ? sql<boolean>`true` : sql<boolean>`not p.shielded`;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Where a person stands in the organisation: the ground for questions of impartiality. */
export type Line = {
	personId: string;
	/** Units where the person has a post now, or that the person leads. */
	unitIds: string[];
	/** Those units and every unit above them. */
	lineIds: string[];
	/** The nearest leader above who is somebody else; null at the top. May be a shielded person: never show it. */
	superiorId: string | null;
};

/** The lines of many people in one query. People without a post or unit are absent. */
export async function linesOf(db: Db, personIds: readonly string[]): Promise<Map<string, Line>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<Line>`
		with own as (
			select o.person_id, u.id, u.path, false as leads, o.is_main
			from posts o join units u on u.id = o.unit_id
			where o.person_id = any(${[...personIds]}::uuid[]) and o.ended_at is null
				and (o.ends_on is null or o.ends_on >= current_date)
			union all
			select u.leader_id, u.id, u.path, true, true from units u
			where u.leader_id = any(${[...personIds]}::uuid[]) and u.ended_at is null
		), home as (
			-- A leader's superior is above the highest unit they lead; others' is in the unit of their main post.
			select distinct on (person_id) person_id, path from own
			order by person_id, leads desc, is_main desc, cardinality(path), id
		)
		select h.person_id,
			(select array_agg(distinct o.id) from own o where o.person_id = h.person_id) as unit_ids,
			(select array_agg(distinct a) from own o, unnest(o.path) a where o.person_id = h.person_id) as line_ids,
			(select u.leader_id from units u
				where u.id = any(h.path) and u.ended_at is null and u.leader_id <> h.person_id
				order by cardinality(u.path) desc limit 1) as superior_id
		from home h
	`.execute(db);
	return new Map(rows.map((line) => [line.personId, line]));
}

/** The id of a person's nearest leader; null at the top, for guests and for those without a post. */
export async function superiorOf(db: Db, personId: string): Promise<string | null> {
	return (await linesOf(db, [personId])).get(personId)?.superiorId ?? null;
}

/** The units a person has a post in or leads. */
export async function ownUnits(db: Db, personId: string): Promise<string[]> {
	return (await linesOf(db, [personId])).get(personId)?.unitIds ?? [];
}

/** The units a person leads now, by name. */
export async function unitsLedBy(
	db: Db,
	personId: string,
): Promise<{ id: string; name: string; type: string }[]> {
	const { rows } = await sql<{ id: string; name: string; type: string }>`
		select u.id, u.name, u.type from units u where u.leader_id = ${personId} and u.ended_at is null
		order by cardinality(u.path), u.name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Shielding } from "../person.ts";
import { nestUnits, type UnitNode, type UnitRow } from "../unit.ts";
import { visible } from "./person-cards.ts";

const unitColumns = sql`u.id, u.code, u.name, u.type, u.parent_id, u.leader_id,
	p.given_name || ' ' || p.family_name as leader_name`;

function withLeader({ includeShielded = false }: Shielding) {
	return sql`units u left join people p on p.id = u.leader_id and p.ended_at is null and ${visible(includeShielded)}`;
}

/** The whole organisation as it is now, one query, each level by name in Norwegian order. */
export async function unitTree(db: Db, shielding: Shielding = {}): Promise<UnitNode[]> {
	const { rows } = await sql<UnitRow>`
		select ${unitColumns} from ${withLeader(shielding)}
		where u.ended_at is null order by u.name collate "nb-x-icu", u.code
	`.execute(db);
	return nestUnits(rows);
}

export type UnitWithAncestors = UnitRow & {
	sectorId: string | null;
	ended: boolean;
	/** From the root down to the unit right above. */
	ancestors: { id: string; name: string }[];
};

/** A unit and the way to it from the top; also one that has ended. Undefined when there is none. */
export async function unitWithAncestors(
	db: Db,
	id: string,
	shielding: Shielding = {},
): Promise<UnitWithAncestors | undefined> {
	const { rows } = await sql<UnitWithAncestors>`
		select ${unitColumns}, u.sector_id, u.ended_at is not null as ended,
			coalesce((
				select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by cardinality(a.path))
				from units a where a.id = any(u.path) and a.id <> u.id
			), '[]') as ancestors
		from ${withLeader(shielding)} where u.id = ${id}
	`.execute(db);
	return rows[0];
}

/** The units right under a unit. */
export async function subUnits(db: Db, id: string, shielding: Shielding = {}): Promise<UnitRow[]> {
	const { rows } = await sql<UnitRow>`
		select ${unitColumns} from ${withLeader(shielding)}
		where u.parent_id = ${id} and u.ended_at is null order by u.name collate "nb-x-icu", u.code
	`.execute(db);
	return rows;
}

/** Somebody with a post in a unit. */
export type Member = { id: string; name: string; title: string; isMain: boolean };

/** A page of those who have a post in the unit itself now, by family name, and how many there are in all. */
export async function membersOf(
	db: Db,
	unitId: string,
	{ today, page, limit, includeShielded = false }: Shielding & { today: string; page: number; limit: number },
): Promise<{ members: Member[]; total: number }> {
	const { rows } = await sql<Member & { total: number }>`
		select p.id, p.given_name || ' ' || p.family_name as name, o.title, o.is_main, count(*) over () as total
		from posts o join people p on p.id = o.person_id and p.ended_at is null and ${visible(includeShielded)}
		where o.unit_id = ${unitId} and o.ended_at is null and (o.ends_on is null or o.ends_on >= ${today}::date)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id, o.id
		limit ${limit} offset ${(page - 1) * limit}
	`.execute(db);
	return { members: rows.map(({ total: _, ...member }) => member), total: rows[0]?.total ?? 0 };
}

/** The units that are sectors, by name. */
export async function sectors(db: Db): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`
		select u.id, u.name from units u where u.ended_at is null and u.sector_id = u.id
		order by u.name collate "nb-x-icu", u.code
	`.execute(db);
	return rows;
}

/** Does the tenant have an organisation yet? */
export async function hasOrganisation(db: Db): Promise<boolean> {
	const { rows } = await sql<{ found: boolean }>`select exists (select from units) as found`.execute(db);
	return rows[0]?.found ?? false;
}

/** The types of units the tenant has, in the HR system's own words. */
export async function unitTypes(db: Db): Promise<string[]> {
	const { rows } = await sql<{ type: string }>`
		select type from units where ended_at is null and type <> '' group by type order by min(cardinality(path)), type
	`.execute(db);
	return rows.map((row) => row.type);
}

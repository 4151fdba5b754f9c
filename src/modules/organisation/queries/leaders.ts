import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { LeaderLevel } from "../leader-level.ts";
import type { PersonCard, Shielding } from "../person.ts";
import { cardsOf, visible } from "./person-cards.ts";

/** The tenant's leader levels from the top. */
export function leaderLevels(db: Db): Promise<LeaderLevel[]> {
	return db
		.selectFrom("leaderLevels")
		.select(["level", "title", "unitTypes", "jobTitles"])
		.orderBy("level")
		.execute();
}

/** The tenant's own title of each level. */
export async function levelTitles(db: Db): Promise<Map<number, string>> {
	const rows = await db.selectFrom("leaderLevels").select(["level", "title"]).orderBy("level").execute();
	return new Map(rows.map(({ level, title }) => [level, title]));
}

/** Who something is for; empty lists mean all. Sectors and units add to each other, levels narrow both. */
export type LeaderChoice = {
	levels?: readonly number[];
	sectorIds?: readonly string[];
	unitIds?: readonly string[];
};

function matching(
	{ levels = [], sectorIds = [], unitIds = [] }: LeaderChoice,
	{ includeShielded = false }: Shielding,
) {
	return sql`leaders l
		join people p on p.id = l.person_id and p.ended_at is null and ${visible(includeShielded)}
		join units u on u.id = l.unit_id
		where (cardinality(${[...levels]}::int[]) = 0 or l.level = any(${[...levels]}::int[]))
			and (cardinality(${[...sectorIds]}::uuid[]) + cardinality(${[...unitIds]}::uuid[]) = 0
				or u.sector_id = any(${[...sectorIds]}::uuid[]) or u.path && ${[...unitIds]}::uuid[])`;
}

/** The leaders of a choice, by family name; each once, on their highest level. */
export async function leadersMatching(
	db: Db,
	choice: LeaderChoice = {},
	shielding: Shielding = {},
): Promise<PersonCard[]> {
	const { rows } = await sql<{ id: string }>`
		select p.id from ${matching(choice, shielding)}
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return cardsOf(
		db,
		rows.map((row) => row.id),
		shielding,
	);
}

/** How many leaders a choice holds. */
export async function countLeaders(
	db: Db,
	choice: LeaderChoice = {},
	shielding: Shielding = {},
): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*) as n from ${matching(choice, shielding)}`.execute(
		db,
	);
	return rows[0]?.n ?? 0;
}

/** How many leaders there are on each level that has any. */
export async function leadersPerLevel(db: Db): Promise<Map<number, number>> {
	const { rows } = await sql<{ level: number; n: number }>`
		select l.level, count(*) as n from leaders l join people p on p.id = l.person_id and p.ended_at is null
		group by l.level
	`.execute(db);
	return new Map(rows.map(({ level, n }) => [level, n]));
}

/** The leader team of a unit: its leader and the leaders of the units right under it, top first. */
export async function leaderTeamOf(db: Db, unitId: string, shielding: Shielding = {}): Promise<PersonCard[]> {
	const { rows } = await sql<{ id: string }>`
		select u.leader_id as id from units u
		where (u.id = ${unitId} or u.parent_id = ${unitId}) and u.ended_at is null and u.leader_id is not null
		group by u.leader_id
		order by bool_or(u.id = ${unitId}) desc, min(u.name collate "nb-x-icu")
	`.execute(db);
	return cardsOf(
		db,
		rows.map((row) => row.id),
		shielding,
	);
}

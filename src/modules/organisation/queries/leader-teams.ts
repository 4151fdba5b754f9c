import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** The leaders under one superior: who they are, and the unit that the superior leads. */
export type LeaderTeam = {
	unitId: string;
	unitName: string;
	superiorId: string;
	/** Everyone in the team, shielded people too: names come from cards, which leave those out. */
	memberIds: string[];
};

/**
 * The leader team that a person belongs to: all leaders whose nearest leader above, who is somebody else, is found in
 * the same unit. Null for those who lead nothing, and at the top.
 */
export async function leaderTeamAround(db: Db, personId: string): Promise<LeaderTeam | null> {
	const { rows } = await sql<LeaderTeam>`
		with own as (
			select ${above(sql`u.path`, sql`l.person_id`)} as unit_id
			from leaders l join units u on u.id = l.unit_id where l.person_id = ${personId}
		)
		select s.id as unit_id, s.name as unit_name, s.leader_id as superior_id,
			array(select l.person_id from leaders l join units u on u.id = l.unit_id
				where u.path @> array[s.id] and ${above(sql`u.path`, sql`l.person_id`)} = s.id) as member_ids
		from own join units s on s.id = own.unit_id
	`.execute(db);
	return rows[0] ?? null;
}

/** The lowest unit on a path that somebody else leads. */
const above = (path: ReturnType<typeof sql>, personId: ReturnType<typeof sql>) => sql`(
	select a.id from units a
	where a.id = any(${path}) and a.ended_at is null and a.leader_id <> ${personId}
	order by cardinality(a.path) desc limit 1)`;

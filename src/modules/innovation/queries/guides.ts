import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export interface Guide {
	readonly id: string;
	readonly name: string;
	readonly unitName: string;
}

/** Who may guide an idea: guides of the tenant and of its programme, but for those in its team; by name. */
export async function guidesFor(db: Db, idea: { id: string; programmeId: string | null }): Promise<Guide[]> {
	const { rows } = await sql<Guide>`
		select p.id, p.given_name || ' ' || p.family_name as name, coalesce(u.name, '') as unit_name
		from people p
		left join lateral (
			select unit_id from posts where person_id = p.id and ended_at is null order by is_main desc, id limit 1
		) post on true
		left join units u on u.id = post.unit_id
		where p.ended_at is null and not p.shielded
			and exists (
				select from role_grants r where r.person_id = p.id and r.role = 'guide' and r.withdrawn_at is null
					and (r.programme_id is null or r.programme_id = ${idea.programmeId}::uuid)
			)
			and not exists (select from ideas i where i.id = ${idea.id}::uuid and i.owner_id = p.id)
			and not exists (
				select from idea_members m where m.idea_id = ${idea.id}::uuid and m.person_id = p.id and m.state = 'joined'
			)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id limit 200
	`.execute(db);
	return rows;
}

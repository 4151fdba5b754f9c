import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type Choice = { value: string; label: string };

/** The sectors of the municipality, for filters. */
export async function sectorsForChoice(db: Db): Promise<Choice[]> {
	const { rows } = await sql<Choice>`
		select id as value, name as label from units
		where ended_at is null and id in (select sector_id from units where sector_id is not null)
		order by name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

/** Goals that work can point at: main goals and sub-goals, in the order of their plan. */
export async function goalsForChoice(db: Db): Promise<(Choice & { group: string })[]> {
	const { rows } = await sql<Choice & { group: string }>`
		select g.id as value, g.title as label, coalesce(parent.title, '') as group
		from goals g left join goals parent on parent.id = g.parent_id
		where g.kind <> 'plan' order by parent.position, parent.id, g.position, g.id
	`.execute(db);
	return rows;
}

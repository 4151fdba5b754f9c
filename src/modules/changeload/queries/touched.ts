import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type TouchedUnit = { id: string; name: string; hours: number };

/** The units that somebody has said feel an initiative, by name. */
export async function unitsTouched(db: Db, initiativeId: string): Promise<TouchedUnit[]> {
	const { rows } = await sql<TouchedUnit>`
		select u.id, u.name, t.hours from initiative_units t join units u on u.id = t.unit_id
		where t.initiative_id = ${initiativeId}::uuid order by u.name collate "nb-x-icu", u.code
	`.execute(db);
	return rows;
}

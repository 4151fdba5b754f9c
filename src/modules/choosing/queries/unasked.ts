import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Those of some initiatives that wait, state a need of hours, and that nobody has asked hours for. */
export async function unaskedAmong(db: Db, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select i.id from initiatives i left join decisions d on d.id = i.decision_id
		where i.id = any(${ids}::uuid[]) and i.state = 'planned'
			and not exists (select from capacity_requests r where r.initiative_id = i.id and r.withdrawn_at is null)
			and exists (select from demands need join demand_hours h on h.demand_id = need.id
				where need.initiative_id = i.id or need.pitch_id = d.pitch_id)
	`.execute(db);
	return rows.map(({ id }) => id);
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Pulse, stillSince } from "../initiative.ts";
import { lastHeard, lastStatus, standsStill } from "./initiatives.ts";

/** An initiative that stands still, and those who answer for it. */
export type Still = Pulse & {
	id: string;
	title: string;
	ownerId: string;
	/** The nearest leader above the owner who works here; null where there is none. */
	ownerLeaderId: string | null;
	since: Day;
};

/** Every initiative that stands still today, the longest first. */
export async function initiativesThatStandStill(db: Db, today: Day): Promise<Still[]> {
	const { rows } = await sql<Omit<Still, "since">>`
		select i.id, i.title, i.state, i.owner_id, i.next_check_on, ${lastHeard} as last_heard_on,
			(select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				join people leader on leader.id = above.leader_id and leader.ended_at is null
				where above.leader_id <> i.owner_id order by depth desc limit 1) as owner_leader_id
		from initiatives i left join units u on u.id = i.owner_unit_id left join lateral (${lastStatus}) last on true
		where ${standsStill(today)} order by i.id
	`.execute(db);
	return rows
		.map((row) => ({ ...row, since: stillSince(row, today) ?? today }))
		.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

export type Handover = {
	id: string;
	gatheringId: string;
	cohortId: string;
	number: number;
	theme: string;
	days: Day[];
	body: string;
	authorId: string | null;
	authorName: string;
	writtenAt: Date;
};

/** The notes of cohorts, newest first; at most a hundred. */
export async function handoversOf(
	db: Db,
	cohortIds: readonly string[],
	standsIn: StandsIn,
): Promise<Handover[]> {
	const { rows } = await sql<Handover>`
		select h.id, h.gathering_id, g.cohort_id, pg.number, pg.theme, g.days, h.body,
			case when not ${isVeiled(standsIn)} then h.author_id end as author_id, ${shownName(standsIn)} as author_name, h.written_at
		from handover_notes h
		join gatherings g on g.id = h.gathering_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		join people p on p.id = h.author_id
		where g.cohort_id = any(${cohortIds}::uuid[])
		order by h.written_at desc, h.id limit 100
	`.execute(db);
	return rows;
}

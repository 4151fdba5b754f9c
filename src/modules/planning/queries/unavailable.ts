import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Days when somebody cannot come, as the office's list shows them. */
export type UnavailableRow = {
	id: string;
	personId: string;
	name: string;
	firstDay: Day;
	lastDay: Day;
	kind: "cannot" | "rather_not";
};

/** Gives the days of a programme when somebody cannot come, by name and day. */
export async function unavailableIn(db: Db, programmeId: string): Promise<UnavailableRow[]> {
	const { rows } = await sql<UnavailableRow>`
		select d.id, d.person_id, p.given_name || ' ' || p.family_name as name, d.first_day, d.last_day, d.kind
		from unavailable_days d join people p on p.id = d.person_id and p.ended_at is null
		where d.programme_id = ${programmeId}
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id, d.first_day
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** An initiative that began or ended, and what was learned where it ended. */
export type YearsInitiative = {
	readonly id: string;
	readonly title: string;
	readonly what: "started" | "stopped" | "finished";
	readonly learned: string;
};

/** Gives the initiatives that were started, stopped or finished from a day to a day, the newest first. */
export async function initiativesOfYear(db: Db, from: Day, to: Day): Promise<YearsInitiative[]> {
	const { rows } = await sql<YearsInitiative>`
		select id, title, 'started' as what, '' as learned, started_on as at from initiatives
		where started_on between ${from}::date and ${to}::date
		union all
		select id, title, state, learned, ended_on from initiatives
		where state in ('stopped', 'finished') and ended_on between ${from}::date and ${to}::date
		order by at desc, id limit 60
	`.execute(db);
	return rows.map(({ id, title, what, learned }) => ({ id, title, what, learned }));
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Outcome } from "../outcome.ts";

/** What was pitched and decided in a programme in a year. */
export type PitchingInYear = {
	days: number;
	pitched: number;
	/** Only what has been told to the teams, by outcome. */
	decided: { outcome: Outcome; count: number }[];
};

/** Counts the pitches of a programme's pitch days that were held in a year by a day, and the decisions that are out. */
export async function pitchingInYear(
	db: Db,
	programmeId: string,
	year: number,
	today: Day,
): Promise<PitchingInYear> {
	const inYear = sql`
		d.programme_id = ${programmeId} and extract(year from d.day) = ${year} and d.day <= ${today}::date
		and p.withdrawn_at is null`;
	const held = await sql<{ days: number; pitched: number }>`
		select count(distinct d.id)::int as days, count(*)::int as pitched
		from pitch_days d join pitches p on p.pitch_day_id = d.id where ${inYear}
	`.execute(db);
	const decided = await sql<{ outcome: Outcome; count: number }>`
		select n.outcome, count(*)::int as count
		from pitch_days d join pitches p on p.pitch_day_id = d.id join decisions n on n.pitch_id = p.id
		where ${inYear} and n.released_at is not null group by n.outcome order by count desc, n.outcome
	`.execute(db);
	return { ...(held.rows[0] ?? { days: 0, pitched: 0 }), decided: decided.rows };
}

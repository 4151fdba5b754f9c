import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";
import { daysToForget } from "../pitching/index.ts";

/** Deletes choices and slips 12 months after the decision, as points are. */
export async function forgetOldRounds(db: Db, now: Date): Promise<void> {
	const old = daysToForget(now);
	await sql`
		delete from pair_choices where first_id in (select id from pitches where pitch_day_id in ${old})
	`.execute(db);
	await sql`delete from audience_codes where pitch_day_id in ${old}`.execute(db);
}

/** Jobs of rounds. */
export const jobs: Jobs = {
	forget_old_rounds: daily((db, _payload, { clock }) => forgetOldRounds(db, clock())),
};

import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";
import { daysToForget } from "../pitching/index.ts";

/** Deletes what each gave the common case 12 months after the decision, as points are; the case and what was agreed stay. */
export async function forgetCalibrations(db: Db, now: Date): Promise<void> {
	for (const table of ["calibration_scores", "calibration_answers"])
		await sql`delete from ${sql.table(table)} where pitch_day_id in ${daysToForget(now)}`.execute(db);
}

/** Jobs of calibration. */
export const jobs: Jobs = {
	forget_calibrations: daily((db, _payload, { clock }) => forgetCalibrations(db, clock())),
};

import { sql } from "kysely";
import type { Day } from "../../core/calendar/day.ts";
import type { Db } from "../../platform/db/index.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import { daily, type Jobs, ownAddress } from "../../platform/jobs/index.ts";
import { remindOfCommitments } from "./reminders.ts";

/**
 * Forgets who did what a year after the day: answers and seats, promises, ballots and votes, and who asked. What was
 * asked in the open, the votes as a number and the pictures of the polls are kept; questions that were never shown go.
 */
export async function forgetOldAssemblies(db: Db, today: Day): Promise<void> {
	const old = sql`select id from assemblies where day < ${today}::date - interval '12 months'`;
	const ofOld = (table: "assembly_answers" | "assembly_commitments") =>
		sql`delete from ${sql.table(table)} where assembly_id in (${old})`.execute(db);
	await ofOld("assembly_answers");
	await ofOld("assembly_commitments");
	await sql`
		delete from assembly_seats where session_id in (select id from assembly_sessions where assembly_id in (${old}))
	`.execute(db);
	await sql`
		delete from assembly_ballots where poll_id in (select id from assembly_polls where assembly_id in (${old}))
	`.execute(db);
	await sql`
		delete from assembly_question_votes
		where question_id in (select id from assembly_questions where assembly_id in (${old}))
	`.execute(db);
	await sql`delete from assembly_questions where assembly_id in (${old}) and state in ('waiting', 'hidden')`.execute(
		db,
	);
	await sql`
		update assembly_questions set person_id = null, named = false where assembly_id in (${old}) and person_id is not null
	`.execute(db);
}

/** Jobs of kraftsamlinger. */
export const jobs: Jobs = {
	remind_of_commitments: daily((db, _payload, { clock, config }) =>
		remindOfCommitments(db, dayOf(clock()), ownAddress(config)),
	),
	forget_old_assemblies: daily((db, _payload, { clock }) => forgetOldAssemblies(db, dayOf(clock()))),
};

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { ReaderGroup } from "../reflection.ts";

/** What came from the form for each question; an empty body takes an answer away, and with it who could read it. */
export type Written = { position: number; question: string; body: string };

/** Keeps what somebody writes on a day. Leaves no event and no audit line: that somebody reflects is theirs too. */
export async function writeReflection(
	db: Db,
	at: { personId: string; gatheringId: string; dayNumber: number; today: Day },
	written: readonly Written[],
): Promise<void> {
	const filled = written.filter(({ body }) => body !== "");
	const emptied = written.filter(({ body }) => body === "").map(({ position }) => position);
	await sql`
		insert into reflections (person_id, gathering_id, day_number, position, question, body, written_on)
		select ${at.personId}, ${at.gatheringId}, ${at.dayNumber}, w.position, w.question, w.body, ${at.today}::date
		from jsonb_to_recordset(${JSON.stringify(filled)}::jsonb) as w(position smallint, question text, body text)
		on conflict (tenant_id, person_id, gathering_id, day_number, position)
			do update set body = excluded.body, question = excluded.question, written_on = excluded.written_on
			where reflections.body <> excluded.body
	`.execute(db);
	await sql`
		delete from reflections where person_id = ${at.personId} and gathering_id = ${at.gatheringId}
			and day_number = ${at.dayNumber} and position = any(${emptied}::smallint[])
	`.execute(db);
}

/** Lets exactly these groups read an answer; whoever is left out can no longer. `unitId` is the writer's team now. */
export async function shareReflection(
	db: Db,
	reflectionId: string,
	groups: readonly ReaderGroup[],
	unitId: string | null,
): Promise<void> {
	await db.deleteFrom("reflectionReaders").where("reflectionId", "=", reflectionId).execute();
	const rows = groups
		.filter((readers) => readers !== "team" || unitId !== null)
		.map((readers) => ({ reflectionId, readers, unitId: readers === "team" ? unitId : null }));
	if (rows.length > 0) await db.insertInto("reflectionReaders").values(rows).execute();
}

/** Reflections are forgotten this long after they were last written on: two programmes' time. */
const monthsKept = 24;

/** Who has left has this long to ask for what they wrote. */
const monthsAfterLeaving = 3;

/** Forgets reflections that have had their time, and those of people who have left. */
export async function forgetReflections(db: Db, now: Date): Promise<void> {
	await sql`
		delete from reflections r using people p where p.id = r.person_id and (
			r.written_on < ${now}::timestamptz - make_interval(months => ${monthsKept})
			or p.ended_at < ${now}::timestamptz - make_interval(months => ${monthsAfterLeaving}))
	`.execute(db);
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Days from the first to the last; nobody is asked why. */
export type DaysAway = { personId: string; firstDay: Day; lastDay: Day; kind: "cannot" | "rather_not" };

/** Notes days when leaders cannot come, or would rather not; the same days again change only the kind. */
export async function noteUnavailable(
	db: Db,
	programmeId: string,
	days: readonly DaysAway[],
): Promise<number> {
	const { rows } = await sql`
		insert into unavailable_days (programme_id, person_id, first_day, last_day, kind)
		select distinct on (d."personId", d."firstDay", d."lastDay")
			${programmeId}::uuid, d."personId", d."firstDay", d."lastDay", d.kind
		from jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
			as d("personId" uuid, "firstDay" date, "lastDay" date, kind text)
		on conflict (tenant_id, programme_id, person_id, first_day, last_day) do update set kind = excluded.kind
		returning 1
	`.execute(db);
	await recordEvent(db, {
		type: "programme.days_away_noted",
		subject: ["programme", programmeId],
		data: { noted: rows.length },
	});
	return rows.length;
}

/** Takes a note back; says if there was one. */
export async function forgetUnavailable(db: Db, programmeId: string, id: string): Promise<boolean> {
	const gone = await db
		.deleteFrom("unavailableDays")
		.where("programmeId", "=", programmeId)
		.where("id", "=", id)
		.executeTakeFirst();
	if (gone.numDeletedRows === 0n) return false;
	await recordEvent(db, { type: "programme.days_away_removed", subject: ["programme", programmeId] });
	return true;
}

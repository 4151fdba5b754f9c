import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { AttendanceState } from "../enrolment.ts";
import type { Gathering } from "../queries/gatherings.ts";

/** Why attendance cannot be marked. */
export type AttendanceRefusal = "not-discussed" | "not-a-day" | "not-yet";

/** Gives why attendance of the day cannot be marked, or null when it can. */
export function refusalOfAttendance(gathering: Gathering, day: Day, today: Day): AttendanceRefusal | null {
	if (gathering.discussedOn === null) return "not-discussed";
	if (!gathering.days.includes(day)) return "not-a-day";
	return day > today ? "not-yet" : null;
}

/**
 * Marks who came on a day. One's own earlier mark is replaced, and others' that were pressed before this one; a phone
 * may have kept it for a while. People who are not to be there are passed over. Gives how many were marked.
 */
export async function markAttendance(
	db: Db,
	at: { gatheringId: string; day: Day; markedBy: string; now: Date },
	marks: ReadonlyMap<string, AttendanceState>,
): Promise<number> {
	const rows = [...marks].map(([person, state]) => ({ person, state }));
	const { rows: changed } = await sql`
		insert into attendance (gathering_id, person_id, day, state, marked_by, marked_at)
		select m.gathering_id, m.person_id, ${at.day}::date, k.state, ${at.markedBy}, ${at.now}
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k(person uuid, state text)
		join gathering_participants m on m.gathering_id = ${at.gatheringId} and m.person_id = k.person
		on conflict (tenant_id, gathering_id, person_id, day) do update
			set state = excluded.state, marked_by = excluded.marked_by, marked_at = excluded.marked_at
			where attendance.state <> excluded.state
				and (attendance.marked_by = excluded.marked_by or attendance.marked_at <= excluded.marked_at)
		returning 1
	`.execute(db);
	if (changed.length > 0) {
		await recordEvent(db, {
			type: "gathering.attendance_marked",
			subject: ["gathering", at.gatheringId],
			data: { day: at.day, changed: changed.length },
		});
	}
	return changed.length;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type CheckInRefusal, type CheckInWay, refusalOfCheckIn } from "../check-in.ts";
import type { Gathering } from "../queries/gatherings.ts";

/** One who says "I am here": when, by which way, and the phone's own key for it. */
export type CheckIn = {
	gathering: Gathering;
	personId: string;
	day: Day;
	way: CheckInWay;
	/** Made once with the form; what is sent again has the same. */
	key: string;
	/** When the button was pressed: earlier than now where the phone had no network. */
	pressedAt: Date;
};

export type CheckInAnswer = { ok: true; fresh: boolean } | { ok: false; reason: CheckInRefusal };

/**
 * Marks somebody as present. Sent twice it is counted once, and a facilitator's later mark stands. `fresh` is false
 * where nothing changed.
 */
export async function checkIn(
	db: Db,
	{ gathering, personId, day, way, key, pressedAt }: CheckIn,
	today: Day,
): Promise<CheckInAnswer> {
	const refusal = refusalOfCheckIn(gathering, day, today);
	if (refusal) return { ok: false, reason: refusal };
	const { rows: expected } = await sql`
		select 1 from gathering_participants where gathering_id = ${gathering.id} and person_id = ${personId}
	`.execute(db);
	if (expected.length === 0) return { ok: false, reason: "not-participant" };
	const { rows } = await sql`
		insert into attendance (gathering_id, person_id, day, state, way, sent_key, marked_at)
		values (${gathering.id}, ${personId}, ${day}::date, 'present', ${way}, ${key}, ${pressedAt})
		on conflict (tenant_id, gathering_id, person_id, day) do update
			set state = 'present', way = excluded.way, sent_key = excluded.sent_key, marked_by = null, marked_at = excluded.marked_at
			where attendance.state <> 'present' and attendance.marked_at < excluded.marked_at
				and attendance.sent_key is distinct from excluded.sent_key
		returning 1
	`.execute(db);
	const fresh = rows.length > 0;
	if (fresh) {
		await recordEvent(db, {
			type: "gathering.checked_in",
			subject: ["gathering", gathering.id],
			actor: way === "door" ? personId : null,
			data: { personId, day, way },
		});
	}
	return { ok: true, fresh };
}

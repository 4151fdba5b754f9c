import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Frame } from "../frame.ts";

/** Keeps the rooms, sittings and rules of a day. */
export async function setFrame(db: Db, dayId: string, frame: Frame, by: string): Promise<void> {
	const row = { ...frame, sittings: JSON.stringify(frame.sittings), rules: JSON.stringify(frame.rules) };
	await db
		.insertInto("pitchDayFrames")
		.values({ pitchDayId: dayId, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId"]).doUpdateSet(row))
		.execute();
	await recordEvent(db, { type: "pitch_day.framed", subject: ["pitch_day", dayId], actor: by });
}

/** What members know and when they and the teams cannot come. */
export type Availability = {
	members: readonly { personId: string; expertise: readonly string[]; cannot: readonly string[] }[];
	pitches: readonly { pitchId: string; topic: string; cannot: readonly string[] }[];
};

/** Keeps what members know, what pitches are about, and when each cannot come. */
export async function noteAvailability(db: Db, dayId: string, said: Availability, by: string): Promise<void> {
	await sql`
		update panel_members m set expertise = said.expertise, cannot = said.cannot
		from jsonb_to_recordset(${JSON.stringify(said.members)}::jsonb)
			as said("personId" uuid, expertise text[], cannot text[])
		where m.pitch_day_id = ${dayId}::uuid and m.person_id = said."personId"
	`.execute(db);
	await sql`
		update pitches p set topic = said.topic, cannot = said.cannot
		from jsonb_to_recordset(${JSON.stringify(said.pitches)}::jsonb)
			as said("pitchId" uuid, topic text, cannot text[])
		where p.pitch_day_id = ${dayId}::uuid and p.id = said."pitchId"
	`.execute(db);
	await recordEvent(db, { type: "pitch_day.availability_noted", subject: ["pitch_day", dayId], actor: by });
}

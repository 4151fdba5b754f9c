import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { PanelRole } from "../pitch-day.ts";
import { onlyPanel } from "../queries/panels.ts";
import { noteTies } from "./ties.ts";

/** What a person can be appointed to on a pitch day. */
export type Appointment = PanelRole | "decider" | "contact" | "secretary";

/** Appoints a person; a member has one role, and there is one leader, so a new leader takes over from the old. */
export async function appoint(
	db: Db,
	dayId: string,
	personId: string,
	as: Appointment,
	by: string,
): Promise<void> {
	if (as === "decider")
		await db.updateTable("pitchDays").set({ deciderId: personId }).where("id", "=", dayId).execute();
	else if (as === "contact")
		await db.updateTable("pitchDays").set({ contactId: personId }).where("id", "=", dayId).execute();
	else if (as === "secretary")
		await db.updateTable("pitchDays").set({ secretaryId: personId }).where("id", "=", dayId).execute();
	else await seat(db, dayId, personId, as);
	await noteTies(db, dayId);
	const data = { person: personId, as };
	await recordEvent(db, { type: "panel.appointed", subject: ["pitch_day", dayId], actor: by, data });
}

/** A director by default: the leader who is followed by another stays in the panel as one. */
const formerLeader: PanelRole = "director";

/** On a day of one panel everyone who judges sits in it. */
async function seat(db: Db, dayId: string, personId: string, role: PanelRole): Promise<void> {
	if (role === "leader") {
		await db
			.updateTable("panelMembers")
			.set({ role: formerLeader })
			.where("pitchDayId", "=", dayId)
			.where("role", "=", "leader")
			.execute();
	}
	await db
		.insertInto("panelMembers")
		.values({ pitchDayId: dayId, personId, role })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId", "personId"]).doUpdateSet({ role }))
		.execute();
	await sql`
		insert into panel_seats (panel_id, pitch_day_id, person_id, position)
		select sole.id, ${dayId}::uuid, ${personId}::uuid, (select count(*) from panel_seats s where s.panel_id = sole.id)
		from (select ${onlyPanel(dayId)} as id) sole where sole.id is not null
		on conflict (tenant_id, panel_id, person_id) do nothing
	`.execute(db);
}

/**
 * Takes a person out of the panel. What they declared is kept for the log; what nobody has said anything of goes.
 * Points they gave no longer count, since they are no member.
 */
export async function releasePanelMember(db: Db, dayId: string, personId: string, by: string): Promise<void> {
	await db
		.deleteFrom("panelMembers")
		.where("pitchDayId", "=", dayId)
		.where("personId", "=", personId)
		.execute();
	await sql`
		delete from impartiality i using pitches p
		where p.id = i.pitch_id and p.pitch_day_id = ${dayId}::uuid and i.person_id = ${personId}::uuid
			and i.declared is null and i.decided is null
	`.execute(db);
	const data = { person: personId };
	await recordEvent(db, { type: "panel.released", subject: ["pitch_day", dayId], actor: by, data });
}

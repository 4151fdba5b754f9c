import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { setIdeaState, setPageDue } from "../../innovation/index.ts";
import { ideasThatMayPitch } from "../queries/ideas.ts";
import { onlyPanel } from "../queries/panels.ts";
import { takeDeadline } from "./handed-in.ts";
import { noteTies } from "./ties.ts";

/** Adds ideas that are ready to the end of the day. Those that are not ready, or on a day already, are left out. */
export async function addPitches(
	db: Db,
	dayId: string,
	ideaIds: readonly string[],
	by: string,
	now: Date,
): Promise<number> {
	const ready = await ideasThatMayPitch(db, ideaIds);
	for (const ideaId of ready) await addPitch(db, dayId, ideaId, now);
	await noteTies(db, dayId);
	await recordEvent(db, {
		type: "pitch_day.pitches_added",
		subject: ["pitch_day", dayId],
		actor: by,
		data: { ideas: ready },
	});
	return ready.length;
}

/** An idea that left the day once takes its old row up again, last in line. */
async function addPitch(db: Db, dayId: string, ideaId: string, now: Date): Promise<void> {
	await sql`
		insert into pitches (pitch_day_id, idea_id, position, panel_id)
		select ${dayId}::uuid, ${ideaId}::uuid, coalesce(max(position), 0) + 1, ${onlyPanel(dayId)}
		from pitches where pitch_day_id = ${dayId}::uuid
		on conflict (tenant_id, pitch_day_id, idea_id)
			do update set withdrawn_at = null, position = excluded.position, panel_id = excluded.panel_id, frozen_at = null
	`.execute(db);
	await takeDeadline(db, dayId, ideaId);
	await setIdeaState(db, ideaId, "pitching", now);
}

/** Moves a pitch one place in its panel's line; at the end of the line it stays where it is. */
export async function movePitch(
	db: Db,
	dayId: string,
	pitchId: string,
	direction: "up" | "down",
): Promise<void> {
	const step = direction === "up" ? -1 : 1;
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	await sql`
		with line as (
			select id, row_number() over (partition by panel_id order by position, id) as place
			from pitches where pitch_day_id = ${dayId}::uuid and withdrawn_at is null
		)
		update pitches p set position = line.place * 2 + case when p.id = ${pitchId}::uuid then ${step}::int * 3 else 0 end
		from line where line.id = p.id
	`.execute(db);
	await numberPitches(db, dayId);
}

/** Numbers the pitches of a day from 1, panel by panel, so that the order of positions is the order of the day. */
export async function numberPitches(db: Db, dayId: string): Promise<void> {
	await sql`
		with numbered as (
			select p.id, row_number() over (order by panel.position nulls last, p.position, p.id) as place
			from pitches p left join panels panel on panel.id = p.panel_id
			where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		)
		update pitches p set position = numbered.place from numbered
		where numbered.id = p.id and p.position <> numbered.place
	`.execute(db);
}

/** Takes a pitch off the day; the idea is ready for another one. Who said what of their ties is kept. */
export async function withdrawPitch(
	db: Db,
	pitch: { id: string; ideaId: string },
	by: string,
	now: Date,
): Promise<void> {
	await db.updateTable("pitches").set({ withdrawnAt: now }).where("id", "=", pitch.id).execute();
	await setPageDue(db, [pitch.ideaId], null);
	await setIdeaState(db, pitch.ideaId, "ready", now);
	await recordEvent(db, { type: "pitch.withdrawn", subject: ["pitch", pitch.id], actor: by });
}

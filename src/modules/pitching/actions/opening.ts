import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics } from "../paths.ts";
import { canOpen, mayMove } from "../pitch-day.ts";
import { planOf } from "../queries/day.ts";
import { lockedState } from "../queries/phases.ts";
import { membersWhoMayScore } from "../queries/seats.ts";
import { freezePages } from "./handed-in.ts";
import { isScored } from "./plan.ts";
import { noteTies } from "./ties.ts";

export type Moved = { ok: true } | { ok: false; reason: "not-now" | "incomplete" };

/** Opens the day: what each team has handed in stays as it is, and the panel may give points. */
export async function openPitchDay(db: Db, dayId: string, by: string, now: Date): Promise<Moved> {
	if ((await lockedState(db, dayId)) !== "planned") return { ok: false, reason: "not-now" };
	if (!canOpen(await planOf(db, dayId))) return { ok: false, reason: "incomplete" };
	await noteTies(db, dayId);
	await freezePages(db, dayId, now, "at once");
	await db.updateTable("pitchDays").set({ state: "open", openedAt: now }).where("id", "=", dayId).execute();
	await recordEvent(db, { type: "pitch_day.opened", subject: ["pitch_day", dayId], actor: by });
	await announce(db, topics.scores(dayId));
	return { ok: true };
}

/**
 * Ends the scoring. Points that a member has saved and not sent in count as they stand: saved as you go means
 * that nothing is lost because a button was not pressed.
 */
export async function closeScoring(db: Db, dayId: string, by: string, now: Date): Promise<Moved> {
	if (!mayMove(await lockedState(db, dayId), "scored")) return { ok: false, reason: "not-now" };
	await noteTies(db, dayId); // somebody may have joined a team since the day opened
	await sql`
		insert into score_notes (pitch_id, person_id, submitted_at)
		select w.pitch_id, w.person_id, ${now} from ${membersWhoMayScore(dayId)} w
		where exists (select 1 from scores s where s.pitch_id = w.pitch_id and s.person_id = w.person_id)
		on conflict (tenant_id, pitch_id, person_id)
			do update set submitted_at = coalesce(score_notes.submitted_at, excluded.submitted_at)
	`.execute(db);
	await db.updateTable("pitchDays").set({ state: "scored" }).where("id", "=", dayId).execute();
	await recordEvent(db, { type: "pitch_day.scoring_closed", subject: ["pitch_day", dayId], actor: by });
	await announceDay(db, dayId);
	return { ok: true };
}

/** Lets members who have not given points do so after all; what is sent in stays as it is. */
export async function reopenScoring(db: Db, dayId: string, by: string): Promise<Moved> {
	const state = await lockedState(db, dayId);
	if (state !== "scored" || !mayMove(state, "open")) return { ok: false, reason: "not-now" };
	await db.updateTable("pitchDays").set({ state: "open" }).where("id", "=", dayId).execute();
	await recordEvent(db, { type: "pitch_day.scoring_reopened", subject: ["pitch_day", dayId], actor: by });
	await announceDay(db, dayId);
	return { ok: true };
}

/** Takes an opening back, as long as nobody has given points: what the teams have handed in stays as it is. */
export async function takeBackOpening(
	db: Db,
	dayId: string,
	by: string,
): Promise<{ ok: true } | { ok: false; reason: "not-now" | "scored" }> {
	if ((await lockedState(db, dayId)) !== "open") return { ok: false, reason: "not-now" };
	if (await isScored(db, dayId)) return { ok: false, reason: "scored" };
	await db
		.updateTable("pitchDays")
		.set({ state: "planned", openedAt: null })
		.where("id", "=", dayId)
		.execute();
	await recordEvent(db, { type: "pitch_day.opening_taken_back", subject: ["pitch_day", dayId], actor: by });
	await announce(db, topics.scores(dayId));
	return { ok: true };
}

/** To the panel, and to everyone in its rooms: they are over when the points are in, and on again when they are not. */
async function announceDay(db: Db, dayId: string): Promise<void> {
	const panels = await db.selectFrom("panels").select("id").where("pitchDayId", "=", dayId).execute();
	const inRooms = panels.flatMap(({ id }) => [topics.wall(id), topics.room(id), topics.audience(id)]);
	await announce(db, topics.scores(dayId), ...inRooms);
}

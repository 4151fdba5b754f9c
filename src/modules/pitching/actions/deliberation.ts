import { sql } from "kysely";
import { phasesOn } from "../../../core/phases/phases.ts";
import { type Action, allows } from "../../../core/phases/rules.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { lockedDay } from "../queries/phases.ts";
import { membersWhoMayScore } from "../queries/seats.ts";

/** What pages about the panel's talk of one pitch listen to. */
export const talkTopic = (pitchId: string): string => `pitch-talk:${pitchId}`;

type OnPitch = { readonly id: string; readonly pitchDayId: string };

/** Shares a note about a pitch with the panel. Refused when the teams are told. */
export async function shareNote(
	db: Db,
	pitch: OnPitch,
	words: string,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-now" }> {
	if (!(await isTimeTo(db, pitch, "note", now))) return { ok: false, reason: "not-now" };
	await db
		.insertInto("deliberationNotes")
		.values({ pitchId: pitch.id, writtenBy: by, words, writtenAt: now })
		.execute();
	await recordEvent(db, { type: "deliberation.noted", subject: ["pitch", pitch.id], actor: by });
	await announce(db, talkTopic(pitch.id));
	return { ok: true };
}

/** Takes back a note of one's own; gives whether there was one. */
export async function removeNote(
	db: Db,
	pitch: OnPitch,
	noteId: string,
	by: string,
	now: Date,
): Promise<boolean> {
	if (!(await isTimeTo(db, pitch, "note", now))) return false;
	const removed = await db
		.deleteFrom("deliberationNotes")
		.where("id", "=", noteId)
		.where("pitchId", "=", pitch.id)
		.where("writtenBy", "=", by)
		.executeTakeFirst();
	if (removed.numDeletedRows === 0n) return false;
	await recordEvent(db, { type: "deliberation.note_removed", subject: ["pitch", pitch.id], actor: by });
	await announce(db, talkTopic(pitch.id));
	return true;
}

/** Other points for one criterion, and what made the member think again. */
export type NewPoints = {
	readonly criterionId: string;
	readonly value: number | null;
	readonly reason: string;
};

export type Changed = { ok: true } | { ok: false; reason: "may-not" | "same" };

/**
 * Changes points that are sent in; the old ones are kept with the reason. The event says that somebody thought
 * again, never what they gave.
 */
export async function changeScore(
	db: Db,
	pitch: OnPitch,
	{ criterionId, value, reason }: NewPoints,
	by: string,
	now: Date,
): Promise<Changed> {
	if (!(await isTimeTo(db, pitch, "change-points", now))) return { ok: false, reason: "may-not" };
	const { rows } = await sql<{ value: number | null }>`
		select s.value from scores s
		join ${membersWhoMayScore(pitch.pitchDayId)} w on w.pitch_id = s.pitch_id and w.person_id = s.person_id
		join score_notes n on n.pitch_id = s.pitch_id and n.person_id = s.person_id and n.submitted_at is not null
		where s.pitch_id = ${pitch.id}::uuid and s.person_id = ${by}::uuid and s.criterion_id = ${criterionId}::uuid
		for update of s
	`.execute(db);
	const [given] = rows;
	if (!given) return { ok: false, reason: "may-not" };
	if (given.value === value) return { ok: false, reason: "same" };
	await db
		.insertInto("scoreChanges")
		.values({
			...{ pitchId: pitch.id, personId: by, criterionId, reason, changedAt: now },
			...{ before: given.value, after: value },
		})
		.execute();
	await db
		.updateTable("scores")
		.set({ value, savedAt: now })
		.where("pitchId", "=", pitch.id)
		.where("personId", "=", by)
		.where("criterionId", "=", criterionId)
		.execute();
	await recordEvent(db, { type: "assessment.changed", subject: ["pitch", pitch.id], actor: by });
	await announce(db, talkTopic(pitch.id));
	return { ok: true };
}

/** The day is held: no phase begins or ends between the question and the answer. Who asks, the pages have asked. */
async function isTimeTo(db: Db, { pitchDayId }: OnPitch, action: Action, now: Date): Promise<boolean> {
	const on = phasesOn(await lockedDay(db, pitchDayId), now);
	return (["member", "leader", "secretary"] as const).some((part) => allows(on, part, action));
}

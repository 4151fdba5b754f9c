import { sql } from "kysely";
import { phasesOn } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics } from "../paths.ts";
import { isTimeToScore } from "../policy.ts";
import { lockedDay } from "../queries/phases.ts";
import { membersWhoMayScore } from "../queries/seats.ts";

/** What a member has filled in so far: points 1-6 or null for an abstention, by criterion, and a private note. */
export type Assessment = { readonly values: ReadonlyMap<string, number | null>; readonly note: string };

export type Kept = { ok: true } | { ok: false; reason: "may-not" };

type Target = { pitchId: string; dayId: string; personId: string };

/**
 * How uncertain the moment is that a phone tells: the network's delay is in it. A phone sends in the order it was
 * tapped, so within this time what arrives last stands.
 */
const uncertainty = "1 minute";

/**
 * Keeps what is filled in so far, as it was at `filledInAt`: what another phone kept without a network and sends late
 * never stands before what came after it. Refused with a tie, outside the scoring, and when the assessment is sent in.
 */
export async function saveAssessment(
	db: Db,
	target: Target,
	{ values, note }: Assessment,
	filledInAt: Date,
	now: Date = filledInAt,
): Promise<Kept> {
	if (!(await mayGivePoints(db, target, now))) return { ok: false, reason: "may-not" };
	const rows = [...values].map(([criterionId, value]) => ({ criterionId, value }));
	await sql`
		insert into scores (pitch_id, person_id, criterion_id, value, saved_at)
		select ${target.pitchId}::uuid, ${target.personId}::uuid, c.id, given.value, ${filledInAt}
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given("criterionId" uuid, value smallint)
		join criteria c on c.id = given."criterionId" and c.pitch_day_id = ${target.dayId}::uuid
		on conflict (tenant_id, pitch_id, person_id, criterion_id)
			do update set value = excluded.value, saved_at = greatest(scores.saved_at, excluded.saved_at)
			where scores.saved_at <= excluded.saved_at + ${uncertainty}::interval
	`.execute(db);
	await db
		.insertInto("scoreNotes")
		.values({ pitchId: target.pitchId, personId: target.personId, note })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchId", "personId"]).doUpdateSet({ note }))
		.execute();
	return { ok: true };
}

export type Submitted = Kept | { ok: false; reason: "missing"; criterionIds: string[] };

/** Sends the assessment in; from now it stands. Refused until every criterion has points or an abstention. */
export async function submitAssessment(
	db: Db,
	target: Target,
	assessment: Assessment,
	now: Date,
	filledInAt: Date = now,
): Promise<Submitted> {
	const kept = await saveAssessment(db, target, assessment, filledInAt, now);
	if (!kept.ok) return kept;
	const criterionIds = await criteriaWithoutAnswer(db, target);
	if (criterionIds.length > 0) return { ok: false, reason: "missing", criterionIds };
	await db
		.updateTable("scoreNotes")
		.set({ submittedAt: now })
		.where("pitchId", "=", target.pitchId)
		.where("personId", "=", target.personId)
		.execute();
	// The log says that somebody has answered, never what: scores are in no event.
	await recordEvent(db, {
		type: "assessment.submitted",
		subject: ["pitch", target.pitchId],
		actor: target.personId,
	});
	await announce(db, topics.scores(target.dayId));
	return { ok: true };
}

/** The day is held so that scoring does not close between the question and the answer. */
async function mayGivePoints(db: Db, { pitchId, dayId, personId }: Target, now: Date): Promise<boolean> {
	const on = phasesOn(await lockedDay(db, dayId, "share"), now);
	if (!isTimeToScore(on)) return false;
	const { rows } = await sql`
		select 1 from ${membersWhoMayScore(dayId)} w
		left join score_notes n on n.pitch_id = w.pitch_id and n.person_id = w.person_id
		where w.pitch_id = ${pitchId}::uuid and w.person_id = ${personId}::uuid and n.submitted_at is null
	`.execute(db);
	return rows.length === 1;
}

async function criteriaWithoutAnswer(db: Db, { pitchId, dayId, personId }: Target): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from criteria c
		where c.pitch_day_id = ${dayId}::uuid and not exists (select 1 from scores s
			where s.criterion_id = c.id and s.pitch_id = ${pitchId}::uuid and s.person_id = ${personId}::uuid)
		order by c.position, c.id
	`.execute(db);
	return rows.map(({ id }) => id);
}

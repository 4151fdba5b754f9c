import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { type HandedIn, isTimeToCalibrate, useCriteria } from "../../pitching/index.ts";
import { topics } from "../paths.ts";

/** The case as the office writes it. */
export type CaseText = { readonly title: string; readonly page: HandedIn };

export type Written = { ok: true } | { ok: false; reason: "begun" | "changed-meanwhile" };

/** Writes the common case of a day, or writes it anew until somebody has scored it. */
export async function writeCase(
	db: Db,
	dayId: string,
	{ title, page }: CaseText,
	version: number,
	by: string,
): Promise<Written> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	const known = await db
		.selectFrom("calibrationCases")
		.select(["version", "closedAt"])
		.where("pitchDayId", "=", dayId)
		.executeTakeFirst();
	if ((known?.version ?? 0) !== version) return { ok: false, reason: "changed-meanwhile" };
	if (known?.closedAt || (await hasPoints(db, dayId))) return { ok: false, reason: "begun" };
	const row = { title, page: JSON.stringify(page), version: version + 1 };
	await db
		.insertInto("calibrationCases")
		.values({ pitchDayId: dayId, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId"]).doUpdateSet(row))
		.execute();
	await recordEvent(db, { type: "calibration.case_written", subject: ["pitch_day", dayId], actor: by });
	return { ok: true };
}

async function hasPoints(db: Db, dayId: string): Promise<boolean> {
	const given = await db
		.selectFrom("calibrationScores")
		.select("personId")
		.where("pitchDayId", "=", dayId)
		.executeTakeFirst();
	return given !== undefined;
}

type Target = { dayId: string; personId: string };
type Points = ReadonlyMap<string, number | null>;
export type Kept = { ok: true } | { ok: false; reason: "may-not" };

/** Within this time what arrives last stands, as for points on the day. */
const uncertainty = "1 minute";

/** Keeps what a member has filled in so far, as it was at `filledInAt`. */
export async function saveCalibration(
	db: Db,
	target: Target,
	points: Points,
	filledInAt: Date,
	now: Date = filledInAt,
): Promise<Kept> {
	if (!(await mayCalibrate(db, target, now))) return { ok: false, reason: "may-not" };
	await useCriteria(db, target.dayId);
	const rows = [...points].map(([criterionId, value]) => ({ criterionId, value }));
	await sql`
		insert into calibration_scores (pitch_day_id, person_id, criterion_id, value, saved_at)
		select ${target.dayId}::uuid, ${target.personId}::uuid, c.id, given.value, ${filledInAt}
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given("criterionId" uuid, value smallint)
		join criteria c on c.id = given."criterionId" and c.pitch_day_id = ${target.dayId}::uuid
		on conflict (tenant_id, pitch_day_id, person_id, criterion_id)
			do update set value = excluded.value, saved_at = greatest(calibration_scores.saved_at, excluded.saved_at)
			where calibration_scores.saved_at <= excluded.saved_at + ${uncertainty}::interval
	`.execute(db);
	return { ok: true };
}

export type Submitted = Kept | { ok: false; reason: "missing"; criterionIds: string[] };

/** Sends a member's points in; from now they stand. Refused until every criterion has points or an abstention. */
export async function submitCalibration(
	db: Db,
	target: Target,
	points: Points,
	now: Date,
	filledInAt: Date = now,
): Promise<Submitted> {
	const kept = await saveCalibration(db, target, points, filledInAt, now);
	if (!kept.ok) return kept;
	const { rows } = await sql<{ id: string }>`
		select c.id from criteria c where c.pitch_day_id = ${target.dayId}::uuid and not exists (
			select 1 from calibration_scores s where s.criterion_id = c.id and s.person_id = ${target.personId}::uuid)
		order by c.position, c.id
	`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "missing", criterionIds: rows.map(({ id }) => id) };
	await db
		.insertInto("calibrationAnswers")
		.values({ pitchDayId: target.dayId, personId: target.personId, submittedAt: now })
		.execute();
	await recordEvent(db, {
		type: "calibration.submitted",
		subject: ["pitch_day", target.dayId],
		actor: target.personId,
	});
	await announce(db, topics.answers(target.dayId));
	return { ok: true };
}

/** A member who is there, while the phase is on and the case is open, once. */
async function mayCalibrate(db: Db, { dayId, personId }: Target, now: Date): Promise<boolean> {
	if (!(await isTimeToCalibrate(db, dayId, now))) return false;
	const { rows } = await sql`
		select 1 from calibration_cases c
		join panel_members m on m.pitch_day_id = c.pitch_day_id and m.person_id = ${personId}::uuid and m.away_at is null
		where c.pitch_day_id = ${dayId}::uuid and c.closed_at is null and not exists (select 1 from calibration_answers a
			where a.pitch_day_id = c.pitch_day_id and a.person_id = m.person_id)
	`.execute(db);
	return rows.length === 1;
}

/** Closes the case for good: the spread is shown, and what members have saved counts as it stands. */
export async function closeCalibration(
	db: Db,
	dayId: string,
	by: string,
	now: Date,
): Promise<{ ok: boolean }> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	const closed = await db
		.updateTable("calibrationCases")
		.set({ closedAt: now })
		.where("pitchDayId", "=", dayId)
		.where("closedAt", "is", null)
		.executeTakeFirst();
	if (closed.numUpdatedRows === 0n) return { ok: false };
	await sql`
		insert into calibration_answers (pitch_day_id, person_id, submitted_at)
		select distinct s.pitch_day_id, s.person_id, ${now}::timestamptz from calibration_scores s
		where s.pitch_day_id = ${dayId}::uuid
		on conflict (tenant_id, pitch_day_id, person_id) do nothing
	`.execute(db);
	await recordEvent(db, { type: "calibration.closed", subject: ["pitch_day", dayId], actor: by });
	await announce(db, topics.answers(dayId));
	return { ok: true };
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { NewCriterion } from "../criteria.ts";
import type { SetTimes } from "../phase-form.ts";
import { phasesWithoutTimes, writePhases } from "./phase-times.ts";

/** What the form says of a pitch day. */
export type PitchDayPlan = {
	readonly programmeId: string | null;
	readonly title: string;
	readonly day: Day;
	readonly startsAt: string;
	readonly place: string;
	readonly pitchMinutes: number;
	readonly questionMinutes: number;
	readonly breakMinutes: number;
	readonly quorum: number;
	readonly decisionBy: Day;
	readonly authority: string;
	readonly contactPhone: string;
	/** Whether the panel also sees results corrected for strict and mild judges. */
	readonly corrected: boolean;
};

/** Plans a pitch day of one panel with a copy of the criteria; whoever plans it is the teams' contact until another is named. */
export async function planPitchDay(
	db: Db,
	plan: PitchDayPlan,
	criteria: readonly NewCriterion[],
	by: string,
	phases: readonly SetTimes[] = phasesWithoutTimes,
): Promise<string> {
	const { id } = await db
		.insertInto("pitchDays")
		.values({ ...plan, contactId: by })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db.insertInto("panels").values({ pitchDayId: id, position: 1 }).execute();
	await insertCriteria(db, id, criteria);
	await writePhases(db, id, phases);
	await recordEvent(db, { type: "pitch_day.planned", subject: ["pitch_day", id], actor: by });
	return id;
}

/** Changes what is planned for a pitch day. Whether results are corrected stands from the moment it is opened. */
export async function changePitchDay(db: Db, id: string, plan: PitchDayPlan, by: string): Promise<void> {
	const corrected = sql<boolean>`case when state = 'planned' then ${plan.corrected} else corrected end`;
	await db
		.updateTable("pitchDays")
		.set({ ...plan, corrected })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "pitch_day.changed", subject: ["pitch_day", id], actor: by });
}

/** Replaces all criteria. Refused once anybody has given points by them: the yardstick stays while one measures. */
export async function replaceCriteria(
	db: Db,
	dayId: string,
	criteria: readonly NewCriterion[],
	by: string,
): Promise<{ ok: true } | { ok: false; reason: "scored" }> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", dayId).forUpdate().execute();
	if (await isMeasuredBy(db, dayId)) return { ok: false, reason: "scored" };
	await db.deleteFrom("criteria").where("pitchDayId", "=", dayId).execute();
	await insertCriteria(db, dayId, criteria);
	await recordEvent(db, { type: "pitch_day.criteria_changed", subject: ["pitch_day", dayId], actor: by });
	return { ok: true };
}

/** Whether points are given on the day. */
export async function isScored(db: Db, dayId: string): Promise<boolean> {
	const { rows } = await sql<{ scored: boolean }>`
		select exists (select 1 from scores s join pitches p on p.id = s.pitch_id where p.pitch_day_id = ${dayId}::uuid) as scored
	`.execute(db);
	return rows[0]?.scored ?? false;
}

/** Says that something is measured by the day's criteria before any pitch is: from now they stand. */
export async function useCriteria(db: Db, dayId: string): Promise<void> {
	await db
		.updateTable("criteria")
		.set({ inUse: true })
		.where("pitchDayId", "=", dayId)
		.where("inUse", "=", false)
		.execute();
}

/** Whether something is measured by the day's criteria: a pitch, or what somebody has let the panel score before. */
export async function isMeasuredBy(db: Db, dayId: string): Promise<boolean> {
	const inUse = await db
		.selectFrom("criteria")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.where("inUse", "=", true)
		.executeTakeFirst();
	return inUse !== undefined || (await isScored(db, dayId));
}

async function insertCriteria(db: Db, dayId: string, criteria: readonly NewCriterion[]): Promise<void> {
	if (criteria.length === 0) return;
	const rows = criteria.map(({ title, weight, levelWords }, position) => ({
		pitchDayId: dayId,
		title,
		weight,
		levelWords: [...levelWords],
		position,
	}));
	await db.insertInto("criteria").values(rows).execute();
}

import { sql } from "kysely";
import { type DayInPhases, type Phase, type PhaseTimes, phasesOn } from "../../../core/phases/phases.ts";
import { allows } from "../../../core/phases/rules.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../pitch-day.ts";

/** The times of the phases of day `d`, as they come in JSON. */
export const phasesOfDay = sql`(
	select coalesce(jsonb_agg(jsonb_build_object('phase', ph.phase, 'startsAt', ph.starts_at, 'endsAt', ph.ends_at, 'byHand', ph.by_hand)), '[]')
	from pitch_phases ph where ph.pitch_day_id = d.id
)`;

/** A phase as JSON has it: times as text. */
export type StoredPhase = { phase: Phase; startsAt: string | null; endsAt: string | null; byHand: boolean };

/** The phases with their times as instants. */
export const phasesFrom = (stored: readonly StoredPhase[]): PhaseTimes[] =>
	stored.map(({ phase, startsAt, endsAt, byHand }) => ({
		phase,
		startsAt: startsAt === null ? null : new Date(startsAt),
		endsAt: endsAt === null ? null : new Date(endsAt),
		byHand,
	}));

/** How far a day has come and the times of its phases, held still until the transaction ends. */
export async function lockedDay(
	db: Db,
	dayId: string,
	lock: "update" | "share" = "update",
): Promise<DayInPhases & { state: State; version: number }> {
	const { rows } = await sql<{ state: State; version: number; phases: StoredPhase[] }>`
		select d.state, d.phases_version as version, ${phasesOfDay} as phases from pitch_days d
		where d.id = ${dayId}::uuid ${lock === "update" ? sql`for update of d` : sql`for share of d`}
	`.execute(db);
	const [day] = rows;
	if (!day) throw new Error(`No pitch day ${dayId}`);
	return { ...day, phases: phasesFrom(day.phases) };
}

/** May the panel score the common case now? The day is held still until the transaction ends. */
export async function isTimeToCalibrate(db: Db, dayId: string, now: Date): Promise<boolean> {
	return allows(phasesOn(await lockedDay(db, dayId, "share"), now), "member", "calibrate");
}

/** The state of a day, held still until the transaction ends. */
export const lockedState = async (db: Db, dayId: string): Promise<State> =>
	(await lockedDay(db, dayId)).state;

/** A time that somebody moved the day by hand, and why. */
export type PhaseMove = {
	id: string;
	fromPhase: Phase;
	toPhase: Phase;
	reason: string;
	movedAt: Date;
	/** Null where shielded. */
	movedByName: string | null;
};

/** Every move by hand, the latest first. */
export async function phaseMovesOf(db: Db, dayId: string): Promise<PhaseMove[]> {
	const { rows } = await sql<PhaseMove>`
		select m.id, m.from_phase, m.to_phase, m.reason, m.moved_at,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as moved_by_name
		from pitch_phase_moves m join people who on who.id = m.moved_by
		where m.pitch_day_id = ${dayId}::uuid order by m.moved_at desc, m.id
	`.execute(db);
	return rows;
}

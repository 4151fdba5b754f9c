import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { usualTimes } from "../../../core/phases/defaults.ts";
import { phases } from "../../../core/phases/phases.ts";
import type { Db } from "../../../platform/db/index.ts";
import { instantAt } from "../../../platform/i18n/wall-time.ts";
import type { SetTimes } from "../phase-form.ts";

/** Nothing but what is done on the day decides when the next thing can be done. */
export const phasesWithoutTimes: readonly SetTimes[] = phases.map((phase) => ({
	phase,
	startsAt: null,
	endsAt: null,
}));

/** The usual times of a day that is planned today, as instants. */
export const usualPhases = (day: Day, startsAt: string, today: Day): SetTimes[] =>
	usualTimes(day, startsAt, today).map((times) => ({
		phase: times.phase,
		startsAt: times.startsAt === null ? null : instantAt(times.startsAt),
		endsAt: times.endsAt === null ? null : instantAt(times.endsAt),
	}));

/** Writes the times of a day; a phase that has got a beginning no longer waits for a hand. */
export async function writePhases(db: Db, dayId: string, times: readonly SetTimes[]): Promise<void> {
	await sql`
		insert into pitch_phases (pitch_day_id, phase, starts_at, ends_at)
		select ${dayId}::uuid, phase, "startsAt", "endsAt"
		from jsonb_to_recordset(${JSON.stringify(times)}::jsonb)
			as given(phase text, "startsAt" timestamptz, "endsAt" timestamptz)
		on conflict (tenant_id, pitch_day_id, phase) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
			by_hand = pitch_phases.by_hand and excluded.starts_at is null
	`.execute(db);
}

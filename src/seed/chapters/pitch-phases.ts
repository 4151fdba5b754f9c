import { addDays } from "../../core/calendar/day.ts";
import { usualPhases, writePhases } from "../../modules/pitching/actions/phase-times.ts";
import type { Db } from "../../platform/db/index.ts";
import { instantAt } from "../../platform/i18n/wall-time.ts";
import type { Moment, Story } from "../story.ts";

/** The coming day: the pages are in since the day before yesterday, and the panel calibrates until it begins. */
export async function comeToCalibration(db: Db, story: Story, dayId: string, at: Moment): Promise<void> {
	const { today } = story.present;
	const noon = (days: number) => instantAt(`${addDays(today, days)}T12:00`);
	const known: Readonly<Record<string, { startsAt: Date; endsAt: Date | null }>> = {
		material: { startsAt: noon(-28), endsAt: noon(-2) },
		preparation: { startsAt: noon(-2), endsAt: null },
		calibration: { startsAt: noon(-1), endsAt: null },
	};
	const times = usualPhases(at.today, "12:30", today).map((one) => ({ ...one, ...known[one.phase] }));
	await writePhases(db, dayId, times);
}

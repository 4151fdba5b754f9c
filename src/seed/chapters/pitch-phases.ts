import { addDays } from "../../core/calendar/day.ts";
import { addPitches } from "../../modules/pitching/actions/order.ts";
import { usualPhases, writePhases } from "../../modules/pitching/actions/phase-times.ts";
import type { Db } from "../../platform/db/index.ts";
import { instantAt } from "../../platform/i18n/wall-time.ts";
import { type Moment, type Story, weeksFrom } from "../story.ts";
import { planDay, workingDayFrom } from "./pitch-days.ts";

/** The day that comes next week. */
export async function planNextDay(
	db: Db,
	story: Story,
	programmeId: string,
	ideaIds: readonly string[],
): Promise<void> {
	const soon = workingDayFrom(weeksFrom(story.present, 1));
	const dayId = await planDay(db, story, soon, programmeId, "Pitchedag, andre år");
	await addPitches(db, dayId, ideaIds, story.cast.office, story.present.now);
	await comeToCalibration(db, story, dayId, soon);
}

/** The pages are in since the day before yesterday, and the panel calibrates until it begins. */
async function comeToCalibration(db: Db, story: Story, dayId: string, at: Moment): Promise<void> {
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

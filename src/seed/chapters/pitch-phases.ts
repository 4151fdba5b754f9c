import { messagesIn } from "../../../locales/index.ts";
import { addDays } from "../../core/calendar/day.ts";
import { submitCalibration, writeCase } from "../../modules/calibration/index.ts";
import { type PitchPage, writePitchPage } from "../../modules/innovation/index.ts";
import { followDeadline } from "../../modules/pitching/actions/handed-in.ts";
import { addPitches } from "../../modules/pitching/actions/order.ts";
import { usualPhases, writePhases } from "../../modules/pitching/actions/phase-times.ts";
import { criteriaOf, panelOf } from "../../modules/pitching/queries/day.ts";
import type { Db } from "../../platform/db/index.ts";
import { instantAt } from "../../platform/i18n/wall-time.ts";
import { accepted, type Moment, type Story, weeksFrom, workingDayFrom } from "../story.ts";
import { planDay } from "./pitch-days.ts";

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
	await followDeadline(db, dayId, story.present.now);
	await changeLate(db, dayId, story.present.now);
	await calibrate(db, story, dayId);
}

/** One team has found a better figure after the deadline. */
async function changeLate(db: Db, dayId: string, now: Date): Promise<void> {
	const { id, pitch } = await db
		.selectFrom("pitches as p")
		.innerJoin("ideas as i", "i.id", "p.ideaId")
		.select(["i.id", "i.pitch"])
		.where("p.pitchDayId", "=", dayId)
		.orderBy("p.position")
		.limit(1)
		.executeTakeFirstOrThrow();
	const benefit = "Vi har regnet en gang til: 14 timer i måneden, ikke 10.";
	await writePitchPage(db, id, { ...(pitch as unknown as PitchPage), benefit }, now);
}

/** Everyone but one has scored the common case. */
async function calibrate(db: Db, story: Story, dayId: string): Promise<void> {
	const { office } = story.cast;
	const { title, ...page } = messagesIn("nb").calibration.example;
	accepted(await writeCase(db, dayId, { title, page }, 0, office));
	const criteria = await criteriaOf(db, dayId);
	const members = await panelOf(db, dayId);
	const { now } = story.present;
	for (const [index, { personId }] of members.slice(0, -1).entries()) {
		const points = criteria.map(({ id }, at) => [id, 2 + ((index * 2 + at * (index + 1)) % 4)] as const);
		accepted(await submitCalibration(db, { dayId, personId }, new Map(points), now));
	}
}

import { openPitchDay } from "../../modules/pitching/actions/opening.ts";
import { addPitches } from "../../modules/pitching/actions/order.ts";
import { callIn, openRoom } from "../../modules/pitchroom/index.ts";
import { makeCodes, moveVote, stateRules } from "../../modules/rounds/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { wallTimeOf } from "../../platform/i18n/wall-time.ts";
import { accepted, type Story, workingDayUpTo } from "../story.ts";
import { declareNothing, pitchIds, planDay } from "./pitch-days.ts";

/**
 * A day that began this hour: the panel is seated, the first team is called in, and the clock waits to be started. Told on
 * a day off, it is the last working day before, whose room nobody has closed yet: no pitch day is planned on a day off.
 */
export async function hearNow(
	db: Db,
	story: Story,
	programmeId: string,
	ideaIds: readonly string[],
): Promise<void> {
	const { present, cast } = story;
	const hour = `${wallTimeOf(present.now).slice(11, 13)}:00`;
	const dayId = await planDay(db, story, workingDayUpTo(present), programmeId, "Ekstra pitchedag", hour);
	await addPitches(db, dayId, ideaIds, cast.office, present.now);
	const rounds = { pairs: true, audience: true, rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 };
	await stateRules(db, dayId, { ...rounds, rule: "rank-sum", cut: 1 }, cast.office);
	await makeCodes(db, dayId, 12, cast.office);
	await moveVote(db, dayId, "open", cast.office);
	accepted(await openPitchDay(db, dayId, cast.office, present.now));
	const pitches = await pitchIds(db, dayId);
	await declareNothing(db, story, dayId, pitches, present);
	const { id: panelId } = await db
		.selectFrom("panels")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.executeTakeFirstOrThrow();
	const place = { panelId, dayId, pitchMinutes: 3, questionMinutes: 5 };
	await openRoom(db, place, cast.office, present.now);
	await callIn(db, place, pitches[0] ?? null, cast.office, present.now);
}

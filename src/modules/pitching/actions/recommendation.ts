import { phasesOn } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { CheckAnswer, UnscoredCheck } from "../criteria.ts";
import type { Outcome } from "../outcome.ts";
import { isTimeToRecommend, isTimeToTell } from "../policy.ts";
import { criteriaOf, type PitchDay } from "../queries/day.ts";
import { lockedDay } from "../queries/phases.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { criterionWordsOn, recommendationsOn } from "../queries/rulings.ts";
import { resultsOf } from "../queries/scores.ts";
import { type Sender, sendToTeams } from "./letters.ts";

/** What the panel says of one pitch. */
export type Advice = {
	readonly outcome: Outcome;
	readonly words: string;
	readonly stronger: string;
	readonly reason: string;
	/** Words about the criteria, by criterion; empty ones are left out. */
	readonly about?: ReadonlyMap<string, string>;
	/** How the unscored checks came out; those that nobody has looked at are left out. */
	readonly checks: Readonly<Partial<Record<UnscoredCheck, CheckAnswer>>>;
};

export type Refused = { ok: true } | { ok: false; reason: "not-now" | "incomplete" };

/** Writes the recommendation of a pitch, or writes it anew, until it is sent to the teams. */
export async function writeRecommendation(
	db: Db,
	pitch: { id: string; pitchDayId: string },
	advice: Advice,
	by: string,
	now: Date,
): Promise<Refused> {
	if (!isTimeToRecommend(phasesOn(await lockedDay(db, pitch.pitchDayId), now)))
		return { ok: false, reason: "not-now" };
	const { checks, about, ...said } = advice;
	const row = { ...said, writtenBy: by, writtenAt: now };
	await db
		.insertInto("recommendations")
		.values({ pitchId: pitch.id, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchId"]).doUpdateSet(row))
		.execute();
	await writeAbout(db, pitch.id, about ?? new Map());
	await db
		.updateTable("pitches")
		.set({ checks: JSON.stringify(checks) })
		.where("id", "=", pitch.id)
		.execute();
	await recordEvent(db, { type: "recommendation.written", subject: ["pitch", pitch.id], actor: by });
	return { ok: true };
}

async function writeAbout(db: Db, pitchId: string, about: ReadonlyMap<string, string>): Promise<void> {
	await db.deleteFrom("criterionWords").where("pitchId", "=", pitchId).execute();
	const rows = [...about]
		.filter(([, words]) => words !== "")
		.map(([criterionId, words]) => ({ pitchId, criterionId, words }));
	if (rows.length > 0) await db.insertInto("criterionWords").values(rows).execute();
}

/** Tells every team what the panel recommends, all at once and once; keeps the summed scores as they stood. */
export async function sendRecommendations(db: Db, day: PitchDay, sender: Sender): Promise<Refused> {
	if (!isTimeToTell(phasesOn(await lockedDay(db, day.id), sender.now)))
		return { ok: false, reason: "not-now" };
	const pitches = await pitchesOn(db, day.id, sender.by);
	const advice = await recommendationsOn(db, day.id);
	if (pitches.length === 0 || pitches.some(({ id }) => !advice.has(id)))
		return { ok: false, reason: "incomplete" };
	await keepSummaries(
		db,
		day.id,
		pitches.map(({ id }) => id),
		sender.now,
	);
	await db
		.updateTable("pitchDays")
		.set({ state: "recommended", recommendedAt: sender.now })
		.where("id", "=", day.id)
		.execute();
	const about = await criterionWordsOn(db, day.id);
	await sendToTeams(db, day, "recommendation", sender, (write, { pitchId }) => {
		const said = advice.get(pitchId);
		if (!said) throw new Error(`No recommendation of ${pitchId}`);
		return write.recommendation(day, said, about.get(pitchId) ?? []);
	});
	await recordEvent(db, { type: "recommendations.sent", subject: ["pitch_day", day.id], actor: sender.by });
	return { ok: true };
}

async function keepSummaries(db: Db, dayId: string, pitchIds: readonly string[], now: Date): Promise<void> {
	const results = await resultsOf(db, dayId, pitchIds, await criteriaOf(db, dayId));
	for (const pitchId of pitchIds) {
		const { mean = null, spread = null, judges = 0 } = results.get(pitchId) ?? {};
		const summary = JSON.stringify({ mean, spread, judges });
		await db
			.updateTable("recommendations")
			.set({ summary, sentAt: now })
			.where("pitchId", "=", pitchId)
			.execute();
	}
}

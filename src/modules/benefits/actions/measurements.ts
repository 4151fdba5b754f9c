import { nextMeasurement } from "../../../core/benefits/schedule.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../benefit.ts";
import { forgetOutcome, noticeOutcome, weighFigures } from "./outcomes.ts";

type When = { readonly today: Day; readonly now: Date };

/** A figure as somebody enters it. */
export type Figure = {
	readonly on: Day;
	readonly value: number;
	readonly note: string;
	/** How much it may be off, either way; null where nobody said. */
	readonly margin?: number | null;
	/** One voice from the unit, and in which role it speaks. */
	readonly voice?: string;
	readonly voiceRole?: string;
};

/** Why a figure is not kept. */
export type MeasureRefusal = "no-baseline" | "before-baseline" | "in-future" | "judged";

/**
 * Keeps a figure; a later one for the same day takes its place. The next is due by the rhythm, or at 6, 12 and 24 months.
 * Refuses figures without a baseline, before it, from the future, and of a benefit that is judged.
 */
export async function measureBenefit(
	db: Db,
	id: string,
	figure: Figure,
	by: string,
	when: When,
): Promise<{ ok: true } | { ok: false; reason: MeasureRefusal }> {
	const benefit = await locked(db, id);
	if (isJudged(benefit.state)) return { ok: false, reason: "judged" };
	if (benefit.baselineOn === null || benefit.baselineValue === null)
		return { ok: false, reason: "no-baseline" };
	if (figure.on < benefit.baselineOn) return { ok: false, reason: "before-baseline" };
	if (figure.on > when.today) return { ok: false, reason: "in-future" };
	const { on, value, note, margin = null, voice = "", voiceRole = "" } = figure;
	const kept = { value, note, margin, voice, voiceRole, measuredBy: by };
	await db
		.insertInto("measurements")
		.values({ benefitId: id, measuredOn: on, ...kept })
		.onConflict((conflict) => conflict.columns(["tenantId", "benefitId", "measuredOn"]).doUpdateSet(kept))
		.execute();
	await setNext(db, id);
	await weighFigures(db, id, benefit, when.now);
	await recordEvent(db, { type: "benefit.measured", subject: ["benefit", id], actor: by, data: { on } });
	return { ok: true };
}

/** Takes a figure away that was wrong. */
export async function removeMeasurement(db: Db, id: string, on: Day, by: string, now: Date): Promise<void> {
	const benefit = await locked(db, id);
	await db.deleteFrom("measurements").where("benefitId", "=", id).where("measuredOn", "=", on).execute();
	await setNext(db, id);
	await weighFigures(db, id, benefit, now);
	await recordEvent(db, { type: "measurement.removed", subject: ["benefit", id], actor: by, data: { on } });
}

/** Realised, not realised (and why), or to be measured on. What is judged is not measured any more. */
export async function judgeBenefit(
	db: Db,
	id: string,
	verdict: { state: "measuring" | "realised" | "not_realised"; because: string },
	by: string,
	when: When,
): Promise<void> {
	const benefit = await locked(db, id);
	const { state } = verdict;
	const because = state === "not_realised" ? verdict.because : "";
	const rhythm = { from: when.today, rhythmMonths: benefit.rhythmMonths, handedToLineOn: null };
	const next = state === "measuring" ? nextMeasurement(rhythm) : null;
	await db
		.updateTable("benefits")
		.set({ state, notRealisedBecause: because, nextMeasurementOn: next })
		.where("id", "=", id)
		.execute();
	if (state === "not_realised" && !benefit.negative) await noticeOutcome(db, id, "not_realised", when.now);
	else await forgetOutcome(db, id, "not_realised");
	await weighFigures(db, id, { ...benefit, state }, when.now);
	await recordEvent(db, { type: "benefit.judged", subject: ["benefit", id], actor: by, data: { state } });
}

/** Shows a benefit to the world, or takes it back. */
export async function publishBenefit(db: Db, id: string, at: Date | null, by: string): Promise<void> {
	await db.updateTable("benefits").set({ publishedAt: at }).where("id", "=", id).execute();
	const type = at ? "benefit.published" : "benefit.withdrawn";
	await recordEvent(db, { type, subject: ["benefit", id], actor: by });
}

const isJudged = (state: State) => state === "realised" || state === "not_realised";

const locked = (db: Db, id: string) =>
	db
		.selectFrom("benefits")
		.select(["state", "baselineOn", "baselineValue", "targetOn", "targetValue", "rhythmMonths", "negative"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();

/** The next figure is due after the latest; a benefit without figures is planned again. */
async function setNext(db: Db, id: string): Promise<void> {
	const { latestOn, baselineOn, rhythmMonths, handedToLineOn } = await db
		.selectFrom("benefits as b")
		.leftJoin("initiatives as i", (on) =>
			on.onRef("i.tenantId", "=", "b.tenantId").onRef("i.id", "=", "b.initiativeId"),
		)
		.select((eb) => [
			"b.baselineOn",
			"b.rhythmMonths",
			"i.endedOn as handedToLineOn",
			eb
				.selectFrom("measurements as m")
				.select((m) => m.fn.max("m.measuredOn").as("on"))
				.whereRef("m.benefitId", "=", "b.id")
				.as("latestOn"),
		])
		.where("b.id", "=", id)
		.executeTakeFirstOrThrow();
	const from = latestOn ?? baselineOn;
	await db
		.updateTable("benefits")
		.set({
			state: latestOn === null ? "planned" : "measuring",
			nextMeasurementOn: from && nextMeasurement({ from, rhythmMonths, handedToLineOn }),
		})
		.where("id", "=", id)
		.where("state", "in", ["planned", "measuring"])
		.execute();
}

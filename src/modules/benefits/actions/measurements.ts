import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { nextMeasurementFrom, type State } from "../benefit.ts";

/** Why a figure is not kept. */
export type MeasureRefusal = "no-baseline" | "before-baseline" | "in-future" | "judged";

/**
 * Keeps a figure; a later one for the same day takes its place. The next is due one rhythm after the latest.
 * Refuses figures without a baseline, before it, from the future, and of a benefit that is judged.
 */
export async function measureBenefit(
	db: Db,
	id: string,
	figure: { on: Day; value: number; note: string },
	by: string,
	today: Day,
): Promise<{ ok: true } | { ok: false; reason: MeasureRefusal }> {
	const benefit = await locked(db, id);
	if (isJudged(benefit.state)) return { ok: false, reason: "judged" };
	if (benefit.baselineOn === null || benefit.baselineValue === null)
		return { ok: false, reason: "no-baseline" };
	if (figure.on < benefit.baselineOn) return { ok: false, reason: "before-baseline" };
	if (figure.on > today) return { ok: false, reason: "in-future" };
	const { on, value, note } = figure;
	await db
		.insertInto("measurements")
		.values({ benefitId: id, measuredOn: on, value, note, measuredBy: by })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "benefitId", "measuredOn"]).doUpdateSet({ value, note, measuredBy: by }),
		)
		.execute();
	await setNext(db, id, benefit.rhythmMonths);
	await recordEvent(db, { type: "benefit.measured", subject: ["benefit", id], actor: by, data: { on } });
	return { ok: true };
}

/** Takes a figure away that was wrong. */
export async function removeMeasurement(db: Db, id: string, on: Day, by: string): Promise<void> {
	const benefit = await locked(db, id);
	await db.deleteFrom("measurements").where("benefitId", "=", id).where("measuredOn", "=", on).execute();
	await setNext(db, id, benefit.rhythmMonths);
	await recordEvent(db, { type: "measurement.removed", subject: ["benefit", id], actor: by, data: { on } });
}

/** Realised, not realised (and why), or to be measured on. What is judged is not measured any more. */
export async function judgeBenefit(
	db: Db,
	id: string,
	verdict: { state: "measuring" | "realised" | "not_realised"; because: string },
	by: string,
	today: Day,
): Promise<void> {
	const benefit = await locked(db, id);
	const { state } = verdict;
	const because = state === "not_realised" ? verdict.because : "";
	const next = state === "measuring" ? nextMeasurementFrom(today, benefit.rhythmMonths) : null;
	await db
		.updateTable("benefits")
		.set({ state, notRealisedBecause: because, nextMeasurementOn: next })
		.where("id", "=", id)
		.execute();
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
		.select(["state", "baselineOn", "baselineValue", "rhythmMonths"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();

/** The next figure is due one rhythm after the latest; a benefit without figures is planned again. */
async function setNext(db: Db, id: string, rhythmMonths: number): Promise<void> {
	const latest = await db
		.selectFrom("measurements")
		.select((eb) => eb.fn.max("measuredOn").as("on"))
		.where("benefitId", "=", id)
		.executeTakeFirst();
	const on = latest?.on ?? null;
	const from = on ?? (await locked(db, id)).baselineOn;
	await db
		.updateTable("benefits")
		.set({
			state: on === null ? "planned" : "measuring",
			nextMeasurementOn: from && nextMeasurementFrom(from, rhythmMonths),
		})
		.where("id", "=", id)
		.where("state", "in", ["planned", "measuring"])
		.execute();
}

import { latestMeasurement } from "../../../core/benefits/realised.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Plan, readingOf, type State } from "../benefit.ts";

/** That a first figure beat its baseline, or that it did not work. */
export type OutcomeKind = "better" | "not_realised";

/** A wrong figure can be taken away this long before those who touched the case hear of it. */
const graceMs = 8 * 3_600_000;

/** Keeps that there is something to tell; what is told already is not told again. */
export async function noticeOutcome(db: Db, benefitId: string, kind: OutcomeKind, now: Date): Promise<void> {
	const tellAt = new Date(now.getTime() + graceMs);
	await db
		.insertInto("benefitOutcomes")
		.values({ benefitId, kind, noticedAt: now, tellAt })
		.onConflict((conflict) => conflict.columns(["tenantId", "benefitId", "kind"]).doNothing())
		.execute();
}

/** Takes back what was noticed by mistake, as long as nobody is told. */
export async function forgetOutcome(db: Db, benefitId: string, kind: OutcomeKind): Promise<void> {
	await db
		.deleteFrom("benefitOutcomes")
		.where("benefitId", "=", benefitId)
		.where("kind", "=", kind)
		.where("toldAt", "is", null)
		.execute();
}

/** Says what follows of the figures as they stand: something to tell, or nothing any more. */
export async function weighFigures(
	db: Db,
	benefitId: string,
	benefit: Plan & { readonly negative: boolean; readonly state: State },
	now: Date,
): Promise<void> {
	// Nobody is told the same night that it worked and that it did not.
	if (benefit.state === "not_realised") return forgetOutcome(db, benefitId, "better");
	const figures = await db
		.selectFrom("measurements")
		.select(["measuredOn as on", "value"])
		.where("benefitId", "=", benefitId)
		.orderBy("measuredOn")
		.execute();
	if (beatsBaseline(benefit, latestMeasurement(figures))) await noticeOutcome(db, benefitId, "better", now);
	else await forgetOutcome(db, benefitId, "better");
}

/** A figure on the right side of the baseline. A downside that grows is nothing to cheer. */
function beatsBaseline(
	benefit: Plan & { readonly negative: boolean },
	latest: Parameters<typeof readingOf>[1],
): boolean {
	const reading = readingOf(benefit, latest);
	return !benefit.negative && reading.ok && reading.share > 0;
}

/** Marks as told, in the transaction that queues the letters. */
export async function markTold(
	db: Db,
	benefitId: string,
	kind: OutcomeKind,
	told: { at: Date; count: number },
): Promise<void> {
	await db
		.updateTable("benefitOutcomes")
		.set({ toldAt: told.at, toldCount: told.count })
		.where("benefitId", "=", benefitId)
		.where("kind", "=", kind)
		.execute();
	const data = { kind, count: told.count };
	await recordEvent(db, { type: "benefit.told", subject: ["benefit", benefitId], actor: null, data });
}

import { nextMeasurement } from "../../../core/benefits/schedule.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { BenefitType, Gainer, Plan } from "../benefit.ts";
import { leadsUnit, recordHandover } from "./handovers.ts";

/** A benefit as it is planned (DOMAIN: the fields of a benefit). */
export type BenefitPlan = Plan & {
	readonly initiativeId: string | null;
	readonly goalId: string | null;
	readonly title: string;
	readonly type: BenefitType;
	readonly gains: readonly Gainer[];
	readonly negative: boolean;
	readonly unplanned: boolean;
	/** Time saved must say what the time is used for. */
	readonly timeUsedFor: string;
	readonly priced: boolean;
	readonly yearlyNok: number | null;
	/** What of it is taken out of a budget each year, and the line (account) it is taken from. */
	readonly budgetNok: number | null;
	readonly budgetLine: string;
	readonly indicator: string;
	readonly unitOfMeasure: string;
	readonly source: string;
	readonly baselineMethod: string;
	/** Between what one believes that the target will turn out; null where nobody said. */
	readonly targetLow: number | null;
	readonly targetHigh: number | null;
	readonly preconditions: string;
	readonly measures: string;
	/** The owner is a role in the line: a unit and a post, and the person who holds it now. */
	readonly ownerUnitId: string;
	readonly ownerRole: string;
	readonly ownerId: string | null;
	readonly accountableId: string | null;
	readonly rhythmMonths: number;
};

/** Plans a benefit. The first measurement is due one rhythm after the baseline, or after today where there is none. */
export async function planBenefit(
	db: Db,
	plan: BenefitPlan,
	by: string,
	when: { today: Day; now: Date },
): Promise<string> {
	const from = plan.baselineOn ?? when.today;
	const rhythm = { from, rhythmMonths: plan.rhythmMonths, handedToLineOn: null };
	const { id } = await db
		.insertInto("benefits")
		.values({
			...plan,
			gains: [...plan.gains],
			ownerFollowsLeader: await leadsUnit(db, plan.ownerUnitId, plan.ownerId),
			nextMeasurementOn: nextMeasurement(rhythm),
			createdAt: when.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const data = { initiativeId: plan.initiativeId };
	await recordEvent(db, { type: "benefit.planned", subject: ["benefit", id], actor: by, data });
	return id;
}

/**
 * Changes the plan; another owner is a hand-over. Refused where figures lie before the new baseline: they would no
 * longer say anything.
 */
export async function changeBenefit(
	db: Db,
	id: string,
	plan: Omit<BenefitPlan, "initiativeId">,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "measured-before-baseline" }> {
	if (await isMeasuredBefore(db, id, plan.baselineOn))
		return { ok: false, reason: "measured-before-baseline" };
	const { ownerId, ownerUnitId, ownerRole, ...rest } = plan;
	await recordHandover(db, id, { ownerId, ownerUnitId, ownerRole }, { why: "handed", words: "", by, now });
	await db
		.updateTable("benefits")
		.set({ ...rest, gains: [...rest.gains] })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "benefit.changed", subject: ["benefit", id], actor: by });
	return { ok: true };
}

async function isMeasuredBefore(db: Db, id: string, baselineOn: Day | null): Promise<boolean> {
	if (baselineOn === null) return false;
	const earlier = await db
		.selectFrom("measurements")
		.select("id")
		.where("benefitId", "=", id)
		.where("measuredOn", "<", baselineOn)
		.limit(1)
		.executeTakeFirst();
	return earlier !== undefined;
}

import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type BenefitType, type Gainer, nextMeasurementFrom, type Plan } from "../benefit.ts";

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
	readonly budgetLine: string;
	readonly indicator: string;
	readonly unitOfMeasure: string;
	readonly source: string;
	readonly baselineMethod: string;
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
	const nextMeasurementOn = nextMeasurementFrom(plan.baselineOn ?? when.today, plan.rhythmMonths);
	const { id } = await db
		.insertInto("benefits")
		.values({ ...plan, gains: [...plan.gains], nextMeasurementOn, createdAt: when.now })
		.returning("id")
		.executeTakeFirstOrThrow();
	const data = { initiativeId: plan.initiativeId };
	await recordEvent(db, { type: "benefit.planned", subject: ["benefit", id], actor: by, data });
	return id;
}

/** Changes the plan. Refused where figures lie before the new baseline: they would no longer say anything. */
export async function changeBenefit(
	db: Db,
	id: string,
	plan: Omit<BenefitPlan, "initiativeId">,
	by: string,
): Promise<{ ok: true } | { ok: false; reason: "measured-before-baseline" }> {
	if (plan.baselineOn !== null) {
		const earlier = await db
			.selectFrom("measurements")
			.select("id")
			.where("benefitId", "=", id)
			.where("measuredOn", "<", plan.baselineOn)
			.limit(1)
			.executeTakeFirst();
		if (earlier) return { ok: false, reason: "measured-before-baseline" };
	}
	await db
		.updateTable("benefits")
		.set({ ...plan, gains: [...plan.gains] })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "benefit.changed", subject: ["benefit", id], actor: by });
	return { ok: true };
}

import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { type CohortPlan, type PlanRefusal, useCohortPlan } from "../../programmes/index.ts";
import { daysFrom } from "../candidates.ts";
import { type CohortOf, type CohortPlanRow, slotsOf } from "../plan.ts";
import { placeOfSlot } from "../problem.ts";
import { placesOfPlan } from "../queries/plans.ts";
import { planTopic } from "../topics.ts";

export type PublishRefusal = PlanRefusal | { reason: "changed-since" } | { reason: "not-ready" };

/** Makes the plan true in the programme. Refused when it has been changed since the viewer looked at what it does. */
export async function publishPlan(
	db: Db,
	plan: CohortPlanRow,
	seen: { revision: number },
	at: { nameOf: (number: number) => string; now: Date; today: Day },
): Promise<{ ok: true; cohortIds: string[] } | ({ ok: false } & PublishRefusal)> {
	const held = await db
		.selectFrom("cohortPlans")
		.select(["revision", "state", "runId"])
		.where("id", "=", plan.id)
		.forUpdate()
		.executeTakeFirst();
	if (held?.state !== "ready") return { ok: false, reason: "not-ready" };
	if (held.revision !== seen.revision || held.runId !== plan.runId)
		return { ok: false, reason: "changed-since" };
	const { cohortOf } = await placesOfPlan(db, plan.id);
	const used = await useCohortPlan(db, plan.programmeId, asCohorts(plan, cohortOf), at);
	if (!used.ok) return used;
	const cohorts = plan.cohorts.map((cohort, at) => ({ ...cohort, id: used.cohortIds[at] ?? cohort.id }));
	await db
		.updateTable("cohortPlans")
		.set({ publishedAt: at.now, cohorts: JSON.stringify(cohorts) })
		.where("id", "=", plan.id)
		.execute();
	await announce(db, planTopic(plan.id));
	await recordEvent(db, {
		type: "cohort_plan.published",
		subject: ["cohort_plan", plan.id],
		data: { programmeId: plan.programmeId },
	});
	return used;
}

/** The plan as the programme takes it. */
export function asCohorts(plan: CohortPlanRow, cohortOf: CohortOf): CohortPlan {
	const dayCounts = new Map(plan.rules.periods.map(({ number, dayCount }) => [number, dayCount]));
	const members = Map.groupBy(Object.entries(cohortOf), ([, cohort]) => cohort);
	return {
		capacity: plan.rules.size.max,
		cohorts: plan.cohorts.map(({ id }, at) => ({
			cohortId: id,
			members: (members.get(at) ?? []).map(([person]) => person),
			gatherings: (slotsOf(plan)[at] ?? []).map((slot) => {
				const { number, start, venueId } = placeOfSlot(slot);
				return { number, days: daysFrom(start, dayCounts.get(number) ?? 1), venueId };
			}),
		})),
	};
}

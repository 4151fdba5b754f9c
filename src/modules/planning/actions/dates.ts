import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { type DateChange, type LockedDate, lockedWith, withChanges } from "../dates.ts";
import { type CohortPlanRow, slotsOf } from "../plan.ts";
import { planTopic } from "../topics.ts";
import { storeCostNow } from "./cost-now.ts";

/**
 * Gives cohorts other dates or venues by hand and locks them, so that a plan made anew keeps them. Refused when the
 * plan has been changed since the viewer looked: the consequence that was shown may be another now.
 */
export async function changeDates(
	db: Db,
	plan: CohortPlanRow,
	wish: { changes: readonly DateChange[]; revision: number },
	by: string | null,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changed-since" }> {
	const { changes, revision } = wish;
	if (plan.revision !== revision) return { ok: false, reason: "changed-since" };
	const answer = { ...plan.answer, slots: withChanges(slotsOf(plan), changes) };
	const changed = await db
		.updateTable("cohortPlans")
		.set({
			revision: revision + 1,
			answer: JSON.stringify(answer),
			lockedSlots: JSON.stringify(lockedWith(plan.lockedSlots, changes)),
		})
		.where("id", "=", plan.id)
		.where("revision", "=", revision)
		.where("state", "=", "ready")
		.returning("id")
		.executeTakeFirst();
	if (!changed) return { ok: false, reason: "changed-since" };
	await noteChanges(db, { planId: plan.id, revision: revision + 1, changedBy: by, changedAt: now }, changes);
	await storeCostNow(db, plan.id);
	await announce(db, planTopic(plan.id));
	await recordEvent(db, {
		type: "cohort_plan.dates_changed",
		subject: ["cohort_plan", plan.id],
		data: { dates: changes.length },
	});
	return { ok: true };
}

type Noted = { planId: string; revision: number; changedBy: string | null; changedAt: Date };

async function noteChanges(db: Db, noted: Noted, changes: readonly DateChange[]): Promise<void> {
	const rows = changes.map(({ cohort, gathering, from, to }) => ({
		...noted,
		...{ cohort, gathering, fromSlot: from, toSlot: to },
	}));
	await db.insertInto("cohortPlanDateChanges").values(rows).execute();
}

/** Makes these gatherings, and no others of the cohort, keep their dates when the plan is made anew. */
export async function lockDates(
	db: Db,
	plan: CohortPlanRow,
	cohort: number,
	gatherings: readonly number[],
): Promise<void> {
	const held = await db
		.selectFrom("cohortPlans")
		.select("lockedSlots")
		.where("id", "=", plan.id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const others = (held.lockedSlots as unknown as LockedDate[]).filter((one) => one.cohort !== cohort);
	const locked: LockedDate[] = [...others, ...gatherings.map((gathering) => ({ cohort, gathering }))];
	await db
		.updateTable("cohortPlans")
		.set({ lockedSlots: JSON.stringify(locked) })
		.where("id", "=", plan.id)
		.execute();
	await announce(db, planTopic(plan.id));
	await recordEvent(db, {
		type: "cohort_plan.dates_locked",
		subject: ["cohort_plan", plan.id],
		data: { cohort, dates: gatherings.length },
	});
}

import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { planTopic } from "../topics.ts";
import { storeCostNow } from "./cost-now.ts";

/** One person to another cohort of a plan; `revision` is that of the plan the viewer looked at. */
export type Move = { planId: string; personId: string; to: number; revision: number };

export type MoveAnswer = { ok: true } | { ok: false; reason: "changed-since" | "not-in-plan" };

/**
 * Moves a person by hand and locks the place, so that a plan made anew keeps it. Refused when the plan has been
 * changed since the viewer looked: the consequence that was shown may be another now.
 */
export async function moveInPlan(db: Db, move: Move, by: string | null, now: Date): Promise<MoveAnswer> {
	const plan = await db
		.updateTable("cohortPlans")
		.set({ revision: sql`revision + 1` })
		.where("id", "=", move.planId)
		.where("revision", "=", move.revision)
		.where("state", "=", "ready")
		.returning("revision")
		.executeTakeFirst();
	if (!plan) return { ok: false, reason: "changed-since" };
	const before = await placeOf(db, move);
	if (before === undefined) return { ok: false, reason: "not-in-plan" };
	await db
		.updateTable("cohortPlanPlaces")
		.set({ cohort: move.to, locked: true })
		.where("planId", "=", move.planId)
		.where("personId", "=", move.personId)
		.execute();
	await db
		.insertInto("cohortPlanMoves")
		.values({
			...{ planId: move.planId, revision: plan.revision, personId: move.personId },
			...{ fromCohort: before, toCohort: move.to, movedBy: by, movedAt: now },
		})
		.execute();
	await storeCostNow(db, move.planId);
	await announce(db, planTopic(move.planId));
	await recordEvent(db, {
		type: "cohort_plan.person_moved",
		subject: ["cohort_plan", move.planId],
		data: { personId: move.personId, from: before, to: move.to },
	});
	return { ok: true };
}

async function placeOf(
	db: Db,
	{ planId, personId }: Pick<Move, "planId" | "personId">,
): Promise<number | undefined> {
	const place = await db
		.selectFrom("cohortPlanPlaces")
		.select("cohort")
		.where("planId", "=", planId)
		.where("personId", "=", personId)
		.executeTakeFirst();
	return place?.cohort;
}

/** Locks people where they are for when the plan is made anew, or lets them go. Gives how many changed. */
export async function lockPlaces(
	db: Db,
	planId: string,
	personIds: readonly string[],
	locked: boolean,
): Promise<number> {
	const { numUpdatedRows } = await db
		.updateTable("cohortPlanPlaces")
		.set({ locked })
		.where("planId", "=", planId)
		.where("personId", "in", [...personIds])
		.where("locked", "=", !locked)
		.executeTakeFirst();
	const changed = Number(numUpdatedRows);
	if (changed > 0)
		await recordEvent(db, {
			type: locked ? "cohort_plan.places_locked" : "cohort_plan.places_unlocked",
			subject: ["cohort_plan", planId],
			data: { people: changed },
		});
	return changed;
}

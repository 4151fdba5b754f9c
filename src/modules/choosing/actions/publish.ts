import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { noteChange, tellingTheQueue } from "../../portfolio/index.ts";
import { type PortfolioPlan, planTopic } from "../plan.ts";
import { placingsOf } from "../reading.ts";
import { askForPlannedHours } from "./ask-for-hours.ts";

export type Published =
	| { ok: true; started: number }
	| { ok: false; reason: "changed-since" | "not-ready" | "past" };

/** The revision that was looked at, and if the leaders are asked for the hours that the plan counts on. */
export type Publishing = { revision: number; ask?: boolean; by: string; now: Date; today: Day };

/**
 * Makes a plan the plan: initiatives that wait get their start quarter, and lose it where they are left out; pitches that
 * wait for a decision get theirs for the one who decides. Those whose forecast moves are told.
 */
export async function publishPlan(
	db: Db,
	plan: PortfolioPlan,
	{ revision, ask = false, by, now, today }: Publishing,
): Promise<Published> {
	const row = await db
		.selectFrom("portfolioPlans")
		.select(["revision", "state"])
		.where("id", "=", plan.id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (row.revision !== revision) return { ok: false, reason: "changed-since" };
	if (row.state !== "ready" || !plan.answer) return { ok: false, reason: "not-ready" };
	const first = plan.candidates.quarters[0] ?? "";
	if (isBehind(first, today)) return { ok: false, reason: "past" };
	await tellingTheQueue(db, { id: null, why: "plan", today }, async () => {
		await placeAll(db, plan, { by, now });
		if (ask) await askForPlannedHours(db, plan, { by, now, today });
	});
	await db
		.updateTable("portfolioPlans")
		.set({ publishedAt: null })
		.where("publishedAt", "is not", null)
		.execute();
	await db.updateTable("portfolioPlans").set({ publishedAt: now }).where("id", "=", plan.id).execute();
	await announce(db, planTopic(plan.id));
	await recordEvent(db, {
		type: "portfolio_plan.published",
		subject: ["portfolio_plan", plan.id],
		actor: by,
	});
	return { ok: true, started: placingsOf(plan.problem, plan.answer.chosen).size };
}

/** Does the plan begin in a quarter that is over? Then its starts are in the past. */
const isBehind = (first: string, today: Day): boolean =>
	first < `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;

async function placeAll(db: Db, plan: PortfolioPlan, made: { by: string; now: Date }): Promise<void> {
	const placings = placingsOf(plan.problem, plan.answer?.chosen ?? {});
	for (const { id, kind } of plan.candidates.list) {
		const placing = placings.get(id);
		const startQuarter = plan.candidates.quarters[placing?.start ?? -1] ?? null;
		if (kind === "pitch") await planPitch(db, id, startQuarter);
		else await planInitiative(db, id, { startQuarter, quarters: placing?.length }, made);
	}
}

async function planInitiative(
	db: Db,
	id: string,
	{ startQuarter, quarters }: { startQuarter: string | null; quarters: number | undefined },
	{ by, now }: { by: string; now: Date },
): Promise<void> {
	await noteChange(db, id, by, now);
	await db
		.updateTable("initiatives")
		.set({ startQuarter, ...(quarters === undefined ? {} : { quarters }), updatedAt: now })
		.where("id", "=", id)
		.where("state", "=", "planned")
		.execute();
}

async function planPitch(db: Db, pitchId: string, quarter: string | null): Promise<void> {
	await db.deleteFrom("plannedStarts").where("pitchId", "=", pitchId).execute();
	const pitch = await db.selectFrom("pitches").select("id").where("id", "=", pitchId).executeTakeFirst();
	if (quarter !== null && pitch) await db.insertInto("plannedStarts").values({ pitchId, quarter }).execute();
}

import type { Day } from "../../../core/calendar/day.ts";
import { circleOf } from "../../../core/capacity/circle.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isLive } from "../initiative.ts";
import { initiativeTitles } from "../queries/summaries.ts";
import { holdTheGate } from "./gate.ts";
import { tellingTheQueue } from "./queue.ts";

/** Why one initiative cannot wait for another; a circle with its titles, beginning with the one that was chosen. */
export type NotRequired =
	| { readonly ok: false; readonly reason: "itself" | "over" | "already" }
	| { readonly ok: false; readonly reason: "circle"; readonly titles: readonly string[] };

/**
 * Says that an initiative starts only when another is over. Refuses what would make a circle, in which nobody could ever
 * start. One at a time, so that two who do it at once do not close a circle together.
 */
export async function requireFirst(
	db: Db,
	id: string,
	requiresId: string,
	by: string,
	today: Day,
): Promise<{ ok: true } | NotRequired> {
	await holdTheGate(db);
	if (id === requiresId) return { ok: false, reason: "itself" };
	const waits = await db
		.selectFrom("initiativeRequirements")
		.select(["initiativeId", "requiresId"])
		.execute();
	if (waits.some((one) => one.initiativeId === id && one.requiresId === requiresId))
		return { ok: false, reason: "already" };
	const circle = circleOf(waits, id, requiresId);
	if (circle) {
		const titles = await initiativeTitles(db, circle);
		return { ok: false, reason: "circle", titles: circle.map((one) => titles.get(one) ?? "–") };
	}
	if (!(await bothLive(db, [id, requiresId]))) return { ok: false, reason: "over" };
	await tellingTheQueue(db, { id, why: "order", today }, () =>
		db.insertInto("initiativeRequirements").values({ initiativeId: id, requiresId }).execute(),
	);
	const subject = ["initiative", id] as const;
	await recordEvent(db, { type: "initiative.waits_for", subject, actor: by, data: { requiresId } });
	return { ok: true };
}

/** Says that an initiative need not wait for another after all. */
export async function requireNoLonger(
	db: Db,
	id: string,
	requiresId: string,
	by: string,
	today: Day,
): Promise<void> {
	await holdTheGate(db);
	await tellingTheQueue(db, { id, why: "order", today }, () =>
		db
			.deleteFrom("initiativeRequirements")
			.where("initiativeId", "=", id)
			.where("requiresId", "=", requiresId)
			.execute(),
	);
	const subject = ["initiative", id] as const;
	await recordEvent(db, { type: "initiative.waits_no_longer", subject, actor: by, data: { requiresId } });
}

async function bothLive(db: Db, ids: readonly string[]): Promise<boolean> {
	const rows = await db
		.selectFrom("initiatives")
		.select("state")
		.where("id", "in", [...ids])
		.execute();
	return rows.length === ids.length && rows.every(({ state }) => isLive(state));
}

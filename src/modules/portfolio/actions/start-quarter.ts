import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isPast } from "../capacity.ts";
import { noteChange } from "./history.ts";
import { tellingTheQueue } from "./queue.ts";

/** A new start, and the version that the mover looked at. */
export type NewStart = { readonly startQuarter: Quarter; readonly version: number };

/** Moves the planned start of what has not started; those whose forecast moves by it are told. */
export async function moveStart(
	db: Db,
	id: string,
	{ startQuarter, version }: NewStart,
	by: string,
	when: { today: Day; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "changed-since" | "past-quarter" | "not-planned" }> {
	const row = await db
		.selectFrom("initiatives")
		.select(["state", "version"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (row.state !== "planned") return { ok: false, reason: "not-planned" };
	if (row.version !== version) return { ok: false, reason: "changed-since" };
	if (isPast(startQuarter, when.today)) return { ok: false, reason: "past-quarter" };
	await noteChange(db, id, by, when.now);
	await tellingTheQueue(db, { id, why: "order", today: when.today }, () =>
		db.updateTable("initiatives").set({ startQuarter, updatedAt: when.now }).where("id", "=", id).execute(),
	);
	await recordEvent(db, { type: "initiative.changed", subject: ["initiative", id], actor: by });
	return { ok: true };
}

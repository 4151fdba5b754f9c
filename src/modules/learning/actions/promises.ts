import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Promised } from "../promise.ts";

/** What the form was built on, and who writes. */
export type Promising = {
	programmeId: string;
	unitId: string;
	revision: number;
	writtenBy: string;
	now: Date;
};

/**
 * Keeps a team's promise, unless somebody in the team has changed it since the form was opened: then nothing is
 * stored and the writer sees both.
 */
export async function promise(
	db: Db,
	at: Promising,
	promised: Promised,
): Promise<{ ok: true; id: string } | { ok: false; reason: "changed-meanwhile" }> {
	const { rows } = await sql<{ id: string; revision: number }>`
		insert into team_promises as t
			(programme_id, unit_id, answer, promise, goal_id, may_be_shown, revision, written_by, written_at)
		select ${at.programmeId}, ${at.unitId}, ${promised.answer}, ${promised.promise}, ${promised.goalId}::uuid,
			${promised.mayBeShown}, 1, ${at.writtenBy}, ${at.now}
		on conflict (tenant_id, programme_id, unit_id) do update
			set answer = excluded.answer, promise = excluded.promise, goal_id = excluded.goal_id,
				may_be_shown = excluded.may_be_shown, revision = t.revision + 1, written_by = excluded.written_by,
				written_at = excluded.written_at
			where t.revision = ${at.revision}
		returning id, revision
	`.execute(db);
	const [row] = rows;
	if (!row) return { ok: false, reason: "changed-meanwhile" };
	await recordEvent(db, {
		type: "team_promise.written",
		subject: ["team_promise", row.id],
		data: { unit: at.unitId, revision: row.revision },
	});
	return { ok: true, id: row.id };
}

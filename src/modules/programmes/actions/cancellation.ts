import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { lockGathering } from "../queries/gatherings.ts";
import { orderLetter } from "./letters.ts";
import { releaseStandIns } from "./stand-ins.ts";

export type CancelRefusal = "already-cancelled" | "held";

/**
 * Cancels a gathering. Everyone who is invited gets a letter that takes it out of their calendar and leads to the
 * cohorts where they can take it instead; answers stay as they were, so that history is true.
 */
export async function cancelGathering(
	db: Db,
	gatheringId: string,
	at: { now: Date; today: Day },
): Promise<{ ok: true; told: number } | { ok: false; reason: CancelRefusal }> {
	const gathering = await lockGathering(db, gatheringId);
	if (!gathering) throw new Error(`No gathering ${gatheringId}`);
	if (gathering.cancelledAt !== null) return { ok: false, reason: "already-cancelled" };
	const last = gathering.days.at(-1);
	if (last !== undefined && last < at.today) return { ok: false, reason: "held" };
	const revision = gathering.revision + 1;
	await db
		.updateTable("gatherings")
		.set({ cancelledAt: at.now, revision })
		.where("id", "=", gatheringId)
		.execute();
	await releaseStandIns(db, gatheringId);
	const told = await invitedTo(db, gatheringId);
	for (const personId of told) {
		const order = { key: "cancelled", gatheringId, personId, link: "own", cancel: gatheringId } as const;
		await orderLetter(db, { ...order, dedupeKey: `cancelled:${gatheringId}:${personId}:${revision}` });
	}
	await recordEvent(db, {
		type: "gathering.cancelled",
		subject: ["gathering", gatheringId],
		data: { told: told.length },
	});
	return { ok: true, told: told.length };
}

/** Everyone with an invitation, those who have said no too: their calendar may hold it still. */
async function invitedTo(db: Db, gatheringId: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select m.person_id from gathering_participants m
		join enrolments e on e.gathering_id = m.gathering_id and e.person_id = m.person_id
		where m.gathering_id = ${gatheringId} order by m.person_id
	`.execute(db);
	return rows.map(({ personId }) => personId);
}

import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Venue } from "../queries/venues.ts";

/** Adds a venue; refused when there is one of that name, whatever its case. */
export async function addVenue(
	db: Db,
	venue: Omit<Venue, "id">,
): Promise<{ ok: true; id: string } | { ok: false; reason: "name-taken" }> {
	await sql`lock table venues in share row exclusive mode`.execute(db);
	const { rows } = await sql`select 1 from venues where lower(name) = lower(${venue.name})`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "name-taken" };
	const { id } = await db.insertInto("venues").values(venue).returning("id").executeTakeFirstOrThrow();
	await recordEvent(db, { type: "venue.added", subject: ["venue", id], data: { capacity: venue.capacity } });
	return { ok: true, id };
}

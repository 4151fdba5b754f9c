import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { VenueDetails } from "../queries/venue.ts";

/** Changes what is said of a venue, its opening hours too; refused when another has the name. */
export async function changeVenue(
	db: Db,
	id: string,
	{ hours, ...fields }: Omit<VenueDetails, "id">,
): Promise<{ ok: true } | { ok: false; reason: "name-taken" }> {
	await sql`lock table venues in share row exclusive mode`.execute(db);
	const { rows } =
		await sql`select 1 from venues where lower(name) = lower(${fields.name}) and id <> ${id}`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "name-taken" };
	await db.updateTable("venues").set(fields).where("id", "=", id).execute();
	await db.deleteFrom("venueHours").where("venueId", "=", id).execute();
	if (hours.length > 0)
		await db
			.insertInto("venueHours")
			.values(hours.map((open) => ({ ...open, venueId: id })))
			.execute();
	await recordEvent(db, { type: "venue.changed", subject: ["venue", id] });
	return { ok: true };
}

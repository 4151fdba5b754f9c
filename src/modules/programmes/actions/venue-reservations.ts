import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { bookingsOfVenue, type VenueBooking } from "../queries/venue.ts";
import type { Reservation } from "../queries/venue-reservations.ts";

/** Sets a venue aside for something else; refused where a gathering has it on one of the days. */
export async function reserveVenue(
	db: Db,
	venueId: string,
	{ firstDay, lastDay, purpose }: Omit<Reservation, "id">,
): Promise<{ ok: true } | { ok: false; booking: VenueBooking }> {
	await db.selectFrom("venues").select("id").where("id", "=", venueId).forUpdate().executeTakeFirstOrThrow();
	const [booking] = await bookingsOfVenue(db, venueId, { from: firstDay, to: lastDay });
	if (booking) return { ok: false, booking };
	await db.insertInto("venueReservations").values({ venueId, firstDay, lastDay, purpose }).execute();
	await recordEvent(db, { type: "venue.reserved", subject: ["venue", venueId] });
	return { ok: true };
}

/** Gives a venue back to the gatherings. False where it is not set aside so. */
export async function freeVenue(db: Db, venueId: string, reservationId: string): Promise<boolean> {
	const gone = await db
		.deleteFrom("venueReservations")
		.where("id", "=", reservationId)
		.where("venueId", "=", venueId)
		.returning("id")
		.executeTakeFirst();
	if (gone) await recordEvent(db, { type: "venue.freed", subject: ["venue", venueId] });
	return gone !== undefined;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/**
 * The days whose points, notes and choices are to be deleted, as a relation of ids: 12 months after the decisions
 * were told (DOMAIN.md), unless somebody's request for access is open.
 */
export const daysToForget = (now: Date) => sql`(
	select d.id from pitch_days d
	where d.released_at < ${now}::timestamptz - interval '12 months'
		and not exists (select from access_requests a where a.pitch_day_id = d.id and a.closed_at is null)
)`;

/** A request for access to the papers of a day. */
export type AccessRequest = { id: string; caseNumber: string; openedAt: Date; closedAt: Date | null };

/** The requests of a day, open ones first. */
export const accessRequestsOf = (db: Db, dayId: string): Promise<AccessRequest[]> =>
	db
		.selectFrom("accessRequests")
		.select(["id", "caseNumber", "openedAt", "closedAt"])
		.where("pitchDayId", "=", dayId)
		.orderBy((row) => row("closedAt", "is not", null))
		.orderBy("openedAt", "desc")
		.orderBy("id")
		.execute();

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { StandIn } from "../enrolment.ts";
import { orderLetter } from "./letters.ts";

/** One leader's place at a gathering. */
type Who = { gatheringId: string; personId: string };

/** Tells somebody that they act for a leader who has a place. */
export const tellStandIn = (db: Db, who: Who, standInId: string | null | undefined): Promise<void> =>
	tell(db, "standIn", who, standInId);

/** Tells somebody that they need not act for a leader after all, so that their days are their own again. */
export const releaseStandIn = (db: Db, who: Who, standInId: string | null | undefined): Promise<void> =>
	tell(db, "standInOff", who, standInId);

type LetterKey = "standIn" | "standInOff";

/** One letter for each time it is said, of the days as they are then: naming somebody again after a change of mind is news. */
async function tell(
	db: Db,
	key: LetterKey,
	{ gatheringId, personId }: Who,
	standInId: string | null | undefined,
): Promise<void> {
	if (!standInId) return;
	const dedupeKey = `${key}:${gatheringId}:${personId}:${randomUUID()}`;
	const { days } = await db
		.selectFrom("gatherings")
		.select("days")
		.where("id", "=", gatheringId)
		.executeTakeFirstOrThrow();
	await orderLetter(db, { key, gatheringId, days, personId: standInId, colleagueId: personId, dedupeKey });
}

/** Tells all who act for people with a place at a gathering that they need not: it is cancelled. */
export async function releaseStandIns(db: Db, gatheringId: string): Promise<void> {
	const { rows } = await sql<{ personId: string; standInId: string }>`
		select person_id, stand_in_id from enrolments
		where gathering_id = ${gatheringId} and state = 'yes' and stand_in_id is not null order by person_id
	`.execute(db);
	for (const { personId, standInId } of rows) await releaseStandIn(db, { gatheringId, personId }, standInId);
}

/** Gives somebody who may act for a leader, by id; null where nobody is named, or the one who was has left. */
export async function standInById(db: Db, personId: string | null): Promise<StandIn | null> {
	if (personId === null) return null;
	const { rows } = await sql<StandIn>`
		select id as person_id, given_name || ' ' || family_name as name from people
		where id = ${personId} and ended_at is null
	`.execute(db);
	return rows[0] ?? null;
}

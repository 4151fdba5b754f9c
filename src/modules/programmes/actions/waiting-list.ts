import { sql } from "kysely";
import { recordEvents } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { orderLetter } from "./letters.ts";
import { tellStandIn } from "./stand-ins.ts";

/**
 * Gives free places of a gathering to those who wait, first come first served, and asks for a mail to each, and to
 * who acts for them.
 * Holds the gathering, so that no place is given twice.
 */
export async function offerFreePlaces(db: Db, gatheringId: string): Promise<void> {
	await sql`select 1 from gatherings where id = ${gatheringId} for update`.execute(db);
	const { rows } = await sql<{ personId: string; standInId: string | null }>`
		with place as (
			select least(c.capacity, coalesce(v.capacity, c.capacity))
				- (select count(*) from enrolments e where e.gathering_id = g.id and e.state = 'yes') as free
			from gatherings g join cohorts c on c.id = g.cohort_id left join venues v on v.id = g.venue_id
			where g.id = ${gatheringId}
		), next as (
			select person_id from enrolments where gathering_id = ${gatheringId} and state = 'waiting'
			order by answered_at, person_id limit greatest(0, (select free from place))
		)
		update enrolments e set state = 'yes' from next
		where e.gathering_id = ${gatheringId} and e.person_id = next.person_id
		returning e.person_id, e.stand_in_id
	`.execute(db);
	await recordEvents(
		db,
		rows.map(({ personId }) => ({
			type: "enrolment.place_offered",
			subject: ["gathering", gatheringId] as const,
			data: { personId },
		})),
	);
	for (const { personId, standInId } of rows) {
		await orderLetter(db, { key: "place", gatheringId, personId, link: "own", add: gatheringId });
		await tellStandIn(db, { gatheringId, personId }, standInId);
	}
}

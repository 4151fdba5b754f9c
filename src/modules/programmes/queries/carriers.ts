import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Person } from "./cohorts.ts";
import { type Gathering, gatheringColumns, gatheringTables } from "./gatherings.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

/** The ids of those who carry the gathering `g`: those named for it, else the facilitators of its cohort. */
export const carrierIds = sql<string[]>`coalesce(
	(select array_agg(n.person_id order by n.person_id) from gathering_facilitators n where n.gathering_id = g.id),
	(select array_agg(n.person_id order by n.person_id) from cohort_facilitators n where n.cohort_id = g.cohort_id),
	'{}')`;

/** A gathering with those who carry it. */
export type CarriedGathering = Gathering & {
	carrierIds: string[];
	/** Somebody is named for this gathering, besides the facilitators of its cohort. */
	isNamed: boolean;
};

/** Gives the gatherings of unfinished programmes that end on or after a day and begin by another, by first day. */
export async function gatheringsCarried(
	db: Db,
	{ from, to, personId = null }: { from: Day; to: Day; personId?: string | null },
): Promise<CarriedGathering[]> {
	const { rows } = await sql<CarriedGathering>`
		select ${gatheringColumns}, ${carrierIds} as carrier_ids,
			exists (select from gathering_facilitators n where n.gathering_id = g.id) as is_named
		from ${gatheringTables}
		where g.cancelled_at is null and p.state <> 'finished'
			and g.days[array_upper(g.days, 1)] >= ${from}::date and g.days[1] <= ${to}::date
			and (${personId}::uuid is null or ${personId}::uuid = any(${carrierIds}))
		order by g.days[1], c.position, g.id
	`.execute(db);
	return rows;
}

/** Who carries a gathering, by name. */
export async function carriersOf(db: Db, gatheringId: string, standsIn: StandsIn = null): Promise<Person[]> {
	const { rows } = await sql<Person>`
		select p.id as person_id, ${shownName(standsIn)} as name
		from gatherings g join people p on p.id = any(${carrierIds})
		where g.id = ${gatheringId}
		order by ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** Is the person named for this gathering, besides those of the cohort? */
export async function isNamedFor(db: Db, personId: string | null, gatheringId: string): Promise<boolean> {
	if (personId === null) return false;
	const row = await db
		.selectFrom("gatheringFacilitators")
		.select("personId")
		.where("gatheringId", "=", gatheringId)
		.where("personId", "=", personId)
		.executeTakeFirst();
	return row !== undefined;
}

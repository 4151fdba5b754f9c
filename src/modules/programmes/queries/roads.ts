import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { AttendanceState, EnrolmentState } from "../enrolment.ts";
import { carrierIds } from "./carriers.ts";
import { type Gathering, gatheringColumns, gatheringTables } from "./gatherings.ts";

/** One gathering on a participant's road, with their own answer and attendance. */
export type RoadGathering = Gathering & {
	state: EnrolmentState | null;
	/** The person's own marks, one per marked day in order of days. */
	marks: AttendanceState[];
	/** It is another cohort's, which the person visits. */
	visiting: boolean;
};

/**
 * Gives the gatherings of every cohort the person is in, programmes under way first, in order; cancelled ones too.
 * What the person takes with another cohort stands there instead of, or (to catch up) beside, their own. A programme
 * that is a draft is nobody's road before they are invited.
 */
export async function roadOf(db: Db, personId: string): Promise<RoadGathering[]> {
	const { rows } = await sql<RoadGathering>`
		select ${gatheringColumns}, e.state, m.person_id is null as visiting,
			array(select a.state from attendance a where a.gathering_id = g.id and a.person_id = ${personId} order by a.day)
				as marks
		from ${gatheringTables}
		left join cohort_members m on m.cohort_id = g.cohort_id and m.person_id = ${personId} and m.left_at is null
		left join enrolments e on e.gathering_id = g.id and e.person_id = ${personId}
		where m.person_id is not null and e.state is distinct from 'elsewhere' and ${isOutTo(personId)}
			or e.kind <> 'own' and e.state in ('yes', 'waiting', 'apology')
		order by p.state = 'finished', p.starts_on desc nulls last, p.id, pg.number, m.person_id is null, g.days[1]
	`.execute(db);
	return rows;
}

/** The programme has begun, or the person has been invited to something of it. */
const isOutTo = (personId: string) => sql<boolean>`(p.state <> 'draft' or exists (
	select from enrolments i join gatherings o on o.id = i.gathering_id
	where i.person_id = ${personId} and o.cohort_id = c.id))`;

/** Gives the gatherings that somebody carries, by first day. */
export async function gatheringsFacilitatedBy(db: Db, personId: string): Promise<Gathering[]> {
	const { rows } = await sql<Gathering>`
		select ${gatheringColumns} from ${gatheringTables}
		where g.cancelled_at is null and p.state <> 'finished' and ${personId}::uuid = any(${carrierIds})
		order by g.days[1] nulls last, c.position, pg.number
	`.execute(db);
	return rows;
}

/** Gives one gathering of a cohort that the person is in, or facilitates; undefined for anybody else. */
export async function roadGathering(
	db: Db,
	gatheringId: string,
	personId: string,
): Promise<Gathering | undefined> {
	const { rows } = await sql<Gathering>`
		select ${gatheringColumns} from ${gatheringTables}
		where g.id = ${gatheringId} and (
			exists (select from cohort_members m
				where m.cohort_id = g.cohort_id and m.person_id = ${personId} and m.left_at is null)
			or exists (select from enrolments e where e.gathering_id = g.id and e.person_id = ${personId} and e.kind <> 'own')
			or ${personId}::uuid = any(${carrierIds}))
	`.execute(db);
	return rows[0];
}

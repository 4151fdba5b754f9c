import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { AttendanceState, EnrolmentKind, EnrolmentState } from "../enrolment.ts";
import { type Gathering, gatheringColumns, gatheringTables } from "./gatherings.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

/** One participant of a gathering, and where their invitation stands; null when not invited yet. */
export type Participant = {
	personId: string;
	name: string;
	state: EnrolmentState | null;
	declineReason: string | null;
	/** Comes from another cohort. */
	visiting: boolean;
	/** Who acts for them meanwhile. */
	standIn: string | null;
};

/** Gives those who are to be at the gathering, by name, with what they have answered: its cohort now, and visitors. */
export async function participantsOf(
	db: Db,
	gatheringId: string,
	standsIn: StandsIn = null,
): Promise<Participant[]> {
	const { rows } = await sql<Participant>`
		select m.person_id, ${shownName(standsIn)} as name, e.state, e.decline_reason, m.visiting, e.stand_in
		from gathering_participants m
		join people p on p.id = m.person_id
		left join enrolments e on e.gathering_id = m.gathering_id and e.person_id = m.person_id
		where m.gathering_id = ${gatheringId}
		order by ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** An invitation as the one who is invited sees it. */
export type Invitation = Gathering & {
	personId: string;
	givenName: string;
	state: EnrolmentState;
	declineReason: string | null;
	standIn: string | null;
	standInId: string | null;
	/** A yes must name a stand-in; a guest's own organisation is not in the register, so a guest need not. */
	standInRequired: boolean;
	kind: EnrolmentKind;
	/** Days told beforehand that one cannot come. */
	apologies: Day[];
};

const invitationColumns = sql`${gatheringColumns}, e.person_id, i.given_name, e.state, e.decline_reason,
	e.stand_in, e.stand_in_id, p.stand_in_required and i.guest_of is null as stand_in_required, e.kind, array(select a.day from apologies a
		where a.gathering_id = g.id and a.person_id = e.person_id order by a.day) as apologies`;
const invitationTables = sql`${gatheringTables}
	join enrolments e on e.gathering_id = g.id
	left join cohort_members m on m.cohort_id = g.cohort_id and m.person_id = e.person_id and m.left_at is null
	join people i on i.id = e.person_id and (m.person_id is not null or e.kind <> 'own')`;

/** Gives the invitation that a personal link leads to; undefined for an unknown link or one who has left. */
export async function invitationByToken(db: Db, token: string): Promise<Invitation | undefined> {
	const { rows } = await sql<Invitation>`
		select ${invitationColumns} from ${invitationTables}
		where e.token_hash = ${hashOf(token)} or (e.gathering_id, e.person_id) =
			(select l.gathering_id, l.person_id from enrolment_links l where l.token_hash = ${hashOf(token)})
	`.execute(db);
	return rows[0];
}

/** Gives one person's invitation to a gathering, or undefined. */
export async function invitationOf(
	db: Db,
	gatheringId: string,
	personId: string,
): Promise<Invitation | undefined> {
	const { rows } = await sql<Invitation>`
		select ${invitationColumns} from ${invitationTables} where g.id = ${gatheringId} and e.person_id = ${personId}
	`.execute(db);
	return rows[0];
}

/** One row of the attendance list of a day; `mark` is null until somebody marks it. */
export type AttendanceRow = {
	personId: string;
	name: string;
	enrolled: EnrolmentState | null;
	mark: AttendanceState | null;
	/** Has told beforehand that they cannot come this day. */
	apologised: boolean;
};

/** Gives the attendance list of a day: everyone in the cohort, those who said no last. */
export async function attendanceOn(
	db: Db,
	gatheringId: string,
	day: Day,
	standsIn: StandsIn = null,
): Promise<AttendanceRow[]> {
	const { rows } = await sql<AttendanceRow>`
		select m.person_id, ${shownName(standsIn)} as name, e.state as enrolled, a.state as mark,
			exists (select from apologies x where x.gathering_id = m.gathering_id and x.person_id = m.person_id
				and x.day = ${day}::date) as apologised
		from gathering_participants m
		join people p on p.id = m.person_id
		left join enrolments e on e.gathering_id = m.gathering_id and e.person_id = m.person_id
		left join attendance a on a.gathering_id = m.gathering_id and a.person_id = m.person_id and a.day = ${day}::date
		where m.gathering_id = ${gatheringId}
		order by e.state is not distinct from 'no', ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** Those who are to be at some gathering of a cohort: its members, and visitors from other cohorts. */
const everyoneAt = (cohortId: string) => sql`
	select person_id from cohort_members where cohort_id = ${cohortId} and left_at is null
	union
	select gp.person_id from gathering_participants gp join gatherings g on g.id = gp.gathering_id
	where g.cohort_id = ${cohortId} and g.cancelled_at is null`;

/** Who will not sit at a table of a gathering. */
export type AwayFrom = { gatheringId: string; personId: string };

/**
 * Gives who is away from each gathering of a cohort: the latest mark decides, and before any mark the answer does. Who
 * waits for a place, takes the gathering elsewhere, or visits another one is away too.
 */
export async function awayFromGatherings(db: Db, cohortId: string): Promise<AwayFrom[]> {
	const { rows } = await sql<AwayFrom>`
		select g.id as gathering_id, one.person_id
		from gatherings g
		cross join (${everyoneAt(cohortId)}) one
		left join gathering_participants gp on gp.gathering_id = g.id and gp.person_id = one.person_id
		left join enrolments e on e.gathering_id = g.id and e.person_id = one.person_id
		left join lateral (select state from attendance a where a.gathering_id = g.id and a.person_id = one.person_id
			order by a.day desc limit 1) mark on true
		where g.cohort_id = ${cohortId} and g.cancelled_at is null and (gp.person_id is null
			or coalesce(mark.state in ('apology', 'absent'), e.state in ('no', 'waiting', 'apology'), false))
		order by g.id, one.person_id
	`.execute(db);
	return rows;
}

/** Somebody at a cohort's gatherings as a plan of tables needs them. */
export type SeatedMember = { personId: string; name: string; unitId: string | null };

/**
 * Gives those who are to be at some gathering of a cohort, by name; `standsIn` is what others than the office read for
 * a shielded person.
 */
export async function membersToSeat(
	db: Db,
	cohortId: string,
	standsIn: StandsIn = null,
): Promise<SeatedMember[]> {
	const { rows } = await sql<SeatedMember>`
		select p.id as person_id, ${shownName(standsIn)} as name, o.unit_id
		from (${everyoneAt(cohortId)}) one
		join people p on p.id = one.person_id
		left join lateral (select unit_id from posts where person_id = p.id and ended_at is null
			order by is_main desc, unit_id limit 1) o on true
		order by ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

import { type RawBuilder, sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { GatheringState } from "../worklist.ts";

/** Which gatherings: all of a programme, of one cohort, a single one, or all of programmes that are not finished. */
export type Which =
	| { programmeId: string }
	| { cohortId: string }
	| { gatheringId: string }
	| { unfinished: true };

/**
 * The gatherings in figures, by first day, those without dates last. Only people who are in the cohort now are
 * counted, so who has left weighs on nothing; visitors count where they go. Cancelled gatherings are left out, except
 * where one cohort's, or one alone, are asked for.
 */
export async function gatheringStates(db: Db, which: Which): Promise<GatheringState[]> {
	const { rows } = await sql<GatheringState>`
		select g.id, g.cohort_id, c.name as cohort_name, pg.number, pg.theme, g.days, v.name as venue_name,
			g.answer_by, g.invited_at, g.cancelled_at, least(c.capacity, coalesce(v.capacity, c.capacity)) as capacity,
			count(m.person_id) as members, count(e.person_id) as invited,
			count(*) filter (where e.state = 'yes') as yes, count(*) filter (where e.state = 'no') as no,
			count(*) filter (where e.state = 'waiting') as waiting,
			count(*) filter (where e.state = 'invited') as unanswered,
			count(*) filter (where e.state = 'apology') as apologies,
			(select p.notice_weeks from programmes p where p.id = c.programme_id) as notice_weeks,
			(select count(distinct a.person_id) from attendance a where a.gathering_id = g.id and a.state = 'present')
				as attended,
			(select count(distinct a.day) from attendance a where a.gathering_id = g.id) as marked_days
		from gatherings g
		join cohorts c on c.id = g.cohort_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		left join venues v on v.id = g.venue_id
		left join gathering_participants m on m.gathering_id = g.id
		left join enrolments e on e.gathering_id = g.id and e.person_id = m.person_id
		where ${filterOf(which)} and ${"gatheringId" in which || "cohortId" in which ? sql`true` : sql`g.cancelled_at is null`}
		group by g.tenant_id, g.id, c.name, c.position, c.capacity, c.programme_id, pg.number, pg.theme, v.name, v.capacity
		order by g.days[1] nulls last, c.position, pg.number
	`.execute(db);
	return rows;
}

function filterOf(which: Which): RawBuilder<unknown> {
	if ("programmeId" in which) return sql`c.programme_id = ${which.programmeId}`;
	if ("cohortId" in which) return sql`c.id = ${which.cohortId}`;
	if ("gatheringId" in which) return sql`g.id = ${which.gatheringId}`;
	return sql`c.programme_id in (select id from programmes where state <> 'finished')`;
}

/** A gathering with what it belongs to, as its page and its invitation need it. */
export type Gathering = {
	id: string;
	cohortId: string;
	cohortName: string;
	/** What it is a date of: the gathering as the programme plans it for every cohort. */
	programmeGatheringId: string;
	programmeId: string;
	programmeTitle: string;
	discussedOn: Day | null;
	/** How many weeks before it the dates must be out. */
	noticeWeeks: number;
	number: number;
	theme: string;
	aims: string;
	dayCount: number;
	opensSteps: string[];
	closesSteps: string[];
	homework: string;
	homeworkDueWeeks: number | null;
	days: Day[];
	/** "09:00:00", Norwegian time. */
	startsAt: string;
	endsAt: string;
	answerBy: Day | null;
	invitedAt: Date | null;
	cancelledAt: Date | null;
	revision: number;
	capacity: number;
	venueId: string | null;
	venueName: string | null;
	venueAddress: string | null;
};

/** The columns of a gathering; the caller adds the joins' condition. */
export const gatheringColumns = sql`
	g.id, g.cohort_id, c.name as cohort_name, g.programme_gathering_id, p.id as programme_id, p.title as programme_title,
	p.discussed_on, p.notice_weeks,
	pg.number, pg.theme, pg.aims, pg.day_count, pg.opens_steps, pg.closes_steps, pg.homework, pg.homework_due_weeks,
	g.days, g.starts_at, g.ends_at, g.answer_by, g.invited_at, g.cancelled_at, g.revision,
	least(c.capacity, coalesce(v.capacity, c.capacity)) as capacity,
	g.venue_id, v.name as venue_name, v.address as venue_address`;

export const gatheringTables = sql`
	gatherings g
	join cohorts c on c.id = g.cohort_id
	join programmes p on p.id = c.programme_id
	join programme_gatherings pg on pg.id = g.programme_gathering_id
	left join venues v on v.id = g.venue_id`;

/** Gives a gathering with its cohort, programme and venue, or undefined. */
export async function gatheringById(db: Db, id: string): Promise<Gathering | undefined> {
	const { rows } = await sql<Gathering>`
		select ${gatheringColumns} from ${gatheringTables} where g.id = ${id}
	`.execute(db);
	return rows[0];
}

/** Gives the same and holds the gathering until the transaction ends: whoever counts places waits for it. */
export async function lockGathering(db: Db, id: string): Promise<Gathering | undefined> {
	await sql`select 1 from gatherings where id = ${id} for update`.execute(db);
	return gatheringById(db, id);
}

/** Gives the gatherings of a cohort in order, cancelled ones left out. */
export async function gatheringsOf(db: Db, cohortId: string): Promise<Gathering[]> {
	const { rows } = await sql<Gathering>`
		select ${gatheringColumns} from ${gatheringTables}
		where g.cohort_id = ${cohortId} and g.cancelled_at is null order by pg.number
	`.execute(db);
	return rows;
}

/** Gives gatherings by id, cancelled ones too, in one query. */
export async function gatheringsByIds(db: Db, ids: readonly string[]): Promise<Map<string, Gathering>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<Gathering>`
		select ${gatheringColumns} from ${gatheringTables} where g.id = any(${[...new Set(ids)]}::uuid[])
	`.execute(db);
	return new Map(rows.map((gathering) => [gathering.id, gathering]));
}

/** A gathering, and whether it is the last of its programme. */
export type PlacedGathering = Gathering & { isLast: boolean };

/** Gives the gatherings that have a day in the span, of programmes that are under way, in order of days. */
export async function gatheringsBetween(db: Db, from: Day, to: Day): Promise<PlacedGathering[]> {
	const { rows } = await sql<PlacedGathering>`
		select ${gatheringColumns},
			pg.number = (select max(l.number) from programme_gatherings l where l.programme_id = p.id) as is_last
		from ${gatheringTables}
		where g.cancelled_at is null and p.state <> 'draft'
			and exists (select from unnest(g.days) as d(day) where d.day between ${from}::date and ${to}::date)
		order by g.days[1], g.id
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { refusalOfSwap, type SwapGathering, type SwapSide } from "../swap.ts";

/** Gives what a swap is judged by, for each of the people who are in the programme now. */
export async function swapSides(
	db: Db,
	programmeId: string,
	people: readonly string[],
): Promise<Map<string, SwapSide>> {
	const { rows } = await sql<SwapGathering & { personId: string; cohortId: string }>`
		select m.person_id, m.cohort_id, g.id as gathering_id, pg.number, g.days, g.cancelled_at is not null as cancelled,
			g.invited_at is not null as invited, e.state,
			case when e.stand_in_id is not null then json_build_object('personId', e.stand_in_id, 'name', e.stand_in) end as stand_in,
			exists (select from attendance a join gatherings o on o.id = a.gathering_id
				where o.programme_gathering_id = g.programme_gathering_id and a.person_id = m.person_id
					and a.state = 'present') as attended,
			least(c.capacity, coalesce(v.capacity, c.capacity)) as capacity,
			(select count(*) from enrolments t where t.gathering_id = g.id and t.state = 'yes') as taken
		from cohort_members m
		join cohorts c on c.id = m.cohort_id
		join gatherings g on g.cohort_id = c.id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		left join venues v on v.id = g.venue_id
		left join enrolments e on e.gathering_id = g.id and e.person_id = m.person_id
		where m.programme_id = ${programmeId} and m.person_id = any(${people}::uuid[]) and m.left_at is null
		order by pg.number
	`.execute(db);
	const byPerson = Map.groupBy(rows, ({ personId }) => personId);
	return new Map(
		[...byPerson].map(([personId, gatherings]) => [
			personId,
			{ personId, cohortId: gatherings[0]?.cohortId ?? "", gatherings },
		]),
	);
}

/** A swap that somebody has asked for, as the two who are in it see it. */
export type Swap = {
	id: string;
	programmeId: string;
	programmeTitle: string;
	/** Null for the whole rest of the programme. */
	gatheringNumber: number | null;
	state: "asked" | "done" | "declined" | "withdrawn";
	askerId: string;
	askerName: string;
	askerCohort: string;
	partnerId: string;
	partnerName: string;
	partnerCohort: string;
	/** Who acts for the asker on the days they would get. */
	askerStandInId: string | null;
	/** Nobody is named: whoever acted for the asker before does. */
	askerStandInFollows: boolean;
};

const swapColumns = sql`
	s.id, s.programme_id, p.title as programme_title, s.gathering_number, s.state, s.asker_stand_in_id, s.asker_stand_in_follows,
	s.asker_id, a.given_name || ' ' || a.family_name as asker_name, ac.name as asker_cohort,
	s.partner_id, b.given_name || ' ' || b.family_name as partner_name, bc.name as partner_cohort`;

const swapTables = sql`
	swaps s
	join programmes p on p.id = s.programme_id
	join people a on a.id = s.asker_id
	join people b on b.id = s.partner_id
	join cohort_members am on am.programme_id = s.programme_id and am.person_id = s.asker_id
	join cohorts ac on ac.id = am.cohort_id
	join cohort_members bm on bm.programme_id = s.programme_id and bm.person_id = s.partner_id
	join cohorts bc on bc.id = bm.cohort_id`;

/** Gives a swap if the person is one of the two; undefined for anybody else. */
export async function swapFor(db: Db, id: string, personId: string): Promise<Swap | undefined> {
	const { rows } = await sql<Swap>`
		select ${swapColumns} from ${swapTables} where s.id = ${id} and ${personId} in (s.asker_id, s.partner_id)
	`.execute(db);
	return rows[0];
}

/** Gives the swaps of a person that wait for an answer, their own questions and those they are asked. */
export async function openSwapsOf(db: Db, personId: string): Promise<Swap[]> {
	const { rows } = await sql<Swap>`
		select ${swapColumns} from ${swapTables}
		where s.state = 'asked' and ${personId} in (s.asker_id, s.partner_id) order by s.asked_at, s.id
	`.execute(db);
	return rows;
}

/** Somebody one can ask to swap with, when their cohort has the gathering, and what the two can swap as it is now. */
export type SwapCandidate = {
	personId: string;
	name: string;
	cohortName: string;
	days: Day[];
	scopes: ("one" | "cohort")[];
};

/** How many colleagues a search shows, and among how many it looks for them. */
const candidatesShown = 20;
const candidatesTried = 200;

/**
 * Gives colleagues in other cohorts of the programme whose name fits and with whom a swap would hold now; those first
 * who can change this one gathering. Shielded people are absent: nobody finds them here.
 */
export async function swapCandidates(
	db: Db,
	own: { personId: string; programmeId: string; cohortId: string; number: number },
	search: string,
	today: Day,
): Promise<SwapCandidate[]> {
	const found = await colleaguesCalled(db, own, search, today);
	const people = [own.personId, ...found.map(({ personId }) => personId)];
	const sides = await swapSides(db, own.programmeId, people);
	const asker = sides.get(own.personId);
	const scopes = [
		["one", own.number],
		["cohort", null],
	] as const;
	return found
		.map((one) => {
			const partner = sides.get(one.personId);
			const holds = (number: number | null) =>
				asker && partner && refusalOfSwap(asker, partner, number, today) === null;
			return { ...one, scopes: scopes.flatMap(([scope, number]) => (holds(number) ? [scope] : [])) };
		})
		.filter((one) => one.scopes.length > 0)
		.slice(0, candidatesShown);
}

async function colleaguesCalled(
	db: Db,
	own: { programmeId: string; cohortId: string; number: number },
	search: string,
	today: Day,
): Promise<Omit<SwapCandidate, "scopes">[]> {
	const { rows } = await sql<Omit<SwapCandidate, "scopes">>`
		select m.person_id, p.given_name || ' ' || p.family_name as name, c.name as cohort_name, g.days
		from cohort_members m
		join people p on p.id = m.person_id and not p.shielded and p.ended_at is null
		join cohorts c on c.id = m.cohort_id
		join gatherings g on g.cohort_id = c.id and g.cancelled_at is null and g.days[1] > ${today}::date
		join programme_gatherings pg on pg.id = g.programme_gathering_id and pg.number = ${own.number}
		where m.programme_id = ${own.programmeId} and m.left_at is null and m.cohort_id <> ${own.cohortId}
			and p.search_name like '%' || app.fold(${search}) || '%'
		order by g.invited_at is null, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${candidatesTried}
	`.execute(db);
	return rows;
}

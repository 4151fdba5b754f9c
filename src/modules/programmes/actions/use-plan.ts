import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type DaysRefusal, refusalOfDays } from "../gathering.ts";
import { firstReserved } from "../queries/venue-reservations.ts";
import type { Clash } from "../queries/venues.ts";
import { makeCohorts, placeSplit } from "./cohorts.ts";

/** A cohort as a plan has it; `cohortId` is null for one that is not made yet. */
export type PlannedCohort = {
	cohortId: string | null;
	members: string[];
	gatherings: { number: number; days: Day[]; venueId: string }[];
};

/** A whole plan: `capacity` is the most that a cohort may hold. */
export type CohortPlan = { capacity: number; cohorts: PlannedCohort[] };

export type PlanRefusal =
	| DaysRefusal
	| { reason: "cohort-gone" }
	| { reason: "already-invited"; cohortName: string }
	| { reason: "venue-busy"; clash: Clash }
	| { reason: "venue-closed"; day: Day; venueName: string }
	| { reason: "venue-reserved"; day: Day; venueName: string; purpose: string };

/**
 * Makes a plan of cohorts true: makes the cohorts that are missing, places people, sets days and venues. Refused as a
 * whole when people have been invited meanwhile, or a venue is taken. Who was placed by hand stays, and so does who is
 * in a cohort that has been invited. Two who do this at once are taken in turn.
 */
export async function useCohortPlan(
	db: Db,
	programmeId: string,
	plan: CohortPlan,
	at: { nameOf: (number: number) => string; today: Day },
): Promise<{ ok: true; cohortIds: string[] } | ({ ok: false } & PlanRefusal)> {
	await sql`select 1 from programmes where id = ${programmeId} for update`.execute(db);
	const refusal = await refusalOfPlan(db, programmeId, plan, at.today);
	if (refusal) return { ok: false, ...refusal };
	const missing = plan.cohorts.filter(({ cohortId }) => cohortId === null).length;
	const made =
		missing === 0
			? []
			: await makeCohorts(db, programmeId, { count: missing, capacity: plan.capacity }, at.nameOf);
	const cohortIds = plan.cohorts.map(({ cohortId }) => cohortId ?? made.shift() ?? "");
	await placeSplit(db, programmeId, await placementsOf(db, programmeId, plan, cohortIds));
	await makeRoom(db, cohortIds, plan.capacity);
	const changed = await setDays(db, plan, cohortIds);
	await recordEvent(db, {
		type: "programme.plan_used",
		subject: ["programme", programmeId],
		data: { cohorts: cohortIds.length, gatherings: changed },
	});
	return { ok: true, cohortIds };
}

async function refusalOfPlan(
	db: Db,
	programmeId: string,
	plan: CohortPlan,
	today: Day,
): Promise<PlanRefusal | null> {
	const gatherings = plan.cohorts.flatMap((cohort) => cohort.gatherings);
	for (const { days } of gatherings) {
		const refusal = refusalOfDays(days, today);
		if (refusal) return refusal;
	}
	const known = plan.cohorts.flatMap(({ cohortId }) => cohortId ?? []);
	const { rows } = await sql<{ name: string; isInvited: boolean }>`
		select c.name, exists (select from gatherings g where g.cohort_id = c.id and g.invited_at is not null) as is_invited
		from cohorts c where c.programme_id = ${programmeId} and c.id = any(${known}::uuid[])
	`.execute(db);
	if (rows.length < known.length) return { reason: "cohort-gone" };
	const invited = rows.find(({ isInvited }) => isInvited);
	if (invited) return { reason: "already-invited", cohortName: invited.name };
	const clash = await firstVenueClash(db, known, gatherings);
	if (clash) return { reason: "venue-busy", clash };
	const closed = await firstClosedVenue(db, gatherings);
	if (closed) return { reason: "venue-closed", ...closed };
	const wanted = gatherings.flatMap(({ days, venueId }) => days.map((day) => ({ venueId, day })));
	const reserved = await firstReserved(db, wanted);
	return reserved ? { reason: "venue-reserved", ...reserved } : null;
}

/** The first day when a venue is not open from 9 to 16, which is when the gatherings of a new plan are. */
async function firstClosedVenue(
	db: Db,
	gatherings: PlannedCohort["gatherings"],
): Promise<{ day: Day; venueName: string } | undefined> {
	const wanted = gatherings.flatMap(({ days, venueId }) => days.map((day) => ({ venue: venueId, day })));
	const { rows } = await sql<{ day: Day; venueName: string }>`
		select w.day, v.name as venue_name
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(venue uuid, day date)
		join venues v on v.id = w.venue
		where exists (select from venue_hours h where h.venue_id = v.id)
			and not exists (select from venue_hours h where h.venue_id = v.id and h.weekday = extract(isodow from w.day)
				and h.opens <= '09:00' and h.closes >= '16:00')
		order by w.day, v.name limit 1
	`.execute(db);
	return rows[0];
}

/** The first gathering of another cohort that has one of the venues on one of the days. Locks the venues first. */
async function firstVenueClash(
	db: Db,
	cohortIds: readonly string[],
	gatherings: PlannedCohort["gatherings"],
): Promise<Clash | undefined> {
	const wanted = gatherings.flatMap(({ days, venueId }) => days.map((day) => ({ venue: venueId, day })));
	const venues = [...new Set(wanted.map(({ venue }) => venue))];
	await sql`select 1 from venues where id = any(${venues}::uuid[]) order by id for update`.execute(db);
	const { rows } = await sql<Clash>`
		select d.day, c.name as cohort_name, pg.number
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(venue uuid, day date)
		join gatherings g on g.venue_id = w.venue and g.cancelled_at is null and w.day = any(g.days)
		join cohorts c on c.id = g.cohort_id
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		cross join lateral (select w.day) as d(day)
		where not c.id = any(${cohortIds}::uuid[])
		order by d.day, c.name limit 1
	`.execute(db);
	return rows[0];
}

/** Who the plan places and is still here, but for those in another cohort that has been invited meanwhile. */
async function placementsOf(
	db: Db,
	programmeId: string,
	plan: CohortPlan,
	cohortIds: readonly string[],
): Promise<{ leader: string; cohort: string }[]> {
	const wanted = plan.cohorts.flatMap(({ members }, at) =>
		members.map((leader) => ({ leader, cohort: cohortIds[at] ?? "" })),
	);
	const { rows } = await sql<{ leader: string; cohort: string }>`
		select w.leader, w.cohort
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(leader uuid, cohort uuid)
		join people p on p.id = w.leader and p.ended_at is null
		where not exists (
			select from cohort_members m join gatherings g on g.cohort_id = m.cohort_id and g.invited_at is not null
			where m.programme_id = ${programmeId} and m.person_id = w.leader and m.left_at is null and m.cohort_id <> w.cohort)
	`.execute(db);
	return rows;
}

async function makeRoom(db: Db, cohortIds: readonly string[], capacity: number): Promise<void> {
	await sql`
		update cohorts c set capacity = greatest(c.capacity, ${capacity}::int,
			(select count(*)::int from cohort_members m where m.cohort_id = c.id and m.left_at is null))
		where c.id = any(${cohortIds}::uuid[])
	`.execute(db);
}

async function setDays(db: Db, plan: CohortPlan, cohortIds: readonly string[]): Promise<number> {
	const wanted = plan.cohorts.flatMap(({ gatherings }, at) =>
		gatherings.map(({ number, days, venueId }) => ({
			cohort: cohortIds[at],
			...{ number, days: `{${days.join()}}`, venue: venueId },
		})),
	);
	const { rows } = await sql`
		update gatherings g set days = w.days::date[], venue_id = w.venue,
			revision = g.revision + case when cardinality(g.days) > 0 then 1 else 0 end
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(cohort uuid, number int, days text, venue uuid)
		join programme_gatherings pg on pg.number = w.number
		where g.cohort_id = w.cohort and pg.id = g.programme_gathering_id
			and (g.days <> w.days::date[] or g.venue_id is distinct from w.venue)
		returning 1
	`.execute(db);
	return rows.length;
}

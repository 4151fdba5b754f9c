import { type RawBuilder, sql } from "kysely";

/** Whether an impartiality row `i` lets its person judge; `standingOf` says the same in words. */
export const isClear = sql<boolean>`coalesce(i.decided = 'impartial', i.declared = 'none' and i.suggested is null, false)`;

/** Whether an impartiality row `i` keeps its person away: a tie stands, decided or not. Silence is no tie yet. */
export const stepsAside = sql<boolean>`coalesce(
	i.decided = 'partial' or (i.decided is null and (i.suggested is not null or i.declared <> 'none')), false)`;

/** Whether the member in row `m` has left before they began on pitch `p`: what they had begun on counts. */
export const isAway = sql<boolean>`(m.away_at is not null
	and not exists (select 1 from scores begun where begun.pitch_id = p.id and begun.person_id = m.person_id))`;

/** The seats of the panel that hears pitch `p`, as (person_id, substitute, position, missing): who is out of this pitch. */
const seatsOfPitch = sql`(
	select s.person_id, s.substitute, s.position, ${isAway} or ${stepsAside} as missing
	from panel_seats s
	join panel_members m on m.pitch_day_id = s.pitch_day_id and m.person_id = s.person_id
	left join impartiality i on i.pitch_id = p.id and i.person_id = s.person_id
	where s.panel_id = p.panel_id
)`;

/**
 * Whether seat `s` judges pitch `p`, ties apart: a regular member does, a substitute does when more regular members
 * are out than there are substitutes before this one.
 */
export const isCalled = sql<boolean>`(not s.substitute or (
	select count(*) filter (where seat.missing and not seat.substitute)
		> count(*) filter (where seat.substitute and not seat.missing
			and (seat.position, seat.person_id) < (s.position, s.person_id))
	from ${seatsOfPitch} seat
))`;

/** Who leads the panel of pitch `p`: the panel's own chair, else the day's leader where seated there. */
export const chairOfPitch = sql<string | null>`(
	select s.person_id from panel_seats s
	join panel_members m on m.pitch_day_id = s.pitch_day_id and m.person_id = s.person_id
	where s.panel_id = p.panel_id and (s.chairs or m.role = 'leader')
	order by s.chairs desc limit 1
)`;

/** Whether a person judges pitch `p` when no tie stands in the way. */
export const sitsFor = (personId: string | null) => sql<boolean>`exists (
	select 1 from panel_seats s where s.panel_id = p.panel_id and s.person_id = ${personId}::uuid and ${isCalled}
)`;

/**
 * Whether it matters how a person stands to pitch `p`: for the decision maker and the day's leader always, for a
 * member where they sit, and everywhere until they are given a seat.
 */
export const concerns = (personId: RawBuilder<unknown>) => sql<boolean>`(
	exists (select 1 from panel_seats own where own.panel_id = p.panel_id and own.person_id = ${personId})
	or not exists (select 1 from panel_seats own where own.pitch_day_id = p.pitch_day_id and own.person_id = ${personId})
	or exists (select 1 from panel_members own
		where own.pitch_day_id = p.pitch_day_id and own.person_id = ${personId} and own.role = 'leader')
	or exists (select 1 from pitch_days own where own.id = p.pitch_day_id and own.decider_id = ${personId})
)`;

/**
 * Every pair of pitch and panel member who may give it points, as a relation (pitch_id, person_id).
 * Progress, reminders, scores, results and files are all read through this one, so that a member who steps
 * aside, sits in another panel or is no longer there is left out everywhere at once.
 */
export const membersWhoMayScore = (dayId: string) => sql`(
	select p.id as pitch_id, s.person_id
	from pitches p
	join panel_seats s on s.panel_id = p.panel_id
	join panel_members m on m.pitch_day_id = s.pitch_day_id and m.person_id = s.person_id
	join impartiality i on i.pitch_id = p.id and i.person_id = s.person_id
	where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and ${isClear} and not ${isAway} and ${isCalled}
)`;

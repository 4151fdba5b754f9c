import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { PhaseTimes } from "../../../core/phases/phases.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { PanelRole, State } from "../pitch-day.ts";
import { phasesFrom, phasesOfDay, type StoredPhase } from "./phases.ts";
import { chairOfPitch, concerns, isAway, isClear, sitsFor } from "./seats.ts";

/** A day on which the viewer judges or decides, and what waits for them there. */
export type DaySeat = {
	id: string;
	title: string;
	day: Day;
	decisionBy: Day;
	state: State;
	judges: PanelRole | null;
	decides: boolean;
	/** Leads one of the day's panels. */
	chairs: boolean;
	/** Keeps the protocol. */
	keeps: boolean;
	/** Is the protocol signed? */
	approved: boolean;
	/** Pitches the viewer has not said how they stand to. */
	unanswered: number;
	/** Pitches that wait for the viewer's points. */
	toScore: number;
	firstToScore: string | null;
	/** Ties that wait for the one who leads: all on the day, or those of own panel. The viewer's own are left out. */
	tiesWaiting: number;
	/** Pitches without a decision that the viewer has no tie to. */
	toDecide: number;
	phases: PhaseTimes[];
};

/** Every day that is not released where the viewer has a seat in the panel or decides. */
export async function daysWaitingFor(db: Db, personId: string): Promise<DaySeat[]> {
	const awaitsScore = sql`${isClear} and n.submitted_at is null and not ${isAway} and ${sitsFor(personId)}`;
	const { rows } = await sql<Omit<DaySeat, "phases"> & { phases: StoredPhase[] }>`
		select d.id, d.title, d.day, d.decision_by, d.state, m.role as judges,
			coalesce(d.decider_id = ${personId}::uuid, false) as decides,
			coalesce(d.secretary_id = ${personId}::uuid, false) as keeps, paper.approved_at is not null as approved, own.*, ${phasesOfDay} as phases,
			exists (select 1 from panel_seats s where s.pitch_day_id = d.id and s.person_id = ${personId}::uuid and s.chairs) as chairs,
			(select count(*) from impartiality i join pitches p on p.id = i.pitch_id
				where p.pitch_day_id = d.id and p.withdrawn_at is null and i.decided is null and i.person_id <> ${personId}::uuid
					and (i.suggested is not null or i.declared <> 'none') and ${concerns(sql`i.person_id`)}
					and (m.role = 'leader' or ${chairOfPitch} = ${personId}::uuid)) as ties_waiting
		from pitch_days d
		left join panel_members m on m.pitch_day_id = d.id and m.person_id = ${personId}::uuid
		left join protocols paper on paper.pitch_day_id = d.id
		cross join lateral (
			select count(*) filter (where i.declared is null and i.decided is null and i.suggested is null
					and ${concerns(sql`${personId}::uuid`)}) as unanswered,
				count(*) filter (where ${awaitsScore}) as to_score,
				(array_agg(p.id order by p.position, p.id) filter (where ${awaitsScore}))[1] as first_to_score,
				count(*) filter (where ${isClear} and decided.id is null) as to_decide
			from pitches p
			left join impartiality i on i.pitch_id = p.id and i.person_id = ${personId}::uuid
			left join score_notes n on n.pitch_id = p.id and n.person_id = ${personId}::uuid
			left join decisions decided on decided.pitch_id = p.id
			where p.pitch_day_id = d.id and p.withdrawn_at is null
		) own
		where d.state <> 'released' and (m.person_id is not null or ${personId}::uuid in (d.decider_id, d.secretary_id))
		order by d.day, d.id
	`.execute(db);
	return rows.map((row) => ({ ...row, phases: phasesFrom(row.phases) }));
}

/** A pitch of the viewer's own team: it comes, or something new has been said of it. */
export type OwnTeamPitch = {
	pitchId: string;
	title: string;
	day: Day;
	news: "coming" | "recommended" | "decided";
	/** The day the news came; null for a pitch that comes. */
	newsOn: Day | null;
};

/** News older than this has been read, or is found on the idea. */
const newsDays = 30;

/** Own pitches that come, and letters of the last month. */
export async function ownPitches(db: Db, personId: string, today: Day): Promise<OwnTeamPitch[]> {
	const { rows } = await sql<OwnTeamPitch>`
		select p.id as pitch_id, idea.title, d.day,
			case when d.state = 'released' then 'decided' when d.recommended_at is not null then 'recommended' else 'coming' end as news,
			(coalesce(d.released_at, d.recommended_at) at time zone 'Europe/Oslo')::date as news_on
		from pitches p
		join pitch_days d on d.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		where p.withdrawn_at is null
			and (idea.owner_id = ${personId}::uuid or exists (select 1 from idea_members team
				where team.idea_id = idea.id and team.person_id = ${personId}::uuid and team.state = 'joined'))
			and (d.state = 'planned' and d.day >= ${today}::date or d.state = 'open'
				or coalesce(d.released_at, d.recommended_at) > ${today}::date - ${newsDays}::int)
		order by d.day, p.id limit 10
	`.execute(db);
	return rows;
}

/** A pitch of the viewer's team on the list of pitch days. */
export type TeamPitch = { pitchId: string; title: string; day: Day; dayTitle: string; state: State };

/** The latest pitches of the viewer's own teams; a person has a few in a lifetime. */
export async function teamPitches(db: Db, personId: string): Promise<TeamPitch[]> {
	const { rows } = await sql<TeamPitch>`
		select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, d.day, d.title as day_title, d.state
		from pitches p
		join pitch_days d on d.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		where p.withdrawn_at is null
			and (idea.owner_id = ${personId}::uuid or exists (select 1 from idea_members team
				where team.idea_id = idea.id and team.person_id = ${personId}::uuid and team.state = 'joined'))
		order by d.day desc, p.id limit 20
	`.execute(db);
	return rows;
}

/** A planned day that the office has to make ready, and how many things of the plan are missing. */
export type DayToPrepare = { id: string; title: string; day: Day };

/** Days before a pitch day when the office hears that it is not ready: teams need three weeks to prepare. */
const prepareDays = 21;

/** Planned days of the next weeks, for the office. */
export async function daysToPrepare(
	db: Db,
	today: Day,
	reach: { all: boolean; programmeIds: readonly string[] },
): Promise<DayToPrepare[]> {
	const { rows } = await sql<DayToPrepare>`
		select d.id, d.title, d.day from pitch_days d
		where d.state = 'planned' and d.day between ${today}::date - 1 and ${today}::date + ${prepareDays}::int
			and (${reach.all}::boolean or d.programme_id = any(${[...reach.programmeIds]}::uuid[]))
		order by d.day, d.id limit 5
	`.execute(db);
	return rows;
}

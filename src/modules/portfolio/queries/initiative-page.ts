import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type RequestState, requestState } from "../capacity.ts";
import type { Mood, Origin, State } from "../initiative.ts";

export type Initiative = {
	id: string;
	title: string;
	summary: string;
	state: State;
	origin: Origin;
	ideaId: string | null;
	ideaTitle: string | null;
	decidedOn: Day | null;
	decisionReason: string | null;
	goalId: string | null;
	goalTitle: string | null;
	ownerId: string;
	/** Null when the owner is shielded and the reader is not the office. */
	ownerName: string | null;
	ownerRole: string;
	ownerUnitId: string | null;
	unitName: string | null;
	/** The nearest leader above the owner. */
	ownerLeaderId: string | null;
	startQuarter: Quarter | null;
	/** How many quarters it holds its place. */
	quarters: number;
	startedOn: Day | null;
	endedOn: Day | null;
	nextCheckOn: Day | null;
	lastHeardOn: Day;
	touchesStaffing: boolean;
	discussedOn: Day | null;
	learned: string;
	/** What came of it, and who carries it on in the line. */
	result: string;
	carriedOn: string;
	/** Counts changes, so that two who change at once see each other. */
	version: number;
};

export type Status = {
	id: string;
	mood: Mood;
	doneSince: string;
	inTheWay: string;
	hoursUsed: number | null;
	reportedAt: Date;
	reporterName: string | null;
};

export type Asked = {
	id: string;
	competenceName: string;
	leaderName: string | null;
	quarter: Quarter;
	hours: number;
	state: RequestState;
	answer: "yes" | "no" | null;
	withdrawnAt: Date | null;
	answerWords: string;
	askedBy: string;
	/** Release from duty: what an hour of cover costs; null where none is needed. */
	coverHourCost: number | null;
	/** The account that pays; empty until somebody says which. */
	coverAccount: string;
};

/** One initiative with the chain back to its idea and decision; null when there is none. */
export async function initiativeById(db: Db, id: string, seesShielded: boolean): Promise<Initiative | null> {
	const { rows } = await sql<Initiative>`
		select i.id, i.title, i.summary, i.state, i.origin, i.idea_id, idea.title as idea_title,
			(d.decided_at at time zone 'Europe/Oslo')::date as decided_on, d.reason as decision_reason,
			i.goal_id, g.title as goal_title, i.owner_id, i.owner_role, i.owner_unit_id, u.name as unit_name,
			case when o.shielded and not ${seesShielded}::boolean then null else o.given_name || ' ' || o.family_name end as owner_name,
			(select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				where above.leader_id <> i.owner_id order by depth desc limit 1) as owner_leader_id,
			i.start_quarter, i.quarters, i.started_on, i.ended_on, i.next_check_on, i.touches_staffing, i.discussed_on, i.learned,
			i.result, i.carried_on, i.version,
			(coalesce(
				(select max(reported_at) from initiative_statuses s where s.initiative_id = i.id),
				i.started_on::timestamptz, i.created_at
			) at time zone 'Europe/Oslo')::date as last_heard_on
		from initiatives i
		join people o on o.id = i.owner_id
		left join ideas idea on idea.id = i.idea_id and idea.hidden_at is null and idea.visibility = 'shared'
		left join decisions d on d.id = i.decision_id and d.released_at is not null
		left join goals g on g.id = i.goal_id
		left join units u on u.id = i.owner_unit_id
		where i.id = ${id}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

/** What has been reported, newest first. */
export async function statusesOf(db: Db, initiativeId: string, seesShielded: boolean): Promise<Status[]> {
	const { rows } = await sql<Status>`
		select s.id, s.mood, s.done_since, s.in_the_way, s.hours_used, s.reported_at,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as reporter_name
		from initiative_statuses s left join people p on p.id = s.reported_by
		where s.initiative_id = ${initiativeId}::uuid order by s.reported_at desc, s.id limit 50
	`.execute(db);
	return rows;
}

/** The hours asked for, per competence and quarter, with the answers. */
export async function hoursAskedFor(
	db: Db,
	of: { initiativeId: string } | { pitchId: string },
	seesShielded: boolean,
): Promise<Asked[]> {
	const condition =
		"initiativeId" in of
			? sql`r.initiative_id = ${of.initiativeId}::uuid`
			: sql`r.pitch_id = ${of.pitchId}::uuid`;
	const { rows } = await sql<Omit<Asked, "state">>`
		select r.id, c.name as competence_name, r.quarter, r.hours, r.answer, r.withdrawn_at, r.answer_words, r.asked_by,
			r.cover_hour_cost, r.cover_account,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as leader_name
		from capacity_requests r
		join competences c on c.id = r.competence_id
		left join people p on p.id = c.leader_id
		where ${condition} order by r.quarter, c.position, c.name, r.asked_at
	`.execute(db);
	return rows.map((row) => ({ ...row, state: requestState(row) }));
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Connection, Declaration } from "../impartiality.ts";
import type { Outcome } from "../outcome.ts";
import { type Minutes, pitchStart } from "../pitch-day.ts";
import { chairOfPitch, isAway, isClear, sitsFor } from "./seats.ts";

/** The page as it was handed in: the six parts and the title it had. */
export type HandedIn = Partial<
	Record<"title" | "need" | "insight" | "solution" | "test" | "benefit" | "ask", string>
>;

/** A pitch as the viewer may know of it: nothing here tells how anybody else scored. */
export type Pitch = {
	id: string;
	pitchDayId: string;
	ideaId: string;
	goalId: string | null;
	goalTitle: string | null;
	title: string;
	position: number;
	/** The panel that hears it; null until it has a place on a day of several panels. */
	panelId: string | null;
	/** When and where, as the panel has it, and how many must judge. */
	day: Day;
	startsAt: string;
	room: string;
	quorum: number;
	/** Its place in the panel's running order, from 1, and how many there are. */
	place: number;
	placesInPanel: number;
	withdrawnAt: Date | null;
	/** Taken out of view by a moderator. */
	hidden: boolean;
	/** What is judged: the page as it was handed in, or as it is while the team may still change it. */
	handedIn: HandedIn;
	/** Since when that stands; null while the team may still change it. */
	frozenAt: Date | null;
	/** The page as the team has it now: for the team, the guide and the office. */
	teamPage: HandedIn;
	checks: Record<string, string>;
	ownerId: string;
	/** Null where the owner is shielded. */
	ownerName: string | null;
	unitName: string | null;
	/** Does the viewer own the idea or work in its team? */
	inTeam: boolean;
	/** Does the viewer guide the idea; and have a seat in the panel that hears it, called in or not? */
	guides: boolean;
	seated: boolean;
	/** Does the viewer sit in the panel that hears it, called in where a substitute; and do they lead that panel? */
	sits: boolean;
	chairs: boolean;
	// The viewer's own ties and assessment.
	declared: Declaration | null;
	suggested: Connection | null;
	decided: "partial" | "impartial" | null;
	submitted: boolean;
	recommended: boolean;
	recommendedOutcome: Outcome | null;
	recommendationSentAt: Date | null;
};

const select = (viewerId: string) => sql`
	select p.id, p.pitch_day_id, p.idea_id, idea.goal_id, goal.title as goal_title,
		coalesce(p.handed_in->>'title', idea.title) as title, p.position, p.panel_id, p.withdrawn_at,
		coalesce(panel.day, d.day) as day, to_char(coalesce(panel.starts_at, d.starts_at), 'HH24:MI') as panel_starts_at,
		coalesce(nullif(panel.room, ''), d.place) as room, coalesce(panel.quorum, d.quorum) as quorum,
		d.pitch_minutes, d.question_minutes, d.break_minutes, line.before + 1 as place, line.places as places_in_panel,
		${sitsFor(viewerId)} as sits, coalesce(${chairOfPitch} = ${viewerId}::uuid, false) as chairs,
	 idea.hidden_at is not null as hidden,
		case when p.frozen_at is not null then p.handed_in else coalesce(idea.page_at_due, idea.pitch) end as handed_in,
		coalesce(p.frozen_at, case when idea.page_at_due is not null then idea.page_due_at end) as frozen_at,
		idea.pitch || jsonb_build_object('title', idea.title) as team_page, p.checks, idea.owner_id,
		case when owner.shielded then null else owner.given_name || ' ' || owner.family_name end as owner_name,
		unit.name as unit_name,
		idea.owner_id = ${viewerId}::uuid or exists (select 1 from idea_members team where team.idea_id = idea.id
			and team.person_id = ${viewerId}::uuid and team.state = 'joined') as in_team,
		coalesce(idea.guide_id = ${viewerId}::uuid, false) as guides,
		exists (select 1 from panel_seats s where s.panel_id = p.panel_id and s.person_id = ${viewerId}::uuid) as seated,
		i.declared, i.suggested, i.decided, coalesce(note.submitted_at is not null, false) as submitted,
		r.pitch_id is not null as recommended, r.outcome as recommended_outcome, r.sent_at as recommendation_sent_at
	from pitches p
	join pitch_days d on d.id = p.pitch_day_id
	left join panels panel on panel.id = p.panel_id
	cross join lateral (
		select count(*) as places, count(*) filter (where (o.position, o.id) < (p.position, p.id)) as before
		from pitches o
		where o.pitch_day_id = p.pitch_day_id and o.panel_id is not distinct from p.panel_id and o.withdrawn_at is null
	) line
	join ideas idea on idea.id = p.idea_id
	join people owner on owner.id = idea.owner_id
	left join units unit on unit.id = coalesce(idea.team_unit_id, idea.unit_id)
	left join goals goal on goal.id = idea.goal_id
	left join impartiality i on i.pitch_id = p.id and i.person_id = ${viewerId}::uuid
	left join score_notes note on note.pitch_id = p.id and note.person_id = ${viewerId}::uuid
	left join recommendations r on r.pitch_id = p.id
`;

type Row = Omit<Pitch, "startsAt"> & Minutes & { panelStartsAt: string };

function pitchFrom({ panelStartsAt, pitchMinutes, questionMinutes, breakMinutes, ...row }: Row): Pitch {
	const minutes = { pitchMinutes, questionMinutes, breakMinutes };
	return { ...row, startsAt: pitchStart(panelStartsAt, minutes, row.place - 1) };
}

/** The pitches of a day in their order, panel by panel, without those that were withdrawn. */
export async function pitchesOn(db: Db, dayId: string, viewerId: string): Promise<Pitch[]> {
	const { rows } = await sql<Row>`
		${select(viewerId)} where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null order by p.position, p.id
	`.execute(db);
	return rows.map(pitchFrom);
}

/** One pitch; null when there is none. */
export async function pitchById(db: Db, id: string, viewerId: string): Promise<Pitch | null> {
	const { rows } = await sql<Row>`${select(viewerId)} where p.id = ${id}::uuid`.execute(db);
	return rows[0] ? pitchFrom(rows[0]) : null;
}

/** The pitches of a day that a person has said, or been told, they may judge or decide. */
export async function pitchesClearFor(db: Db, dayId: string, personId: string | null): Promise<Set<string>> {
	const { rows } = await sql<{ pitchId: string }>`
		select i.pitch_id from impartiality i join pitches p on p.id = i.pitch_id
		where p.pitch_day_id = ${dayId}::uuid and i.person_id = ${personId}::uuid and ${isClear}
	`.execute(db);
	return new Set(rows.map(({ pitchId }) => pitchId));
}

/** The pitches of a day whose panel has a chair who is there and has no tie: the rest somebody else leads. */
export async function pitchesLedByChair(db: Db, dayId: string): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select p.id from pitches p
		join panel_members m on m.pitch_day_id = p.pitch_day_id and m.person_id = ${chairOfPitch}
		join impartiality i on i.pitch_id = p.id and i.person_id = m.person_id
		where p.pitch_day_id = ${dayId}::uuid and ${isClear} and not ${isAway}
	`.execute(db);
	return new Set(rows.map(({ id }) => id));
}

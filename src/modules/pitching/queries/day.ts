import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { PhaseTimes } from "../../../core/phases/phases.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { PanelRole, Plan, State } from "../pitch-day.ts";
import { phasesFrom, phasesOfDay, type StoredPhase } from "./phases.ts";
import { concerns, membersWhoMayScore, stepsAside } from "./seats.ts";

/** A pitch day as its pages show it. */
export type PitchDay = {
	id: string;
	programmeId: string | null;
	programmeTitle: string | null;
	title: string;
	day: Day;
	startsAt: string;
	place: string;
	pitchMinutes: number;
	questionMinutes: number;
	breakMinutes: number;
	quorum: number;
	decisionBy: Day;
	deciderId: string | null;
	deciderName: string | null;
	authority: string;
	contactId: string | null;
	contactName: string | null;
	contactEmail: string | null;
	contactPhone: string;
	/** Keeps the protocol; the name is null where shielded. */
	secretaryId: string | null;
	secretaryName: string | null;
	leaderId: string | null;
	leaderName: string | null;
	/** Whether the panel also sees results corrected for strict and mild judges. */
	corrected: boolean;
	state: State;
	releasedAt: Date | null;
	/** Why decisions were released before everyone had answered; "" where they had. */
	releasedDespite: string;
	/** The viewer's role in the panel. */
	judges: PanelRole | null;
	/** Does the viewer lead one of its panels? */
	chairs: boolean;
	/** Is there a common case that is open and that the viewer has not handed in points for? */
	caseWaits: boolean;
	/** How many panels it has; one is the whole day. */
	panelCount: number;
	/** When its phases are, and the version of those times. */
	phases: PhaseTimes[];
	phasesVersion: number;
};

const dayColumns = (viewerId: string | null) => sql`
	d.id, d.programme_id, programme.title as programme_title, d.title, d.day, to_char(d.starts_at, 'HH24:MI') as starts_at,
	d.place, d.pitch_minutes, d.question_minutes, d.break_minutes, d.quorum, d.decision_by, d.authority,
	d.decider_id, case when not decider.shielded then decider.given_name || ' ' || decider.family_name end as decider_name,
	d.contact_id, case when not contact.shielded then contact.given_name || ' ' || contact.family_name end as contact_name,
	case when not contact.shielded then contact.email end as contact_email,
	d.contact_phone, d.corrected, d.state, d.released_at, d.released_despite,
	d.secretary_id,
	case when not secretary.shielded then secretary.given_name || ' ' || secretary.family_name end as secretary_name,
	lead.person_id as leader_id,
	case when not leader.shielded then leader.given_name || ' ' || leader.family_name end as leader_name,
	(select m.role from panel_members m where m.pitch_day_id = d.id and m.person_id = ${viewerId}::uuid) as judges,
	exists (select 1 from panel_seats s where s.pitch_day_id = d.id and s.person_id = ${viewerId}::uuid and s.chairs) as chairs,
	exists (select 1 from calibration_cases common where common.pitch_day_id = d.id and common.closed_at is null
		and not exists (select 1 from calibration_answers a
			where a.pitch_day_id = d.id and a.person_id = ${viewerId}::uuid)) as case_waits,
	(select count(*) from panels where panels.pitch_day_id = d.id) as panel_count,
	${phasesOfDay} as phases, d.phases_version
`;

const dayTables = sql`
	pitch_days d
	left join programmes programme on programme.id = d.programme_id
	left join people decider on decider.id = d.decider_id
	left join people contact on contact.id = d.contact_id
	left join people secretary on secretary.id = d.secretary_id
	left join panel_members lead on lead.pitch_day_id = d.id and lead.role = 'leader'
	left join people leader on leader.id = lead.person_id
`;

/** One pitch day and the viewer's place in its panel; null when there is none. */
export async function pitchDayById(db: Db, id: string, viewerId: string | null): Promise<PitchDay | null> {
	const { rows } = await sql<Omit<PitchDay, "phases"> & { phases: StoredPhase[] }>`
		select ${dayColumns(viewerId)} from ${dayTables} where d.id = ${id}::uuid
	`.execute(db);
	return rows[0] ? { ...rows[0], phases: phasesFrom(rows[0].phases) } : null;
}

/** Whose days are asked for: everyone's, those of some programmes, or only where one has a seat. */
export type Reach = { all: boolean; programmeIds: readonly string[] };

export type PitchDayRow = Pick<
	PitchDay,
	"id" | "title" | "day" | "startsAt" | "place" | "state" | "decisionBy"
> & {
	pitchCount: number;
};

/** Pitch days the viewer plans, judges or decides, the latest first; 50 a page, one more tells that there are more. */
export async function pitchDaysWithSeat(
	db: Db,
	viewerId: string,
	reach: Reach,
	options: { page: number; pageSize: number },
): Promise<PitchDayRow[]> {
	const { rows } = await sql<PitchDayRow>`
		select d.id, d.title, d.day, to_char(d.starts_at, 'HH24:MI') as starts_at, d.place, d.state, d.decision_by,
			(select count(*) from pitches p where p.pitch_day_id = d.id and p.withdrawn_at is null) as pitch_count
		from pitch_days d
		where ${reach.all}::boolean or d.programme_id = any(${reach.programmeIds}::uuid[]) or ${viewerId}::uuid in (d.decider_id, d.secretary_id)
			or exists (select 1 from panel_members m where m.pitch_day_id = d.id and m.person_id = ${viewerId}::uuid)
		order by d.day desc, d.id
		limit ${options.pageSize + 1} offset ${(options.page - 1) * options.pageSize}
	`.execute(db);
	return rows;
}

/** A criterion with its words for the levels 1 to 6, and what the panel has agreed that they mean here. */
export type Criterion = {
	id: string;
	title: string;
	weight: number;
	levelWords: string[];
	/** By level; empty where nothing is agreed. */
	meanings: Readonly<Partial<Record<number, string>>>;
	meaningsVersion: number;
};

/** The criteria of a day, in their order. */
export async function criteriaOf(db: Db, dayId: string): Promise<Criterion[]> {
	const { rows } = await sql<Criterion>`
		select c.id, c.title, c.weight, c.level_words, c.meanings_version,
			(select coalesce(jsonb_object_agg(m.level, m.words), '{}') from level_meanings m where m.criterion_id = c.id) as meanings
		from criteria c where c.pitch_day_id = ${dayId}::uuid order by c.position, c.id
	`.execute(db);
	return rows;
}

/** What the checklist before the opening is made from. */
export async function planOf(db: Db, dayId: string): Promise<Plan> {
	const { rows } = await sql<Plan>`
		select d.place, d.quorum, d.authority, d.decider_id is not null as has_decider, d.contact_id is not null as has_contact,
			exists (select 1 from panel_members m where m.pitch_day_id = d.id and m.role = 'leader') as has_leader,
			(select count(*) from panel_members m where m.pitch_day_id = d.id) as panel_size,
			(select count(*) from panels where panels.pitch_day_id = d.id and coalesce(panels.quorum, d.quorum) > (
				select count(*) from panel_seats s where s.panel_id = panels.id and not s.substitute)) as small_panels,
			(select count(*) from criteria c where c.pitch_day_id = d.id) as criteria_count,
			pitch.*
		from pitch_days d, lateral (
			select count(*) as pitch_count,
				count(*) filter (where coalesce(idea.pitch->>'need', '') = '' or coalesce(idea.pitch->>'solution', '') = '') as empty_pages,
				count(*) filter (where may.members < coalesce(panel.quorum, d.quorum)) as short_pitches,
				count(*) filter (where p.panel_id is null) as unplaced,
				(select count(*) from panel_members m where m.pitch_day_id = d.id and m.away_at is null and exists (
					select 1 from pitches p left join impartiality i on i.pitch_id = p.id and i.person_id = m.person_id
					where p.pitch_day_id = d.id and p.withdrawn_at is null and i.declared is null and i.decided is null
						and ${concerns(sql`m.person_id`)}
				)) as unanswered
			from pitches p
			join ideas idea on idea.id = p.idea_id
			left join panels panel on panel.id = p.panel_id
			cross join lateral (select count(*) as members from ${membersWhoMayScore(dayId)} w where w.pitch_id = p.id) may
			where p.pitch_day_id = d.id and p.withdrawn_at is null
		) pitch
		where d.id = ${dayId}::uuid
	`.execute(db);
	const plan = rows[0];
	if (!plan) throw new Error(`No pitch day ${dayId}`);
	return plan;
}

/** One who sits in the panel, what they do in the municipality, and how far their answers have come. */
export type PanelMember = {
	personId: string;
	name: string;
	role: PanelRole;
	work: string | null;
	guestOf: string | null;
	/** From when they cannot judge. */
	awayAt: Date | null;
	/** Pitches that concern them, and those of them they have answered for. */
	pitches: number;
	answered: number;
	/** Pitches they step aside from as things stand. */
	aside: number;
};

/** The panel, its leader first. */
export async function panelOf(db: Db, dayId: string): Promise<PanelMember[]> {
	const { rows } = await sql<PanelMember>`
		select m.person_id, who.given_name || ' ' || who.family_name as name, m.role, who.guest_of,
			(select concat_ws(', ', post.title, unit.name) from posts post join units unit on unit.id = post.unit_id
				where post.person_id = m.person_id and post.ended_at is null order by post.is_main desc, post.id limit 1) as work,
			m.away_at, ties.pitches, ties.answered, ties.aside
		from panel_members m
		join people who on who.id = m.person_id
		cross join lateral (
			select count(*) as pitches, count(*) filter (where i.declared is not null or i.decided is not null) as answered,
				count(*) filter (where ${stepsAside}) as aside
			from pitches p left join impartiality i on i.pitch_id = p.id and i.person_id = m.person_id
			where p.pitch_day_id = m.pitch_day_id and p.withdrawn_at is null and ${concerns(sql`m.person_id`)}
		) ties
		where m.pitch_day_id = ${dayId}::uuid
		order by m.role <> 'leader', who.family_name collate "nb-x-icu", who.given_name collate "nb-x-icu", m.person_id
	`.execute(db);
	return rows;
}

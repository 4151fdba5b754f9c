import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Choice, Kind, Ruled } from "../agenda.ts";
import type { Minutes } from "../minutes.ts";

/** A meeting in the list. */
export type MeetingLine = {
	readonly id: string;
	readonly heldOn: Day;
	readonly closedAt: Date | null;
	/** Null where the person is shielded. */
	readonly chairName: string | null;
	readonly decided: number;
};

/** Every meeting, the latest first. */
export async function allMeetings(db: Db): Promise<MeetingLine[]> {
	const { rows } = await sql<MeetingLine>`
		select m.id, m.held_on, m.closed_at,
			case when not p.shielded then p.given_name || ' ' || p.family_name end as chair_name,
			(select count(*) from portfolio_rulings r where r.meeting_id = m.id) as decided
		from portfolio_meetings m join people p on p.id = m.chair_id order by m.held_on desc, m.opened_at desc, m.id limit 200
	`.execute(db);
	return rows;
}

/** One meeting; closed ones have their minutes. */
export type Meeting = {
	readonly id: string;
	readonly heldOn: Day;
	readonly place: string;
	readonly chairId: string;
	readonly chairName: string | null;
	readonly present: string;
	readonly remarks: string;
	readonly closedAt: Date | null;
	readonly closedByName: string | null;
	readonly document: Minutes | null;
};

/** A meeting by id; null where there is none. */
export async function meetingById(db: Db, id: string): Promise<Meeting | null> {
	const { rows } = await sql<Meeting>`
		select m.id, m.held_on, m.place, m.chair_id, m.present, m.remarks, m.closed_at, m.document,
			case when not p.shielded then p.given_name || ' ' || p.family_name end as chair_name,
			case when not w.shielded then w.given_name || ' ' || w.family_name end as closed_by_name
		from portfolio_meetings m join people p on p.id = m.chair_id left join people w on w.id = m.closed_by
		where m.id = ${id}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

/** Something that was decided. */
export type Ruling = {
	readonly id: string;
	readonly kind: Kind;
	readonly subjectId: string;
	readonly initiativeId: string | null;
	readonly title: string;
	readonly facts: readonly string[];
	readonly choice: Choice;
	readonly reason: string;
	readonly lookAgainOn: Day | null;
	readonly byName: string | null;
	readonly recordedAt: Date;
};

/** What a meeting has decided, in the order it did. */
export async function rulingsOf(db: Db, meetingId: string): Promise<Ruling[]> {
	const { rows } = await sql<Ruling>`
		select r.id, r.kind, r.subject_id, r.initiative_id, r.title, r.facts, r.choice, r.reason, r.look_again_on, r.recorded_at,
			case when not p.shielded then p.given_name || ' ' || p.family_name end as by_name
		from portfolio_rulings r left join people p on p.id = r.decided_by
		where r.meeting_id = ${meetingId}::uuid order by r.recorded_at, r.id
	`.execute(db);
	return rows;
}

/** What was decided last of each matter, by kind and subject. */
export async function lastRulings(db: Db): Promise<ReadonlyMap<string, Ruled>> {
	const { rows } = await sql<Ruled>`
		select distinct on (kind, subject_id) kind, subject_id, look_again_on, recorded_at
		from portfolio_rulings order by kind, subject_id, recorded_at desc
	`.execute(db);
	return new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]));
}

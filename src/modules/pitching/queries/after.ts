import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { Letter, LetterKind } from "../letters.ts";
import type { LookResult, Outcome } from "../outcome.ts";

/** A letter as it went out. */
export type SentLetter = Letter & { pitchId: string; kind: LetterKind; sentAt: Date };

/** The letters about a day's pitches in one language, in the order of the pitches, the recommendation first. */
export async function lettersOn(db: Db, dayId: string, locale: Locale): Promise<SentLetter[]> {
	const { rows } = await sql<SentLetter>`
		select l.pitch_id, l.kind, l.subject, l.paragraphs, l.sent_at
		from pitch_letters l join pitches p on p.id = l.pitch_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and l.locale = ${locale}
		order by p.position, p.id, l.sent_at, l.kind desc
	`.execute(db);
	return rows;
}

/** What came of looking at an idea again. */
export type SecondLook = {
	id: string;
	result: LookResult;
	words: string;
	nextOn: Day | null;
	lookedAt: Date;
};

/** Each time a pitch has been looked at again, the latest first. */
export async function secondLooksOf(db: Db, pitchId: string): Promise<SecondLook[]> {
	const { rows } = await sql<SecondLook>`
		select id, result, words, next_on, looked_at from second_looks
		where pitch_id = ${pitchId}::uuid order by looked_at desc, id
	`.execute(db);
	return rows;
}

/** The day a pitch is to be looked at again: what was said last counts. Null where nothing is promised any more. */
const dueOn = sql<Day | null>`(
	select coalesce((array_agg(s.next_on order by s.looked_at desc, s.id))[1],
		case when count(s.id) = 0 then d.look_again_on end)
	from second_looks s where s.pitch_id = d.pitch_id
)`;

/** The day one pitch is to be looked at again; null where it is not, or the idea is taken up already. */
export async function lookAgainDay(db: Db, pitchId: string): Promise<Day | null> {
	const { rows } = await sql<{ due: Day | null }>`
		select ${dueOn} as due from decisions d join pitches p on p.id = d.pitch_id join ideas idea on idea.id = p.idea_id
		where d.pitch_id = ${pitchId}::uuid and d.released_at is not null and idea.state in ('on_hold', 'closed')
	`.execute(db);
	return rows[0]?.due ?? null;
}

/** An idea that is to be looked at again about now. */
export type LookDue = { pitchId: string; title: string; due: Day; plans: boolean };

/** The office hears a week before, so that somebody can ask what has changed. */
const officeAheadDays = 7;

/** What is to be looked at again: for the office of its day a week ahead, for the owner from the day itself. */
export async function looksDue(
	db: Db,
	personId: string,
	today: Day,
	reach: { all: boolean; programmeIds: readonly string[] },
): Promise<LookDue[]> {
	const { rows } = await sql<LookDue>`
		select * from (
			select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, ${dueOn} as due,
				${reach.all}::boolean or coalesce(day.programme_id = any(${[...reach.programmeIds]}::uuid[]), false) as plans,
				idea.owner_id = ${personId}::uuid as own
			from decisions d
			join pitches p on p.id = d.pitch_id
			join pitch_days day on day.id = p.pitch_day_id
			join ideas idea on idea.id = p.idea_id
			where d.released_at is not null and d.look_again_on is not null
				and idea.state in ('on_hold', 'closed') and idea.hidden_at is null
		) promised
		where plans and due <= ${today}::date + ${officeAheadDays}::int or own and due <= ${today}::date
		order by due, pitch_id limit 10
	`.execute(db);
	return rows;
}

/** A promise to look again whose day has come, as everyone may read it. */
export type PromisedLook = {
	pitchId: string;
	title: string;
	outcome: Outcome;
	reason: string;
	whatNext: string;
	due: Day;
};

/** The promises to look again until a day, the earliest first; released decisions alone. */
export async function promisedLooks(db: Db, until: Day): Promise<PromisedLook[]> {
	const { rows } = await sql<PromisedLook>`
		select * from (
			select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, d.outcome, d.reason, d.what_next,
				${dueOn} as due
			from decisions d join pitches p on p.id = d.pitch_id join ideas idea on idea.id = p.idea_id
			where d.released_at is not null and d.look_again_on is not null
				and idea.state in ('on_hold', 'closed') and idea.hidden_at is null
		) promised where due <= ${until}::date order by due, pitch_id limit 30
	`.execute(db);
	return rows;
}

/** A team that has said yes to help from the viewer. */
export type HelpWanted = { pitchId: string; title: string; acceptedAt: Date };

/** A call is made within days; older ones are found on the pitch. */
const helpDays = 14;

/** Teams that lately said yes to the viewer's help; where an office helps, its day's contact person hears. */
export async function helpWantedFrom(db: Db, personId: string, now: Date): Promise<HelpWanted[]> {
	const { rows } = await sql<HelpWanted>`
		select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, d.help_accepted_at as accepted_at
		from decisions d
		join pitches p on p.id = d.pitch_id
		join pitch_days day on day.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		where coalesce(d.help_person_id, day.contact_id) = ${personId}::uuid
			and d.help_accepted_at > ${now}::timestamptz - make_interval(days => ${helpDays})
		order by d.help_accepted_at, p.id limit 10
	`.execute(db);
	return rows;
}

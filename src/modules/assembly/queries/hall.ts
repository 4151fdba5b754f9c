import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { PollState, QuestionState } from "../assembly.ts";

export type Question = {
	readonly id: string;
	readonly body: string;
	readonly state: QuestionState;
	readonly votes: number;
	/** The name of the one who asks, where they want it shown. */
	readonly askedBy: string | null;
	/** Asked by the viewer, and supported by the viewer. */
	readonly own: boolean;
	readonly voted: boolean;
	readonly total: number;
};

/** More than a hall can talk about in a day. */
export const questionsShown = 50;

/**
 * The questions in these states: those with the most votes first. Those that wait come in the order they were asked;
 * `ownToo` adds the viewer's own, whatever became of them.
 */
export async function questionsIn(
	db: Db,
	assemblyId: string,
	{
		states,
		personId,
		ownToo = false,
	}: { states: readonly QuestionState[]; personId: string; ownToo?: boolean },
): Promise<Question[]> {
	const { rows } = await sql<Question>`
		select q.id, q.body, q.state, q.votes, q.person_id is not distinct from ${personId}::uuid as own,
			case when q.named and not p.shielded then p.given_name || ' ' || p.family_name end as asked_by,
			v.person_id is not null as voted, count(*) over () as total
		from assembly_questions q left join people p on p.id = q.person_id
		left join assembly_question_votes v on v.question_id = q.id and v.person_id = ${personId}::uuid
		where q.assembly_id = ${assemblyId}::uuid
			and (q.state = any(${[...states]}::text[]) or (${ownToo} and q.person_id = ${personId}::uuid))
		order by q.state = 'answered', q.state = 'hidden', q.votes desc, q.asked_at, q.id limit ${questionsShown}
	`.execute(db);
	return rows;
}

export type Poll = {
	readonly id: string;
	readonly question: string;
	readonly choices: readonly string[];
	readonly counts: readonly number[];
	readonly shown: readonly number[];
	readonly shownLive: boolean;
	readonly state: PollState;
	readonly answered: boolean;
};

/** The polls of a day, those that are open first, then the newest. */
export async function pollsOf(db: Db, assemblyId: string, personId: string): Promise<Poll[]> {
	const { rows } = await sql<Poll>`
		select p.id, p.question, p.choices, p.counts, p.shown, p.shown_live, p.state, b.person_id is not null as answered
		from assembly_polls p left join assembly_ballots b on b.poll_id = p.id and b.person_id = ${personId}::uuid
		where p.assembly_id = ${assemblyId}::uuid
		order by array_position(array['open', 'closed', 'draft'], p.state), p.made_at desc, p.id limit 30
	`.execute(db);
	return rows;
}

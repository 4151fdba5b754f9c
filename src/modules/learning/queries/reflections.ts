import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Answer, ReaderGroup } from "../reflection.ts";

const answerColumns = sql`
	r.id, r.gathering_id, r.day_number, r.position, r.question, r.body, r.written_on,
	array(select s.readers from reflection_readers s where s.reflection_id = r.id order by s.readers) as readers`;

/** Gives everything a person has written, by day and question. For the writer alone. */
export function ownAnswers(db: Db, personId: string): Promise<Answer[]> {
	return answers(db, sql`r.person_id = ${personId}`);
}

/** Gives what a person has written on one day. For the writer alone. */
export function ownAnswersOn(
	db: Db,
	at: { personId: string; gatheringId: string; dayNumber: number },
): Promise<Answer[]> {
	return answers(
		db,
		sql`r.person_id = ${at.personId} and r.gathering_id = ${at.gatheringId} and r.day_number = ${at.dayNumber}`,
	);
}

/** Gives one answer of the writer's own, or undefined: another's looks like none. */
export async function ownAnswer(db: Db, personId: string, id: string): Promise<Answer | undefined> {
	const [answer] = await answers(db, sql`r.id = ${id} and r.person_id = ${personId}`);
	return answer;
}

async function answers(db: Db, condition: RawBuilder<unknown>): Promise<Answer[]> {
	const { rows } = await sql<Answer>`
		select ${answerColumns} from reflections r where ${condition} order by r.gathering_id, r.day_number, r.position
	`.execute(db);
	return rows;
}

/** An answer that its writer has let others read. */
export type SharedAnswer = Pick<
	Answer,
	"id" | "gatheringId" | "dayNumber" | "position" | "question" | "body"
> & {
	personId: string;
};

const sharedColumns = sql`r.id, r.gathering_id, r.day_number, r.position, r.question, r.body, r.person_id`;

/** Gives what was shared with any of the groups on these gatherings, by day, question and place in the house. */
export async function sharedOn(
	db: Db,
	gatheringIds: readonly string[],
	groups: readonly Exclude<ReaderGroup, "team">[],
): Promise<SharedAnswer[]> {
	const { rows } = await sql<SharedAnswer>`
		select ${sharedColumns} from reflections r
		where r.gathering_id = any(${[...gatheringIds]}::uuid[]) and exists (select from reflection_readers s
			where s.reflection_id = r.id and s.readers = any(${[...groups]}::text[]))
		order by r.day_number, r.position, r.id
	`.execute(db);
	return rows;
}

/** Gives what was shared with a leader team, the latest first. */
export async function sharedWithTeam(db: Db, unitId: string, limit: number): Promise<SharedAnswer[]> {
	const { rows } = await sql<SharedAnswer>`
		select ${sharedColumns} from reflections r join reflection_readers s on s.reflection_id = r.id
		where s.unit_id = ${unitId} order by r.written_on desc, r.id limit ${limit}
	`.execute(db);
	return rows;
}

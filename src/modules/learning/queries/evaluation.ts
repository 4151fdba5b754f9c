import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { fewestShown } from "../../../core/surveys/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Question, Round, RoundKind } from "../evaluation.ts";

/** A form that a person is asked to fill in. */
export type Asking = Round;

/** Gives the forms that wait for a person on a day, those that close first on top. */
export async function askingsOf(db: Db, personId: string, today: Day): Promise<Asking[]> {
	const { rows } = await sql<Asking>`
		select r.id, r.programme_id, r.kind, r.programme_gathering_id, r.day_number, r.cohort_id, r.opens_on, r.closes_on
		from evaluation_askings a join evaluation_rounds r on r.id = a.round_id
		where a.person_id = ${personId} and not r.closed and ${today}::date between r.opens_on and r.closes_on
		order by r.closes_on, r.kind, r.day_number
	`.execute(db);
	return rows;
}

/** What is counted: how many of a group gave a score to a question. */
export type Counted = {
	kind: RoundKind;
	programmeGatheringId: string | null;
	dayNumber: number | null;
	cohortId: string | null;
	question: Question;
	score: number;
	answers: number;
};

/** Gives everything that is counted in a programme. All of it is sums of batches, so all of it may be shown. */
export async function countsOf(db: Db, programmeId: string): Promise<Counted[]> {
	const { rows } = await sql<Counted>`
		select r.kind, r.programme_gathering_id, r.day_number, r.cohort_id, c.question, c.score, c.answers
		from evaluation_counts c join evaluation_rounds r on r.id = c.round_id
		where r.programme_id = ${programmeId}
	`.execute(db);
	return rows;
}

/** Gives the programmes where something is counted. */
export async function programmesWithCounts(db: Db): Promise<Set<string>> {
	const { rows } = await sql<{ programmeId: string }>`
		select distinct r.programme_id from evaluation_rounds r join evaluation_counts c on c.round_id = r.id
	`.execute(db);
	return new Set(rows.map(({ programmeId }) => programmeId));
}

/** How many forms were given out in a programme, and have had their time or are open. */
export async function askedIn(db: Db, programmeId: string): Promise<number> {
	const { rows } = await sql<{ asked: number }>`
		select coalesce(sum(asked), 0)::int as asked from evaluation_rounds where programme_id = ${programmeId}
	`.execute(db);
	return rows[0]?.asked ?? 0;
}

/**
 * Gives the texts of a programme that may be read, in no order that tells when they came; with words, those that fit,
 * and none where fewer than five do. `total` counts what fits, or is null where that is too few to say.
 */
export async function textsOf(
	db: Db,
	programmeId: string,
	words: string,
	page: { limit: number; offset: number },
): Promise<{ total: number | null; texts: string[] }> {
	const { rows } = await sql<{ body: string; total: number }>`
		select body, count(*) over () as total from evaluation_texts
		where programme_id = ${programmeId} and shown and (${words} = '' or app.fold(body) like ${like(words)}
			or to_tsvector('norwegian', body) @@ websearch_to_tsquery('norwegian', ${words}))
		order by id limit ${page.limit} offset ${page.offset}
	`.execute(db);
	const total = rows[0]?.total ?? 0;
	return total < fewestShown ? { total: null, texts: [] } : { total, texts: rows.map(({ body }) => body) };
}

const like = (words: string) => sql`'%' || app.fold(${words.replace(/[\\%_]/g, "\\$&")}) || '%'`;

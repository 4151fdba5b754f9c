import { sql } from "kysely";
import { emptying, fewestShown } from "../../../core/surveys/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** One who answers, counts or shows in a programme waits for the others: boxes are written anew as a whole. */
export async function lockEvaluation(db: Db, programmeId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${programmeId}, 13))`.execute(db);
}

type Boxed = { programmeId: string; closed: boolean; waiting: number };

/** Counts what waits in a round when that is enough; when the round is closed, leaves what is too little with the leftovers. */
export async function settleRound(db: Db, roundId: string): Promise<void> {
	const round = await boxOf(db, roundId);
	if (!round) return;
	await lockEvaluation(db, round.programmeId);
	const boxed = await boxOf(db, roundId);
	const verdict = boxed ? emptying(boxed.waiting, boxed.closed) : "wait";
	if (verdict === "count") await countBox(db, roundId);
	if (verdict === "pool") await poolBox(db, roundId);
}

async function boxOf(db: Db, roundId: string): Promise<Boxed | undefined> {
	const { rows } = await sql<Boxed>`
		select r.programme_id, r.closed, (select count(*) from evaluation_box b where b.round_id = r.id) as waiting
		from evaluation_rounds r where r.id = ${roundId}
	`.execute(db);
	return rows[0];
}

/** The sheets become sums, and are no more. */
async function countBox(db: Db, roundId: string): Promise<void> {
	await sql`
		with sheets as (delete from evaluation_box where round_id = ${roundId} returning sheet)
		insert into evaluation_counts (round_id, question, score, answers)
		select ${roundId}, s.key, s.value::smallint, count(*) from sheets, jsonb_each_text(sheets.sheet) s
		group by s.key, s.value
		on conflict (tenant_id, round_id, question, score)
			do update set answers = evaluation_counts.answers + excluded.answers
	`.execute(db);
}

/** What is left over goes, as no cohort's, to the others of the same day, and is counted there when they are enough. */
async function poolBox(db: Db, roundId: string): Promise<void> {
	const { rows } = await sql<{ id: string }>`
		insert into evaluation_rounds (programme_id, kind, programme_gathering_id, day_number, cohort_id)
		select programme_id, kind, programme_gathering_id, day_number, null from evaluation_rounds where id = ${roundId}
		on conflict (tenant_id, programme_id, kind, programme_gathering_id, day_number, cohort_id)
			do update set asked = 0
		returning id
	`.execute(db);
	const [pool] = rows;
	if (!pool) return;
	const { numAffectedRows = 0n } = await sql`
		with left_over as (
			delete from evaluation_box where round_id in (${roundId}, ${pool.id}) returning sheet
		)
		insert into evaluation_box (round_id, sheet) select ${pool.id}, sheet from left_over order by random()
	`.execute(db);
	if (emptying(Number(numAffectedRows), false) === "count") await countBox(db, pool.id);
}

/** Lets the texts that wait in a programme be read when they are enough, in no order. */
export async function showTexts(db: Db, programmeId: string): Promise<void> {
	await lockEvaluation(db, programmeId);
	await sql`
		with waiting as (
			delete from evaluation_texts where programme_id = ${programmeId} and not shown
				and (select count(*) from evaluation_texts where programme_id = ${programmeId} and not shown) >= ${fewestShown}
			returning body
		)
		insert into evaluation_texts (programme_id, body, shown)
		select ${programmeId}, body, true from waiting order by random()
	`.execute(db);
}

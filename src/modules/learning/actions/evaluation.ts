import { sql } from "kysely";
import { fewestShown } from "../../../core/surveys/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import type { Question } from "../evaluation.ts";
import { lockEvaluation } from "./counting.ts";

export const countTask = "count_evaluation";
export const showTextsTask = "show_evaluation_texts";

/** A filled-in form: a score for each question, and what somebody adds; "" for nothing. */
export type Filled = { sheet: Partial<Record<Question, number>>; text: string };

/**
 * Takes an answer. The row that asked the person goes, and the sheet goes into the box; neither knows of the other.
 * Whatever waits in the round's box, and among the programme's texts, is written anew in random order at the same
 * time, so that the newest does not lie last, and every row that waits carries the same transaction. There is no
 * event, no audit line and no time. docs/evaluation.md says what remains.
 */
export async function answerEvaluation(
	db: Db,
	round: { id: string; programmeId: string },
	personId: string,
	{ sheet, text }: Filled,
): Promise<{ ok: boolean }> {
	await lockEvaluation(db, round.programmeId);
	const asked = await db
		.deleteFrom("evaluationAskings")
		.where("roundId", "=", round.id)
		.where("personId", "=", personId)
		.executeTakeFirst();
	if (asked.numDeletedRows === 0n) return { ok: false };
	if ((await putInBox(db, round.id, sheet)) >= fewestShown)
		await enqueue(db, countTask, { roundId: round.id }, { key: `${countTask}:${round.id}` });
	if ((await putAmongTexts(db, round.programmeId, text)) >= fewestShown)
		await enqueue(
			db,
			showTextsTask,
			{ programmeId: round.programmeId },
			{ key: `${showTextsTask}:${round.programmeId}` },
		);
	return { ok: true };
}

/** Gives how many wait in the box now. */
async function putInBox(db: Db, roundId: string, sheet: Filled["sheet"]): Promise<number> {
	const { numAffectedRows = 0n } = await sql`
		with waiting as (delete from evaluation_box where round_id = ${roundId} returning sheet)
		insert into evaluation_box (round_id, sheet)
		select ${roundId}, sheet from (
			select sheet from waiting union all select ${JSON.stringify(sheet)}::jsonb
		) all_sheets order by random()
	`.execute(db);
	return Number(numAffectedRows);
}

/** Gives how many texts wait now; also rewrites them when nothing is added. */
async function putAmongTexts(db: Db, programmeId: string, text: string): Promise<number> {
	const { numAffectedRows = 0n } = await sql`
		with waiting as (
			delete from evaluation_texts where programme_id = ${programmeId} and not shown returning body
		)
		insert into evaluation_texts (programme_id, body)
		select ${programmeId}, body from (
			select body from waiting union all select ${text}::text where ${text} <> ''
		) all_texts order by random()
	`.execute(db);
	return Number(numAffectedRows);
}

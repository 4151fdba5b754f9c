import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { QuestionState } from "../assembly.ts";
import { topics } from "../paths.ts";

export type NewQuestion = { readonly body: string; readonly named: boolean };

/** Nobody needs more at once, and nobody fills the host's list alone. */
const mostWaiting = 5;

/** Asks a question, which waits until the host lets it through. Gives whether one more may wait. */
export async function ask(
	db: Db,
	assemblyId: string,
	personId: string,
	question: NewQuestion,
	now: Date,
): Promise<boolean> {
	const { rows } = await sql<{ id: string }>`
		insert into assembly_questions (assembly_id, person_id, body, named, asked_at)
		select ${assemblyId}::uuid, ${personId}::uuid, ${question.body}, ${question.named}, ${now}
		where (select count(*) from assembly_questions where assembly_id = ${assemblyId}::uuid
			and person_id = ${personId}::uuid and state = 'waiting') < ${mostWaiting}
		returning id
	`.execute(db);
	if (!rows[0]) return false;
	await recordEvent(db, { type: "assembly.asked", subject: ["assembly_question", rows[0].id] });
	await announce(db, topics.hall(assemblyId));
	return true;
}

/** Supports a question that has been let through, or takes the support back. */
export async function vote(
	db: Db,
	assemblyId: string,
	questionId: string,
	personId: string,
	supports: boolean,
): Promise<void> {
	const { rows } = supports
		? await sql`
				insert into assembly_question_votes (question_id, person_id)
				select id, ${personId}::uuid from assembly_questions
				where id = ${questionId}::uuid and assembly_id = ${assemblyId}::uuid and state = 'approved'
				on conflict do nothing returning 1
			`.execute(db)
		: await sql`
				delete from assembly_question_votes where question_id = ${questionId}::uuid and person_id = ${personId}::uuid
				returning 1
			`.execute(db);
	if (rows.length === 0) return;
	await sql`
		update assembly_questions set votes = votes + ${supports ? 1 : -1} where id = ${questionId}::uuid
	`.execute(db);
	const type = supports ? "assembly.question_supported" : "assembly.support_taken_back";
	await recordEvent(db, { type, subject: ["assembly_question", questionId] });
	await announce(db, topics.hall(assemblyId));
}

/** Lets a question through, says that it is answered, or takes it away. Gives whether there is such a question. */
export async function moderate(
	db: Db,
	assemblyId: string,
	questionId: string,
	state: QuestionState,
): Promise<boolean> {
	const changed = await db
		.updateTable("assemblyQuestions")
		.set({ state })
		.where("id", "=", questionId)
		.where("assemblyId", "=", assemblyId)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) return false;
	await recordEvent(db, {
		...{ type: "assembly.moderated", subject: ["assembly_question", questionId], data: { state } },
	});
	await announce(db, topics.hall(assemblyId));
	return true;
}

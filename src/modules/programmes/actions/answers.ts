import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
	type Answer,
	type AnswerRefusal,
	type EnrolmentState,
	refusalOfAnswer,
	stateAfter,
} from "../enrolment.ts";
import { invitationOf } from "../queries/enrolments.ts";
import { lockGathering } from "../queries/gatherings.ts";
import { releaseStandIn, tellStandIn } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

export type AnswerResult =
	| { ok: true; state: EnrolmentState }
	| { ok: false; reason: AnswerRefusal | "not-invited" };

/**
 * Stores what somebody answers to an invitation; the same answer twice is fine, and it may change until the last day
 * to answer. The gathering is held while places are counted, so the last place is given once; later ones wait in
 * the order they came. A no gives its place to the first who waits.
 */
export async function answerInvitation(
	db: Db,
	who: { gatheringId: string; personId: string },
	answer: Answer,
	at: { now: Date; today: Day },
): Promise<AnswerResult> {
	const gathering = await lockGathering(db, who.gatheringId);
	const invitation = gathering && (await invitationOf(db, who.gatheringId, who.personId));
	if (!invitation) return { ok: false, reason: "not-invited" };
	const question = {
		...(await placesTaken(db, who)),
		state: invitation.state,
		capacity: invitation.capacity,
		firstDay: invitation.days[0] ?? null,
		answerBy: invitation.answerBy,
		cancelled: invitation.cancelledAt !== null,
		today: at.today,
	};
	const refusal = refusalOfAnswer(question);
	if (refusal) return { ok: false, reason: refusal };
	const state = stateAfter(answer, question);
	await storeAnswer(db, who, answer, state, at.now);
	if (state === "yes") await withdrawApologies(db, who);
	if (invitation.state === "yes" && state === "no") await offerFreePlaces(db, who.gatheringId);
	await tellStandIns(db, who, invitation, { standInId: answer.standIn?.personId ?? null, state });
	await recordEvent(db, {
		type: "enrolment.answered",
		subject: ["gathering", who.gatheringId],
		actor: who.personId,
		data: { personId: who.personId, state },
	});
	return { ok: true, state };
}

/** Counts the others who have a place, and the others who asked before and wait. */
async function placesTaken(
	db: Db,
	who: { gatheringId: string; personId: string },
): Promise<{ taken: number; waitingBefore: number }> {
	const { rows } = await sql<{ taken: number; waitingBefore: number }>`
		select count(*) filter (where state = 'yes') as taken,
			count(*) filter (where state = 'waiting' and (mine.at is null or answered_at < mine.at)) as waiting_before
		from enrolments
		cross join (select max(answered_at) filter (where state = 'waiting') as at
			from enrolments where gathering_id = ${who.gatheringId} and person_id = ${who.personId}) mine
		where gathering_id = ${who.gatheringId} and person_id <> ${who.personId}
	`.execute(db);
	return rows[0] ?? { taken: 0, waitingBefore: 0 };
}

/** Who waits keeps the place in the line, so the time of the first answer stands. */
async function storeAnswer(
	db: Db,
	who: { gatheringId: string; personId: string },
	answer: Answer,
	state: EnrolmentState,
	now: Date,
): Promise<void> {
	await sql`
		update enrolments set
			answered_at = case when state = 'waiting' and ${state}::text = 'waiting' then answered_at else ${now}::timestamptz end,
			state = ${state}, decline_reason = ${answer.coming ? null : answer.reason},
			stand_in = ${answer.standIn?.name ?? null}, stand_in_id = ${answer.standIn?.personId ?? null}
		where gathering_id = ${who.gatheringId} and person_id = ${who.personId}
	`.execute(db);
}

/** Who comes after all has no apology. */
async function withdrawApologies(db: Db, who: { gatheringId: string; personId: string }): Promise<void> {
	await db
		.deleteFrom("apologies")
		.where("gatheringId", "=", who.gatheringId)
		.where("personId", "=", who.personId)
		.execute();
}

type Standing = { standInId: string | null; state: EnrolmentState };

/** Who acts for somebody who has a place hears it, and hears when it is another or nobody. Who waits names one for later. */
async function tellStandIns(
	db: Db,
	who: { gatheringId: string; personId: string },
	before: Standing,
	after: Standing,
): Promise<void> {
	const held = before.state === "yes" ? before.standInId : null;
	const holds = after.state === "yes" ? after.standInId : null;
	if (held === holds) return;
	await releaseStandIn(db, who, held);
	await tellStandIn(db, who, holds);
}

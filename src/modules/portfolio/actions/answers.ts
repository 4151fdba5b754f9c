import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { answererOf } from "../queries/requests.ts";

/** What a leader says to a request. */
export type AnswerValue = {
	readonly answer: "yes" | "no";
	readonly words: string;
	readonly by: string;
	/** Who it will be, where the leader says so already. */
	readonly personId?: string | null;
	/** The account that pays the cover, where the leader says which. */
	readonly coverAccount?: string;
};

type Answered =
	| { readonly ok: true /** Does the named person's own leader answer now? */; readonly isPassedOn: boolean }
	| { readonly ok: false; readonly reason: "withdrawn" }
	| { readonly ok: false; readonly reason: "cover-unpaid" }
	| { readonly ok: false; readonly reason: "more-than-pool"; readonly available: number };

/**
 * The leader's yes or no, with words; may be changed as long as the request stands. The one who asked is told. A yes to
 * more hours than the pool has is none, and so is a release from duty whose cover no account pays. Where the leader names
 * somebody whom another leads, that leader answers.
 */
export async function answerRequest(db: Db, id: string, value: AnswerValue, now: Date): Promise<Answered> {
	const request = await theStanding(db, id);
	if (!request) return { ok: false, reason: "withdrawn" };
	const account = value.coverAccount || request.coverAccount;
	if (value.answer === "yes") {
		if (request.coverHourCost !== null && account === "") return { ok: false, reason: "cover-unpaid" };
		if (request.available !== null && request.hours > request.available)
			return { ok: false, reason: "more-than-pool", available: request.available };
	}
	const personId = value.personId ?? request.personId;
	await db
		.updateTable("capacityRequests")
		.set({ personId, coverAccount: account })
		.where("id", "=", id)
		.execute();
	const isPassedOn = value.answer === "yes" && (await isAnotherLeaders(db, id, request, value));
	await keepAnswer(db, id, value, isPassedOn ? null : now);
	return { ok: true, isPassedOn };
}

type Standing = {
	hours: number;
	personId: string | null;
	coverHourCost: number | null;
	coverAccount: string;
	/** Hours of the whole pool in the quarter; null where nobody has said how many. */
	available: number | null;
};

async function theStanding(db: Db, id: string): Promise<Standing | undefined> {
	const { rows } = await sql<Standing>`
		select r.hours, r.person_id, r.cover_hour_cost, r.cover_account, pool.hours as available
		from capacity_requests r
		left join capacity_pools pool on pool.competence_id = r.competence_id and pool.quarter = r.quarter
		where r.id = ${id}::uuid and r.withdrawn_at is null for update of r
	`.execute(db);
	return rows[0];
}

/** Somebody is named now whose leader is not the one who answers. */
async function isAnotherLeaders(db: Db, id: string, before: Standing, value: AnswerValue): Promise<boolean> {
	if (!value.personId || value.personId === before.personId) return false;
	const { rows } = await sql<{ leaderId: string | null }>`
		select ${answererOf} as leader_id from capacity_requests r join competences c on c.id = r.competence_id
		where r.id = ${id}::uuid
	`.execute(db);
	const leaderId = rows[0]?.leaderId ?? null;
	return leaderId !== null && leaderId !== value.by;
}

/** Keeps the answer and tells the one who asked; without an instant the request waits for the next leader. */
async function keepAnswer(db: Db, id: string, value: AnswerValue, answeredAt: Date | null): Promise<void> {
	const answer = answeredAt === null ? null : value.answer;
	const said = { answer, answerWords: value.words, answeredBy: value.by, answeredAt };
	await db.updateTable("capacityRequests").set(said).where("id", "=", id).execute();
	await recordEvent(db, {
		type: answer === null ? "capacity.passed_on" : "capacity.answered",
		subject: ["capacity_request", id],
		actor: value.by,
		data: { answer },
	});
	if (answer === null) await enqueue(db, "tell_competence_leaders", { requestIds: [id] });
	else await enqueue(db, "tell_capacity_asker", { requestId: id });
}

/** Says that a request is a release from duty: what an hour of cover costs, and the account that pays. */
export async function setCover(
	db: Db,
	id: string,
	cover: { hourCost: number; account: string },
	by: string,
): Promise<void> {
	await db
		.updateTable("capacityRequests")
		.set({ coverHourCost: cover.hourCost, coverAccount: cover.account })
		.where("id", "=", id)
		.where("withdrawnAt", "is", null)
		.execute();
	await recordEvent(db, { type: "capacity.cover_set", subject: ["capacity_request", id], actor: by });
}

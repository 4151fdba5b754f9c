import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvents } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { isPast, type Need } from "../capacity.ts";

/** What the hours are for: an initiative that lives, or a pitch whose decision waits for the answer. */
export type AskedFor = { readonly initiativeId: string } | { readonly pitchId: string };

/** Something that is asked of the leaders of those who are needed. */
export type Ask = {
	readonly for: AskedFor;
	/** What the leader reads: the title of the initiative or the idea. */
	readonly title: string;
	readonly needs: readonly Need[];
	readonly askedBy: string;
	/** Release from duty: what an hour of cover costs, and the account that pays; "" where nobody has said which. */
	readonly cover?: { readonly hourCost: number; readonly account: string };
};

/**
 * Asks the leaders of those who are needed for hours, one request per competence and quarter; each leader is told by
 * mail. Needs of zero hours are left out. Refuses quarters that are over.
 */
export async function requestCapacity(
	db: Db,
	ask: Ask,
	when: { today: Day; now: Date },
): Promise<{ ok: true; ids: string[] } | { ok: false; reason: "past-quarter" | "nothing-asked" }> {
	const needs = ask.needs.filter(({ hours }) => hours > 0);
	if (needs.length === 0) return { ok: false, reason: "nothing-asked" };
	if (needs.some(({ quarter }) => isPast(quarter, when.today))) return { ok: false, reason: "past-quarter" };
	const ids = await insertRequests(db, { ...ask, needs }, when.now);
	return { ok: true, ids };
}

async function insertRequests(db: Db, ask: Ask, now: Date): Promise<string[]> {
	const { title, askedBy, cover } = ask;
	const costs = cover && { coverHourCost: cover.hourCost, coverAccount: cover.account };
	const rows = await db
		.insertInto("capacityRequests")
		.values(ask.needs.map((need) => ({ ...need, ...ask.for, ...costs, title, askedBy, askedAt: now })))
		.returning("id")
		.execute();
	const ids = rows.map(({ id }) => id);
	await recordEvents(
		db,
		ids.map((id) => ({ type: "capacity.requested", subject: ["capacity_request", id], actor: askedBy })),
	);
	await enqueue(db, "tell_competence_leaders", { requestIds: ids });
	return ids;
}

/** Takes one request back; its hours are free again. */
export async function withdrawRequest(db: Db, id: string, now: Date): Promise<void> {
	await withdraw(db, sql`id = ${id}::uuid`, now);
}

/** Takes back everything asked for a pitch that does not go on. Gives how many hours became free. */
export async function withdrawRequestsOfPitch(db: Db, pitchId: string, now: Date): Promise<number> {
	return withdraw(db, sql`pitch_id = ${pitchId}::uuid and initiative_id is null`, now);
}

/** Takes back what an initiative asked for from a quarter on. Gives how many hours became free. */
export async function withdrawRequestsFrom(
	db: Db,
	initiativeId: string,
	quarter: string,
	now: Date,
): Promise<number> {
	return withdraw(db, sql`initiative_id = ${initiativeId}::uuid and quarter >= ${quarter}`, now);
}

async function withdraw(db: Db, which: ReturnType<typeof sql<boolean>>, now: Date): Promise<number> {
	const { rows } = await sql<{ id: string; hours: number; answer: string | null }>`
		update capacity_requests set withdrawn_at = ${now}
		where withdrawn_at is null and ${which} returning id, hours, answer
	`.execute(db);
	await recordEvents(
		db,
		rows.map(({ id }) => ({ type: "capacity.withdrawn", subject: ["capacity_request", id] })),
	);
	return rows.filter(({ answer }) => answer !== "no").reduce((sum, { hours }) => sum + hours, 0);
}

/**
 * Moves what was asked for a pitch over to the initiative it became. An answer holds for exactly what was asked:
 * the same competence, quarter and hours go over with their answer, the rest is taken back. Gives the needs nobody
 * has been asked for yet.
 */
export async function moveRequestsToInitiative(
	db: Db,
	from: { pitchId: string; initiativeId: string; needs: readonly Need[] },
	now: Date,
): Promise<Need[]> {
	const { rows } = await sql<Need>`
		update capacity_requests r set initiative_id = ${from.initiativeId}::uuid
		from jsonb_to_recordset(${JSON.stringify(from.needs)}::jsonb)
			as need("competenceId" uuid, quarter text, hours numeric)
		where r.pitch_id = ${from.pitchId}::uuid and r.withdrawn_at is null and r.initiative_id is null
			and r.competence_id = need."competenceId" and r.quarter = need.quarter and r.hours = need.hours
		returning r.competence_id, r.quarter, r.hours
	`.execute(db);
	await withdrawRequestsOfPitch(db, from.pitchId, now);
	const moved = new Set(rows.map(({ competenceId, quarter }) => `${competenceId} ${quarter}`));
	return from.needs.filter(({ competenceId, quarter }) => !moved.has(`${competenceId} ${quarter}`));
}

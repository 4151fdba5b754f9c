import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Choice, Item } from "../agenda.ts";

/** What is decided of a matter, and why. */
export type Decided = { readonly choice: Choice; readonly reason: string; readonly lookAgainOn: Day | null };

/**
 * Keeps what a meeting decides of a matter, when it has been carried out. One at a time in a meeting: of two who press at
 * once the second finds it decided, and nothing is done twice.
 */
export async function rule<Refusal extends string>(
	db: Db,
	meeting: { id: string; chairId: string },
	item: Item,
	decided: Decided,
	made: { by: string; now: Date },
	carryOut: () => Promise<Refusal | null>,
): Promise<{ ok: true } | { ok: false; reason: Refusal | "closed" | "decided" }> {
	const row = await db
		.selectFrom("portfolioMeetings")
		.select("closedAt")
		.where("id", "=", meeting.id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (row.closedAt !== null) return { ok: false, reason: "closed" };
	if (await isDecided(db, meeting.id, item)) return { ok: false, reason: "decided" };
	const refusal = await carryOut();
	if (refusal !== null) return { ok: false, reason: refusal };
	const { kind, subjectId, initiativeId, title, facts } = item;
	const { id } = await db
		.insertInto("portfolioRulings")
		.values({
			...{ kind, subjectId, initiativeId, title, facts: [...facts], meetingId: meeting.id },
			...{ ...decided, decidedBy: meeting.chairId, recordedBy: made.by, recordedAt: made.now },
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const data = { kind, choice: decided.choice, subjectId };
	await recordEvent(db, { type: "portfolio.ruled", subject: ["portfolio_ruling", id], actor: made.by, data });
	return { ok: true };
}

async function isDecided(db: Db, meetingId: string, { kind, subjectId }: Item): Promise<boolean> {
	const row = await db
		.selectFrom("portfolioRulings")
		.select("id")
		.where("meetingId", "=", meetingId)
		.where("kind", "=", kind)
		.where("subjectId", "=", subjectId)
		.executeTakeFirst();
	return row !== undefined;
}

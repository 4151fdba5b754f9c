import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

type When = { readonly today: Day; readonly now: Date };
type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** A change that somebody makes to the milestone they looked at. */
type Seen = { readonly id: string; readonly version: number; readonly by: string };

/** Puts a milestone into the plan. A plan looks ahead: the day has not passed. */
export async function addMilestone(
	db: Db,
	initiativeId: string,
	{ title, dueOn }: { title: string; dueOn: Day },
	by: string,
	when: When,
): Promise<{ ok: true; id: string } | Refused<"past">> {
	if (dueOn < when.today) return { ok: false, reason: "past" };
	const { id } = await db
		.insertInto("milestones")
		.values({ initiativeId, title, dueOn, changedBy: by, createdAt: when.now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "milestone.added", subject: ["milestone", id], actor: by });
	return { ok: true, id };
}

/** Moves a milestone to another day, with the reason; where it was before is kept. */
export async function moveMilestone(
	db: Db,
	seen: Seen,
	{ to, reason }: { to: Day; reason: string },
	when: When,
): Promise<{ ok: true } | Refused<"changed-since" | "past" | "same-day" | "closed">> {
	const row = await locked(db, seen);
	if (!row.ok) return row;
	if (to < when.today) return { ok: false, reason: "past" };
	if (to === row.dueOn) return { ok: false, reason: "same-day" };
	const version = seen.version + 1;
	const move = { milestoneId: seen.id, version, fromOn: row.dueOn, toOn: to, reason };
	await db
		.insertInto("milestoneMoves")
		.values({ ...move, movedBy: seen.by, movedAt: when.now })
		.execute();
	await change(db, seen, { dueOn: to }, "milestone.moved");
	return { ok: true };
}

/** Says that a milestone was reached, and on which day. */
export async function reachMilestone(
	db: Db,
	seen: Seen,
	on: Day,
	today: Day,
): Promise<{ ok: true } | Refused<"changed-since" | "not-yet" | "closed">> {
	const row = await locked(db, seen);
	if (!row.ok) return row;
	if (on > today) return { ok: false, reason: "not-yet" };
	await change(db, seen, { doneOn: on }, "milestone.reached");
	return { ok: true };
}

/** Takes a milestone out of the plan, with the reason; it stays in the history. */
export async function dropMilestone(
	db: Db,
	seen: Seen,
	reason: string,
	today: Day,
): Promise<{ ok: true } | Refused<"changed-since" | "closed">> {
	const row = await locked(db, seen);
	if (!row.ok) return row;
	await change(db, seen, { droppedOn: today, droppedBecause: reason }, "milestone.dropped");
	return { ok: true };
}

/** The milestone as it stands; refused where somebody has changed it since, or where it is closed. */
async function locked(db: Db, { id, version }: Seen) {
	const row = await db
		.selectFrom("milestones")
		.select(["dueOn", "doneOn", "droppedOn", "version"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (row.version !== version) return { ok: false, reason: "changed-since" } as const;
	if (row.doneOn !== null || row.droppedOn !== null) return { ok: false, reason: "closed" } as const;
	return { ok: true, dueOn: row.dueOn } as const;
}

type Columns = { dueOn?: Day; doneOn?: Day; droppedOn?: Day; droppedBecause?: string };

async function change(db: Db, { id, version, by }: Seen, columns: Columns, type: string): Promise<void> {
	await db
		.updateTable("milestones")
		.set({ ...columns, version: version + 1, changedBy: by })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type, subject: ["milestone", id], actor: by });
}

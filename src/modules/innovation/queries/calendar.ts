import { sql } from "kysely";
import { addWeeks } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Place } from "../methods.ts";

/** A gathering on the road of the idea's team, and what it opens, closes and leaves as work in between. */
export interface Milestone {
	readonly gatheringId: string;
	readonly number: number;
	readonly theme: string;
	readonly days: readonly string[];
	readonly opens: readonly Place[];
	readonly closes: readonly Place[];
	readonly homework: string;
	/** The day the work in between is due; null without work or without dates. */
	readonly homeworkDueOn: string | null;
}

type Row = Omit<Milestone, "homeworkDueOn"> & { weeks: number | null };

/**
 * The gatherings of the owner's cohort in the idea's programme, in their order.
 * Without a programme, or before the owner has a cohort, there are none, and every step is open.
 */
export async function milestonesOf(
	db: Db,
	idea: { ownerId: string; programmeId: string | null },
): Promise<Milestone[]> {
	if (!idea.programmeId) return [];
	const { rows } = await sql<Row>`
		select g.id as gathering_id, pg.number, pg.theme, g.days, pg.opens_steps as opens, pg.closes_steps as closes,
			pg.homework, pg.homework_due_weeks as weeks
		from cohort_members m
		join gatherings g on g.cohort_id = m.cohort_id and g.cancelled_at is null
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		where m.programme_id = ${idea.programmeId}::uuid and m.person_id = ${idea.ownerId}::uuid and m.left_at is null
		order by pg.number
	`.execute(db);
	return rows.map(({ weeks, ...row }) => ({ ...row, homeworkDueOn: dueOn(row.days, weeks) }));
}

function dueOn(days: readonly string[], weeks: number | null): string | null {
	const last = days.at(-1);
	return last === undefined || weeks === null ? null : addWeeks(last, weeks);
}

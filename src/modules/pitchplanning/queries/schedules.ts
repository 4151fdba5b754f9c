import { sql } from "kysely";
import { statesOpenTo } from "../../../core/phases/rules.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Schedule, ScheduleState } from "../plan.ts";

/** A schedule; undefined when there is none. */
export async function scheduleById(db: Db, id: string): Promise<Schedule | undefined> {
	const row = await db.selectFrom("pitchSchedules").selectAll().where("id", "=", id).executeTakeFirst();
	return row && (row as unknown as Schedule);
}

/** A schedule in a list. */
export type ScheduleLine = {
	id: string;
	kind: "plan" | "change";
	state: ScheduleState;
	heardAt: Date | null;
	objective: number | null;
	createdAt: Date;
	publishedAt: Date | null;
};

/** The schedules of a day, the newest first. */
export async function schedulesOf(db: Db, dayId: string): Promise<ScheduleLine[]> {
	const { rows } = await sql<ScheduleLine>`
		select id, kind, state, heard_at, created_at, published_at, (answer->>'objective')::float as objective
		from pitch_schedules where pitch_day_id = ${dayId}::uuid order by created_at desc, id limit 50
	`.execute(db);
	return rows;
}

/** A schedule that waits to be looked at: the newest of its day, where none has been published since. */
export type WaitingSchedule = { id: string; dayTitle: string };

/** Schedules that are ready and not published, of days that the viewer plans. */
export async function schedulesToPublish(
	db: Db,
	reach: { all: boolean; programmeIds: readonly string[] },
): Promise<WaitingSchedule[]> {
	const { rows } = await sql<WaitingSchedule & { state: ScheduleState; publishedAt: Date | null }>`
		select distinct on (s.pitch_day_id) s.id, s.state, s.published_at, d.title as day_title
		from pitch_schedules s join pitch_days d on d.id = s.pitch_day_id and d.state = any(${statesOpenTo("office", "line-up")}::text[])
		where ${reach.all}::boolean or d.programme_id = any(${[...reach.programmeIds]}::uuid[])
		order by s.pitch_day_id, coalesce(s.published_at, s.created_at) desc
	`.execute(db);
	return rows.filter(({ state, publishedAt }) => state === "ready" && publishedAt === null);
}

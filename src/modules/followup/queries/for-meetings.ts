import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { initiativesThatStandStill } from "../../portfolio/index.ts";

/** Work that stands still and was not set going by its owner or leader; the longest first. */
export async function risenToTheMeeting(db: Db, today: Day): Promise<{ id: string; since: Day }[]> {
	const rows = await db
		.selectFrom("initiativeNudges")
		.select(["initiativeId", "since"])
		.where("step", "=", "meeting")
		.execute();
	const risen = new Set(rows.map(({ initiativeId, since }) => `${initiativeId} ${since}`));
	const still = await initiativesThatStandStill(db, today);
	return still.filter(({ id, since }) => risen.has(`${id} ${since}`)).map(({ id, since }) => ({ id, since }));
}

/** A check after three months in which somebody said no. */
export type CheckWithNo = {
	readonly initiativeId: string;
	readonly asAgreed: boolean;
	readonly hasHelp: boolean;
	readonly shouldGoOn: boolean;
	readonly words: string;
	readonly answeredAt: Date;
};

/** Checks with a no since a day, of work that lives, the latest first. */
export async function checksWithNo(db: Db, since: Day): Promise<CheckWithNo[]> {
	const { rows } = await sql<CheckWithNo>`
		select r.initiative_id, r.as_agreed, r.has_help, r.should_go_on, r.words, r.answered_at
		from initiative_reviews r join initiatives i on i.id = r.initiative_id and i.state in ('under_way', 'paused')
		where not (r.as_agreed and r.has_help and r.should_go_on) and r.answered_at >= ${since}::date
		order by r.answered_at desc, r.initiative_id
	`.execute(db);
	return rows;
}

/** How many milestones are reached, of how many, by initiative; those without a plan are not in the map. */
export async function milestonesReached(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { reached: number; of: number }>> {
	const { rows } = await sql<{ id: string; reached: number; of: number }>`
		select initiative_id as id, count(done_on) as reached, count(*) as "of" from milestones
		where initiative_id = any(${[...ids]}::uuid[]) and dropped_on is null group by initiative_id
	`.execute(db);
	return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

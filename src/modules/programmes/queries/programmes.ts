import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
	type Audience,
	audienceFrom,
	isStepKey,
	type PlannedGathering,
	type ProgrammeState,
} from "../programme.ts";

export type ProgrammeLine = {
	id: string;
	title: string;
	state: ProgrammeState;
	startsOn: Day | null;
	cohorts: number;
	participants: number;
	nextDay: Day | null;
	total: number;
};

/** How many programmes a page of the list shows. */
export const programmesAPage = 50;

/**
 * The programmes, those under way first, then the newest; `total` is how many there are in all. `only` narrows them
 * to these ids, for those who run single programmes; null for all.
 */
export async function programmesByState(
	db: Db,
	today: Day,
	page: number,
	only: readonly string[] | null = null,
): Promise<ProgrammeLine[]> {
	const { rows } = await sql<ProgrammeLine>`
		select p.id, p.title, p.state, p.starts_on, count(*) over () as total,
			(select count(*) from cohorts c where c.programme_id = p.id) as cohorts,
			(select count(*) from cohort_members m where m.programme_id = p.id and m.left_at is null) as participants,
			(select min(d.day) from cohorts c join gatherings g on g.cohort_id = c.id and g.cancelled_at is null
				cross join unnest(g.days) as d(day) where c.programme_id = p.id and d.day >= ${today}::date) as next_day
		from programmes p where ${only}::uuid[] is null or p.id = any(${only}::uuid[])
		order by array_position(array['running', 'draft', 'finished'], p.state), p.starts_on desc nulls last, p.created_at desc
		limit ${programmesAPage} offset ${(page - 1) * programmesAPage}
	`.execute(db);
	return rows;
}

export type Programme = {
	id: string;
	title: string;
	aim: string;
	guidingQuestion: string;
	mandate: string;
	caseNumber: string;
	budgetNok: number | null;
	startsOn: Day | null;
	discussedOn: Day | null;
	audience: Audience;
	noticeWeeks: number;
	standInRequired: boolean;
	state: ProgrammeState;
};

/** Gives a programme, or undefined. */
export async function programmeById(db: Db, id: string): Promise<Programme | undefined> {
	const row = await db.selectFrom("programmes").selectAll().where("id", "=", id).executeTakeFirst();
	return row && { ...row, audience: audienceFrom(row.audience) };
}

export type PlannedGatheringRow = PlannedGathering & { id: string };

/** Gives the gatherings that each cohort of a programme goes through, in order. */
export async function plannedGatherings(db: Db, programmeId: string): Promise<PlannedGatheringRow[]> {
	const rows = await db
		.selectFrom("programmeGatherings")
		.selectAll()
		.where("programmeId", "=", programmeId)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		...row,
		opensSteps: row.opensSteps.filter(isStepKey),
		closesSteps: row.closesSteps.filter(isStepKey),
	}));
}

/** Gives the programmes one can be copied from, the newest first. */
export function programmesToCopy(db: Db): Promise<{ id: string; title: string }[]> {
	return db.selectFrom("programmes").select(["id", "title"]).orderBy("createdAt", "desc").limit(50).execute();
}

/** Is there any programme, which unfinished ones have no cohorts yet, and which drafts have dates? For the office's next step. */
export async function programmesToBegin(
	db: Db,
): Promise<Record<"withoutCohorts" | "notStarted", { id: string; title: string }[]> & { any: boolean }> {
	const { rows } = await sql<{ id: string; title: string; begins: boolean; waits: boolean }>`
		select p.id, p.title, p.state <> 'finished' and not exists (select from cohorts c where c.programme_id = p.id) as begins,
			p.state = 'draft' and exists (select from gatherings g join cohorts c on c.id = g.cohort_id
				where c.programme_id = p.id and g.days <> '{}') as waits
		from programmes p order by p.created_at desc limit 50
	`.execute(db);
	return {
		any: rows.length > 0,
		withoutCohorts: rows.filter(({ begins }) => begins),
		notStarted: rows.filter(({ waits }) => waits),
	};
}

/** Gives the ids of the programmes that are finished. */
export async function finishedProgrammes(db: Db): Promise<string[]> {
	const rows = await db.selectFrom("programmes").select("id").where("state", "=", "finished").execute();
	return rows.map(({ id }) => id);
}

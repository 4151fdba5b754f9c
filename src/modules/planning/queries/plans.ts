import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { CohortOf, CohortPlanRow, PlanDraft, PlanLine, PlanState } from "../plan.ts";

/** Gives the plans of a programme, the newest first. */
export async function plansOf(db: Db, programmeId: string): Promise<(PlanLine & { heardAt: Date | null })[]> {
	const { rows } = await sql<PlanLine & { heardAt: Date | null }>`
		select id, programme_id, name, state, heard_at, created_at, published_at,
			(answer->>'objective')::float as objective,
			coalesce(answer->>'costNow', answer->>'objective')::float as cost_now
		from cohort_plans where programme_id = ${programmeId} order by created_at desc, id limit 100
	`.execute(db);
	return rows;
}

/** Gives a plan, or undefined. */
export async function planById(db: Db, id: string): Promise<CohortPlanRow | undefined> {
	const row = await db.selectFrom("cohortPlans").selectAll().where("id", "=", id).executeTakeFirst();
	return row && (row as unknown as CohortPlanRow);
}

/** Gives where everyone is in a plan, and who is locked there. */
export async function placesOfPlan(
	db: Db,
	planId: string,
): Promise<{ cohortOf: CohortOf; locked: Set<string> }> {
	const rows = await db
		.selectFrom("cohortPlanPlaces")
		.select(["personId", "cohort", "locked"])
		.where("planId", "=", planId)
		.orderBy("personId")
		.execute();
	return {
		cohortOf: Object.fromEntries(rows.map(({ personId, cohort }) => [personId, cohort])),
		locked: new Set(rows.filter(({ locked }) => locked).map(({ personId }) => personId)),
	};
}

/** Gives the best plan so far of a search, or the one with this number; undefined before the first. */
export async function draftOf(db: Db, planId: string, number?: number): Promise<PlanDraft | undefined> {
	const row = await db
		.selectFrom("cohortPlanDrafts")
		.select(["number", "cohortOf", "slots", "moves"])
		.where("planId", "=", planId)
		.$if(number !== undefined, (query) => query.where("number", "=", number ?? 0))
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && (row as unknown as PlanDraft);
}

/** A move by hand, with who did it. */
export type HandMove = {
	revision: number;
	personId: string;
	fromCohort: number;
	toCohort: number;
	movedAt: Date;
	movedByName: string | null;
};

/** Gives the moves by hand after a revision, the newest first. */
export async function movesSince(db: Db, planId: string, revision: number): Promise<HandMove[]> {
	const { rows } = await sql<HandMove>`
		select m.revision, m.person_id, m.from_cohort, m.to_cohort, m.moved_at,
			p.given_name || ' ' || p.family_name as moved_by_name
		from cohort_plan_moves m left join people p on p.id = m.moved_by
		where m.plan_id = ${planId} and m.revision > ${revision} order by m.revision desc limit 100
	`.execute(db);
	return rows;
}

/** A date by hand, with who changed it; slots as the planner names them. */
export type HandDate = {
	revision: number;
	cohort: number;
	gathering: number;
	toSlot: string;
	changedAt: Date;
	changedByName: string | null;
};

/** Gives the dates that were changed by hand after a revision, the newest first. */
export async function datesSince(db: Db, planId: string, revision: number): Promise<HandDate[]> {
	const { rows } = await sql<HandDate>`
		select d.revision, d.cohort, d.gathering, d.to_slot, d.changed_at,
			p.given_name || ' ' || p.family_name as changed_by_name
		from cohort_plan_date_changes d left join people p on p.id = d.changed_by
		where d.plan_id = ${planId} and d.revision > ${revision}
		order by d.revision desc, d.cohort, d.gathering limit 100
	`.execute(db);
	return rows;
}

/** A plan of the viewer's own programmes that waits to be looked at. */
export type UnpublishedPlan = {
	id: string;
	name: string;
	programmeId: string;
	programmeTitle: string;
	state: PlanState;
};

/** Gives, for each running or drafted programme, its newest plan where none has been published since. */
export async function plansToPublish(db: Db, only: readonly string[] | null): Promise<UnpublishedPlan[]> {
	const { rows } = await sql<UnpublishedPlan & { publishedAt: Date | null }>`
		select distinct on (p.programme_id) p.id, p.name, p.state, p.programme_id, p.published_at, g.title as programme_title
		from cohort_plans p join programmes g on g.id = p.programme_id and g.state <> 'finished'
		where ${only}::uuid[] is null or p.programme_id = any(${only}::uuid[])
		order by p.programme_id, coalesce(p.published_at, p.created_at) desc
	`.execute(db);
	return rows.filter(({ state, publishedAt }) => state === "ready" && publishedAt === null);
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../initiative.ts";
import { silentBefore } from "../initiative.ts";
import { answererOf } from "./requests.ts";

/** What other pages say of an initiative. */
export type InitiativeSummary = {
	readonly id: string;
	readonly ideaId: string | null;
	readonly title: string;
	readonly state: State;
	readonly nextCheckOn: Day | null;
};

/** The initiatives that came of each of the ideas; ideas without one are not in the map. */
export async function initiativesByIdea(
	db: Db,
	ideaIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InitiativeSummary[]>> {
	if (ideaIds.length === 0) return new Map();
	const { rows } = await sql<InitiativeSummary & { ideaId: string }>`
		select id, idea_id, title, state, next_check_on from initiatives
		where idea_id = any(${ideaIds}::uuid[]) order by created_at, id
	`.execute(db);
	return Map.groupBy(rows, ({ ideaId }) => ideaId);
}

/** The titles of initiatives by id; ids that do not exist are not in the map. */
export async function initiativeTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("initiatives")
		.select(["id", "title"])
		.where("id", "in", [...ids])
		.execute();
	return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The title of one initiative, or null when there is none. */
export async function initiativeTitle(db: Db, id: string): Promise<string | null> {
	return (await initiativeTitles(db, [id])).get(id) ?? null;
}

/** What waits for a person: initiatives to say something of, and requests to answer. */
export async function waitingFor(
	db: Db,
	personId: string,
	options: { today: Day; unowned: boolean },
): Promise<{ checks: { id: string; title: string; nextCheckOn: Day | null }[]; requests: number }> {
	const { rows } = await sql<{ id: string; title: string; nextCheckOn: Day | null }>`
		select i.id, i.title, i.next_check_on from initiatives i
		where i.owner_id = ${personId}::uuid and i.state in ('planned', 'under_way', 'paused')
			and (i.next_check_on <= ${options.today}::date + 14 or (i.state = 'under_way'
				and i.updated_at < ${silentBefore(options.today)}::date))
		order by i.next_check_on nulls last, i.id limit 10
	`.execute(db);
	const { rows: counts } = await sql<{ requests: number }>`
		select count(*) as requests from capacity_requests r join competences c on c.id = r.competence_id
		where r.answer is null and r.withdrawn_at is null
			and (${answererOf} = ${personId}::uuid or (${options.unowned}::boolean and ${answererOf} is null))
	`.execute(db);
	return { checks: rows, requests: counts[0]?.requests ?? 0 };
}

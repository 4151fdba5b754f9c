import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { pitchPageFrom } from "../idea.ts";
import { methodOf } from "../methods.ts";
import type { Groundwork } from "../readiness.ts";

type Row = Omit<Groundwork, "page" | "testSkipped"> & {
	method: string;
	pitch: unknown;
	steps: { key: string; skipped: boolean }[];
};

/** What an idea's readiness for a pitch is judged from, in one query; undefined without such an idea. */
export async function groundworkOf(db: Db, ideaId: string): Promise<Groundwork | undefined> {
	const { rows } = await sql<Row>`
		select i.method, i.pitch, i.goal_id is not null as has_goal,
			(select count(*) from evidence e where e.idea_id = i.id and e.kind in ('asked', 'observed')) as asked,
			(select count(*) from evidence e where e.idea_id = i.id and e.kind in ('tested', 'measured')) as tested,
			case when i.guide_id is null then null else coalesce(
				(select verdict from guide_checks g where g.idea_id = i.id order by created_at desc, id limit 1), 'waiting'
			) end as guide,
			(select coalesce(jsonb_agg(jsonb_build_object('key', s.step_key, 'skipped', s.state = 'skipped')), '[]')
				from idea_steps s where s.idea_id = i.id) as steps
		from ideas i where i.id = ${ideaId}::uuid
	`.execute(db);
	const row = rows[0];
	if (!row) return undefined;
	const { method, pitch, steps, ...work } = row;
	const testKeys = methodOf(method)
		.steps.filter(({ place }) => place === "prototype")
		.map(({ key }) => key);
	const tests = steps.filter(({ key }) => testKeys.includes(key));
	return {
		...work,
		page: pitchPageFrom(pitch),
		testSkipped: tests.length > 0 && tests.every(({ skipped }) => skipped),
	};
}

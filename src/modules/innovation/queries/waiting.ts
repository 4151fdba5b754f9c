import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { IdeaState, StepState } from "../idea.ts";
import { methods } from "../methods.ts";

/** What a person takes part in, with what is needed to say what comes next; one row an idea. */
export interface Waiting {
	readonly id: string;
	readonly title: string;
	readonly method: string;
	readonly state: IdeaState;
	readonly part: "owner" | "member" | "invited" | "guide";
	readonly ownerId: string;
	readonly programmeId: string | null;
	readonly begunAt: Date;
	readonly hasGoal: boolean;
	readonly hasGuide: boolean;
	/** The last word of the guide on the insight. */
	readonly lastVerdict: "go_on" | "not_yet" | null;
	/** Whether somebody of the team said something new after the last check. */
	readonly insightDone: boolean;
	readonly steps: readonly { id: string; stepKey: string; state: StepState }[];
}

/** The steps of every method where insight is won, which is what guides check. */
const insightKeys = methods.flatMap(({ steps }) =>
	steps.filter(({ place }) => place === "insight").map(({ key }) => key),
);

/** Ideas under work that wait for this person, the one changed last first. One query. */
export async function waitingFor(db: Db, personId: string): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		select i.id, i.title, i.method, i.state, i.owner_id, i.programme_id, i.created_at as begun_at, i.goal_id is not null as has_goal,
			i.guide_id is not null as has_guide,
			case when i.owner_id = ${personId}::uuid then 'owner' when m.state = 'joined' then 'member'
				when m.state = 'invited' then 'invited' else 'guide' end as part,
			(select verdict from guide_checks c where c.idea_id = i.id order by c.created_at desc limit 1) as last_verdict,
			exists (select from idea_steps s where s.idea_id = i.id and s.step_key = any(${insightKeys})
				and s.state = 'done' and s.updated_at > coalesce(
					(select max(created_at) from guide_checks c where c.idea_id = i.id), '-infinity')) as insight_done,
			(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'stepKey', s.step_key, 'state', s.state) order by s.position), '[]')
				from idea_steps s where s.idea_id = i.id) as steps
		from ideas i
		left join idea_members m on m.idea_id = i.id and m.person_id = ${personId}::uuid and m.state in ('invited', 'joined')
		where i.state in ('working', 'ready', 'on_hold') and i.hidden_at is null
			and (i.owner_id = ${personId}::uuid or i.guide_id = ${personId}::uuid or m.person_id is not null)
		order by i.updated_at desc, i.id limit 20
	`.execute(db);
	return rows;
}

/** The running programme that a person takes part in without having started a process in it; undefined without any. */
export async function programmeToStartIn(db: Db, personId: string): Promise<{ title: string } | undefined> {
	const { rows } = await sql<{ title: string }>`
		select p.title from cohort_members m join programmes p on p.id = m.programme_id
		where m.person_id = ${personId}::uuid and m.left_at is null and p.state = 'running'
			and not exists (select from ideas i where i.owner_id = m.person_id and i.programme_id = p.id)
		order by p.starts_on desc nulls last, p.id limit 1
	`.execute(db);
	return rows[0];
}

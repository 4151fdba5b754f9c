import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { PlanState, PortfolioPlan } from "../plan.ts";
import type { PlanRules } from "../rules.ts";

/** A plan in a list. */
export type PlanLine = {
	id: string;
	name: string;
	state: PlanState;
	heardAt: Date | null;
	createdAt: Date;
	publishedAt: Date | null;
	/** Kroner in the years it counts, and how many are chosen; null where it has no answer. */
	benefit: number | null;
	chosen: number | null;
};

/** Every plan, the newest first. */
export async function allPlans(db: Db): Promise<PlanLine[]> {
	const { rows } = await sql<PlanLine>`
		select id, name, state, heard_at, created_at, published_at,
			(answer->'parts'->>'benefit')::float8 as benefit, (answer->'parts'->>'chosen')::int as chosen
		from portfolio_plans order by created_at desc, id limit 100
	`.execute(db);
	return rows;
}

/** A plan that can be published. */
export type ReadyPlan = {
	id: string;
	name: string;
	benefit: number | null;
	chosen: number | null;
	createdAt: Date;
	runId: string;
	revision: number;
};

/** Plans that are ready since a day and made after the one that is published, the newest first. */
export async function readyPlans(db: Db, since: Day): Promise<ReadyPlan[]> {
	const { rows } = await sql<ReadyPlan>`
		select id, name, created_at, run_id, revision,
			(answer->'parts'->>'benefit')::float8 as benefit, (answer->'parts'->>'chosen')::int as chosen
		from portfolio_plans
		where state = 'ready' and published_at is null and created_at >= ${since}::date
			and created_at > coalesce((select max(published_at) from portfolio_plans), '-infinity')
		order by created_at desc, id limit 3
	`.execute(db);
	return rows;
}

/** How many pitches wait for a decision without a plan that has weighed them against the hours there are. */
export async function pitchesInNoPlan(db: Db): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*) from pitches p
		join pitch_days day on day.id = p.pitch_day_id and day.state in ('recommended', 'decided')
		join ideas idea on idea.id = p.idea_id and idea.hidden_at is null
		where p.withdrawn_at is null and not exists (
			select 1 from portfolio_plans plan
			where plan.candidates @> jsonb_build_object('list', jsonb_build_array(jsonb_build_object('id', p.id)))
		)
	`.execute(db);
	return Number(rows[0]?.count ?? 0);
}

/** Gives a plan, or undefined. */
export async function planById(db: Db, id: string): Promise<PortfolioPlan | undefined> {
	const row = await db.selectFrom("portfolioPlans").selectAll().where("id", "=", id).executeTakeFirst();
	return row && (row as unknown as PortfolioPlan);
}

/** A change of the rules that somebody else has made. */
export type RuleChange = { rulesBefore: PlanRules; changedAt: Date; byName: string | null };

/** The changes of a plan's rules after a revision, the oldest first. */
export async function changesSince(db: Db, planId: string, revision: number): Promise<RuleChange[]> {
	const { rows } = await sql<RuleChange>`
		select c.rules_before, c.changed_at,
			case when p.shielded then null else p.given_name || ' ' || p.family_name end as by_name
		from portfolio_plan_changes c left join people p on p.id = c.changed_by
		where c.plan_id = ${planId}::uuid and c.revision > ${revision} order by c.revision
	`.execute(db);
	return rows;
}

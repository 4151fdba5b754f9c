import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import type { LoneFigure, Story, StoryFigure } from "./story.ts";

const figuresOfIdea = sql<StoryFigure[]>`coalesce((
	select jsonb_agg(jsonb_build_object(
		'title', b.title, 'indicator', b.indicator, 'unitOfMeasure', b.unit_of_measure,
		'baseline', b.baseline_value, 'baselineOn', b.baseline_on, 'target', b.target_value, 'targetOn', b.target_on,
		'latest', m.value, 'latestOn', m.measured_on, 'timeUsedFor', b.time_used_for) order by b.title)
	from benefits b
	join initiatives i on i.tenant_id = b.tenant_id and i.id = b.initiative_id
	left join lateral (
		select value, measured_on from measurements
		where tenant_id = b.tenant_id and benefit_id = b.id order by measured_on desc limit 1
	) m on true
	where i.tenant_id = ideas.tenant_id and i.idea_id = ideas.id and b.published_at is not null
), '[]')`;

/** Cases that may be in the showcase at all: a team that takes its own back, or a moderator, closes it at once. */
const maybeShown = sql<boolean>`ideas.visibility = 'shared' and ideas.hidden_at is null
	and ideas.state in ('supported', 'in_line', 'on_hold', 'merged', 'closed')`;

/** Published cases, with the figures of those benefits that are shown to the world too. */
function storyQuery(db: Db) {
	return db
		.selectFrom("ideas")
		.leftJoin("units", (on) =>
			on.onRef("units.tenantId", "=", "ideas.tenantId").onRef("units.id", "=", "ideas.unitId"),
		)
		.leftJoin("goals", (on) =>
			on.onRef("goals.tenantId", "=", "ideas.tenantId").onRef("goals.id", "=", "ideas.goalId"),
		)
		.where("ideas.publishedAt", "is not", null)
		.where(maybeShown)
		.select([
			"ideas.id",
			"ideas.title",
			"ideas.challenge",
			"ideas.summary",
			"ideas.state",
			"units.name as unit",
			"goals.title as goal",
			sql<Date>`ideas.published_at`.as("publishedAt"),
			sql<string>`coalesce(ideas.pitch ->> 'solution', '')`.as("solution"),
			sql<string>`coalesce(ideas.pitch ->> 'insight', '')`.as("insight"),
			figuresOfIdea.as("figures"),
		]);
}

/**
 * Benefits shown to the world that no published case tells of: the work was born in the line, or has no story yet.
 * Those of a case that is taken back are not shown either.
 */
export async function publishedBenefits(db: Db, limit: number): Promise<LoneFigure[]> {
	const { rows } = await sql<LoneFigure>`
		select b.title, b.indicator, b.unit_of_measure, b.baseline_value as baseline, b.baseline_on,
			b.target_value as target, b.target_on, m.value as latest, m.measured_on as latest_on, b.time_used_for,
			u.name as unit
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join initiatives i on i.id = b.initiative_id
		left join ideas on ideas.id = i.idea_id
		join lateral (
			select value, measured_on from measurements where benefit_id = b.id order by measured_on desc limit 1
		) m on true
		where b.published_at is not null and b.baseline_value is not null
			and (ideas.id is null or (ideas.published_at is null and ${maybeShown}))
		order by b.published_at desc, b.id limit ${limit}
	`.execute(db);
	return rows;
}

/** The showcase, `limit` stories from `offset`. */
export function publishedStories(db: Db, limit: number, offset = 0): Promise<Story[]> {
	return storyQuery(db)
		.orderBy("ideas.publishedAt", "desc")
		.orderBy("ideas.id")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** One published story. */
export function publishedStory(db: Db, id: string): Promise<Story | undefined> {
	return storyQuery(db).where("ideas.id", "=", id).executeTakeFirst();
}

/** A shared case that the office may publish or take down. */
export interface PublicationCandidate {
	readonly id: string;
	readonly title: string;
	readonly unit: string | null;
	readonly state: string;
	readonly publishedAt: Date | null;
}

/** Shared cases that have been decided on, those already published first. */
export function publicationCandidates(
	db: Db,
	limit: number,
	offset: number,
): Promise<PublicationCandidate[]> {
	return db
		.selectFrom("ideas")
		.leftJoin("units", (on) =>
			on.onRef("units.tenantId", "=", "ideas.tenantId").onRef("units.id", "=", "ideas.unitId"),
		)
		.where(maybeShown)
		.select(["ideas.id", "ideas.title", "units.name as unit", "ideas.state", "ideas.publishedAt"])
		.orderBy(sql`ideas.published_at is null`)
		.orderBy("ideas.updatedAt", "desc")
		.limit(limit)
		.offset(offset)
		.execute();
}

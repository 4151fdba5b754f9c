import { type RawBuilder, sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
	type Mood,
	type Origin,
	pageSize,
	type Sort,
	type State,
	silentBefore,
	standsStillBecause,
} from "../initiative.ts";

/** What a list of initiatives can be narrowed by; all of it stands in the address. */
export type Filter = {
	q: string;
	state: State | "live" | "still" | "all";
	sectorId: string | null;
	goalId: string | null;
	origin: Origin | null;
	/** Only those this person owns. */
	ownerId: string | null;
	sort: Sort;
	page: number;
};

export type InitiativeRow = {
	id: string;
	title: string;
	state: State;
	origin: Origin;
	/** Null when the owner is shielded and the reader is not the office. */
	ownerName: string | null;
	unitName: string | null;
	goalTitle: string | null;
	startQuarter: string | null;
	nextCheckOn: Day | null;
	mood: Mood | null;
	lastHeardOn: Day;
	hoursGranted: number;
	hoursWaiting: number;
	hoursUsed: number;
	ownerId: string;
	startedOn: Day | null;
	endedOn: Day | null;
	quarters: number;
	version: number;
	still: "past-check" | "silent" | null;
};

type Row = Omit<InitiativeRow, "still">;
type Reader = { today: Day; seesShielded: boolean };

/** One page of the initiatives that match, with how many match in all. */
export async function initiativesMatching(
	db: Db,
	filter: Filter,
	reader: Reader,
): Promise<{ rows: InitiativeRow[]; total: number }> {
	const { rows } = await sql<Row & { total: number }>`
		${select(reader)} ${where(filter, reader.today)}
		order by ${orders(reader.today)[filter.sort]}, i.id
		limit ${pageSize} offset ${(filter.page - 1) * pageSize}
	`.execute(db);
	return { rows: rows.map((row) => withStill(row, reader.today)), total: rows[0]?.total ?? 0 };
}

/** Every initiative that matches, for a file. */
export async function allInitiativesMatching(
	db: Db,
	filter: Filter,
	reader: Reader,
): Promise<InitiativeRow[]> {
	const { rows } = await sql<Row & { total: number }>`
		${select(reader)} ${where(filter, reader.today)} order by ${orders(reader.today)[filter.sort]}, i.id
	`.execute(db);
	return rows.map((row) => withStill(row, reader.today));
}

/** How many live, and how many of them stand still. */
export async function portfolioCounts(db: Db, today: Day): Promise<{ live: number; still: number }> {
	const { rows } = await sql<{ live: number; still: number }>`
		select count(*) as live, count(*) filter (where ${standsStill(today)}) as still
		from initiatives i left join lateral (${lastStatus}) last on true
		where i.state in ('planned', 'under_way', 'paused')
	`.execute(db);
	return rows[0] ?? { live: 0, still: 0 };
}

function withStill({ total: _, ...row }: Row & { total: number }, today: Day): InitiativeRow {
	return { ...row, still: standsStillBecause(row, today) };
}

/** The last status of initiative `i`. */
export const lastStatus = sql`
	select mood, reported_at from initiative_statuses s where s.initiative_id = i.id
	order by reported_at desc limit 1
`;

/** The last day anything was heard: a status, else its start, else that it was entered. */
export const lastHeard = sql<Day>`(coalesce(last.reported_at, i.started_on::timestamptz, i.created_at) at time zone 'Europe/Oslo')::date`;

const select = ({ seesShielded }: Reader) => sql`
	select i.id, i.title, i.state, i.origin, i.start_quarter, i.next_check_on, last.mood,
		i.owner_id, i.started_on, i.ended_on, i.quarters, i.version,
		case when o.shielded and not ${seesShielded}::boolean then null else o.given_name || ' ' || o.family_name end as owner_name,
		u.name as unit_name, g.title as goal_title, ${lastHeard} as last_heard_on,
		coalesce(asked.granted, 0) as hours_granted, coalesce(asked.waiting, 0) as hours_waiting,
		coalesce(used.hours, 0) as hours_used, count(*) over () as total
	from initiatives i
	join people o on o.id = i.owner_id
	left join units u on u.id = i.owner_unit_id
	left join goals g on g.id = i.goal_id
	left join lateral (${lastStatus}) last on true
	left join lateral (
		select sum(hours) filter (where answer = 'yes') as granted, sum(hours) filter (where answer is null) as waiting
		from capacity_requests r where r.initiative_id = i.id and r.withdrawn_at is null
	) asked on true
	left join lateral (
		select sum(hours_used) as hours from initiative_statuses s where s.initiative_id = i.id
	) used on true
`;

/** Does initiative `i`, with its last status, stand still? */
export const standsStill = (today: Day) => sql<boolean>`(
	(i.state in ('planned', 'under_way', 'paused') and i.next_check_on < ${today}::date)
	or (i.state = 'under_way' and ${lastHeard} < ${silentBefore(today)}::date)
)`;

function where(filter: Filter, today: Day): RawBuilder<unknown> {
	const conditions = [sql`true`];
	if (filter.q) conditions.push(sql`app.fold(i.title) like '%' || app.fold(${filter.q}) || '%'`);
	if (filter.state === "live") conditions.push(sql`i.state in ('planned', 'under_way', 'paused')`);
	else if (filter.state === "still") conditions.push(standsStill(today));
	else if (filter.state !== "all") conditions.push(sql`i.state = ${filter.state}`);
	if (filter.sectorId) conditions.push(sql`${filter.sectorId}::uuid = any(u.path)`);
	if (filter.goalId)
		conditions.push(sql`(g.id = ${filter.goalId}::uuid or g.parent_id = ${filter.goalId}::uuid)`);
	if (filter.origin) conditions.push(sql`i.origin = ${filter.origin}`);
	if (filter.ownerId) conditions.push(sql`i.owner_id = ${filter.ownerId}::uuid`);
	return sql`where ${sql.join(conditions, sql` and `)}`;
}

const orders = (today: Day): Record<Sort, RawBuilder<unknown>> => ({
	needs: sql`${standsStill(today)} desc, i.state in ('finished', 'stopped'), i.next_check_on nulls last`,
	title: sql`i.title collate "nb-x-icu"`,
	next: sql`i.next_check_on nulls last`,
	state: sql`array_position(array['under_way', 'planned', 'paused', 'finished', 'stopped'], i.state), i.next_check_on nulls last`,
	newest: sql`i.created_at desc`,
});

/** Titles of initiatives that live: the same work is not entered twice. */
export async function titlesAlive(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom("initiatives")
		.select("title")
		.where("state", "in", ["planned", "under_way", "paused"])
		.execute();
	return rows.map(({ title }) => title);
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Lack } from "../gate.ts";
import type { Mood, State } from "../initiative.ts";
import { lastHeard, lastStatus } from "./initiatives.ts";

/** What a meeting reads of an initiative before it decides. */
export type Figures = {
	readonly id: string;
	readonly title: string;
	readonly state: State;
	/** Null where the owner is shielded. */
	readonly ownerName: string | null;
	readonly unitName: string | null;
	readonly startQuarter: string | null;
	readonly lastHeardOn: Day;
	readonly mood: Mood | null;
	readonly inTheWay: string;
	readonly hoursGranted: number;
	readonly hoursUsed: number;
	readonly needsNobody: boolean;
};

/** The figures of initiatives by id, in one question. */
export async function figuresOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Figures>> {
	const { rows } = await sql<Figures>`
		select i.id, i.title, i.state, i.start_quarter, i.needs_nobody, u.name as unit_name, ${lastHeard} as last_heard_on,
			last.mood, coalesce((select s.in_the_way from initiative_statuses s where s.initiative_id = i.id
				order by s.reported_at desc limit 1), '') as in_the_way,
			case when not o.shielded then o.given_name || ' ' || o.family_name end as owner_name,
			coalesce((select sum(r.hours) from capacity_requests r where r.initiative_id = i.id and r.answer = 'yes'
				and r.withdrawn_at is null), 0)::float8 as hours_granted,
			coalesce((select sum(s.hours_used) from initiative_statuses s where s.initiative_id = i.id), 0)::float8 as hours_used
		from initiatives i join people o on o.id = i.owner_id left join units u on u.id = i.owner_unit_id
		left join lateral (${lastStatus}) last on true
		where i.id = any(${[...ids]}::uuid[])
	`.execute(db);
	return new Map(rows.map((row) => [row.id, row]));
}

/** A start past the gate. */
export type PastTheGate = {
	readonly id: string;
	readonly initiativeId: string;
	readonly reason: string;
	readonly madeAt: Date;
	readonly byName: string | null;
	readonly lacks: readonly Lack["kind"][];
	/** How many start later because of it. */
	readonly delays: number;
};

/** Starts past the gate since a day, of work that is still under way, the latest first. */
export async function startsPastTheGate(db: Db, since: Day): Promise<PastTheGate[]> {
	const { rows } = await sql<PastTheGate>`
		select g.id, g.initiative_id, g.reason, g.made_at, g.lacks, cardinality(g.delayed) as delays,
			case when not p.shielded then p.given_name || ' ' || p.family_name end as by_name
		from gate_overrides g join initiatives i on i.id = g.initiative_id and i.state = 'under_way'
		left join people p on p.id = g.made_by
		where g.made_at >= ${since}::date order by g.made_at desc, g.id
	`.execute(db);
	return rows;
}

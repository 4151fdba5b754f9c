import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { quarterOf } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { AtTheGate } from "../gate.ts";
import type { State } from "../initiative.ts";

type Row = Omit<AtTheGate, "asked" | "requires">;

/**
 * What the gate looks at before an initiative starts; a fixed number of questions. What nobody answered, or said no to,
 * for a quarter that is over is no longer asked.
 */
export async function atTheGate(db: Db, id: string, today: Day): Promise<AtTheGate> {
	const { rows } = await sql<Row>`
		select o.ended_at is not null as owner_left, i.touches_staffing, i.discussed_on is not null as is_discussed,
			i.needs_nobody, s.slots,
			(select count(*) from initiatives other where other.state = 'under_way' and other.id <> i.id) as taken
		from initiatives i join people o on o.id = i.owner_id
		left join portfolio_settings s on s.tenant_id = i.tenant_id
		where i.id = ${id}::uuid
	`.execute(db);
	const row = rows[0];
	if (!row) throw new Error(`No initiative ${id}`);
	const { rows: asked } = await sql<AtTheGate["asked"][number]>`
		select c.name as competence, r.answer, r.cover_hour_cost is not null and r.cover_account = '' as cover_unpaid from capacity_requests r join competences c on c.id = r.competence_id
		where r.initiative_id = ${id}::uuid and r.withdrawn_at is null
			and (r.answer = 'yes' or r.quarter >= ${quarterOf(today)})
		order by c.position, c.name
	`.execute(db);
	const { rows: requires } = await sql<{ id: string; title: string; state: State }>`
		select i.id, i.title, i.state from initiative_requirements q join initiatives i on i.id = q.requires_id
		where q.initiative_id = ${id}::uuid order by i.title
	`.execute(db);
	return { ...row, asked, requires };
}

/** A start past the gate, as the initiative's page tells it. */
export type Override = { reason: string; madeAt: Date; byName: string | null };

/** The last time an initiative was started past the gate; null where it never was. */
export async function overrideOf(db: Db, id: string, seesShielded: boolean): Promise<Override | null> {
	const { rows } = await sql<Override>`
		select g.reason, g.made_at,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as by_name
		from gate_overrides g left join people p on p.id = g.made_by
		where g.initiative_id = ${id}::uuid order by g.made_at desc limit 1
	`.execute(db);
	return rows[0] ?? null;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { AskedHours, Lived, QueueGround } from "../queue.ts";

/**
 * Everything the queue is made of; a fixed number of questions. Those who wait stand in the order of their planned
 * start, and then of the day they came in.
 */
export async function queueGround(db: Db, seesShielded: boolean): Promise<QueueGround> {
	const { rows: lived } = await sql<Lived>`
		select i.id, i.title, i.state, i.start_quarter, i.started_on, i.quarters, i.owner_id, u.name as unit_name,
			case when o.shielded and not ${seesShielded}::boolean then null else o.given_name || ' ' || o.family_name end as owner_name
		from initiatives i join people o on o.id = i.owner_id left join units u on u.id = i.owner_unit_id
		where i.state in ('planned', 'under_way', 'paused')
		order by i.start_quarter nulls last, i.created_at, i.id
	`.execute(db);
	const { rows: asked } = await sql<AskedHours>`
		select r.initiative_id, case when r.initiative_id is null then r.pitch_id end as pitch_id, r.competence_id, c.name as competence_name, r.quarter, r.hours, r.answer
		from capacity_requests r join competences c on c.id = r.competence_id
		left join initiatives i on i.id = r.initiative_id
		where r.withdrawn_at is null and (r.initiative_id is null or i.state in ('planned', 'under_way', 'paused'))
		order by c.position, c.name, r.quarter
	`.execute(db);
	const { rows: pools } = await sql<QueueGround["pools"][number]>`
		select p.competence_id, p.quarter, p.hours from capacity_pools p
		join competences c on c.id = p.competence_id and c.ended_at is null order by p.quarter
	`.execute(db);
	const { rows: requires } = await sql<QueueGround["requires"][number]>`
		select initiative_id, requires_id from initiative_requirements
	`.execute(db);
	return { slots: await slotsSet(db), lived, asked, pools, requires };
}

/** How many can go on at once; null until somebody has said. */
export async function slotsSet(db: Db): Promise<number | null> {
	const row = await db.selectFrom("portfolioSettings").select("slots").executeTakeFirst();
	return row?.slots ?? null;
}

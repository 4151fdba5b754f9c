import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Candidate, Demand } from "../candidates.ts";

type Row = Omit<Candidate, "demands"> & {
	ownDemands: (Omit<Demand, "benefit"> & { low: number; likely: number; high: number })[];
	/** Hours asked for, counted from the first of them, and the benefit in kroner that is planned already. */
	asked: { competenceId: string; after: number; hours: number }[];
	quarters: number;
	yearlyNok: number | null;
};

/** Everything that can be chosen: initiatives that have not started, and pitches whose decisions are not released. */
export async function candidatesNow(db: Db): Promise<Candidate[]> {
	const { rows } = await sql<Row>`
		with choosable as (
			select i.id, 'initiative' as kind, i.title, i.owner_unit_id as unit_id, i.goal_id, d.pitch_id, i.id as initiative_id, i.quarters
			from initiatives i left join decisions d on d.id = i.decision_id where i.state = 'planned'
			union all
			select p.id, 'pitch', idea.title, idea.unit_id, idea.goal_id, p.id, null, 2
			from pitches p join pitch_days day on day.id = p.pitch_day_id and day.state in ('recommended', 'decided')
			join ideas idea on idea.id = p.idea_id and idea.hidden_at is null
			where p.withdrawn_at is null
		)
		select c.id, c.kind, c.title, sector.name as sector, coalesce(above.title, g.title) as goal, r.outcome as recommended,
			c.quarters, ${demandsOf} as own_demands, ${askedOf} as asked,
			array(select q.requires_id from initiative_requirements q where q.initiative_id = c.id) as requires,
			(select sum(b.yearly_nok) from benefits b where b.initiative_id = c.initiative_id and not b.negative)::float8 as yearly_nok
		from choosable c
		left join units u on u.id = c.unit_id left join units sector on sector.id = u.sector_id
		left join goals g on g.id = c.goal_id left join goals above on above.id = g.parent_id
		left join recommendations r on r.pitch_id = c.pitch_id and r.sent_at is not null
		order by c.title collate "nb-x-icu", c.id
	`.execute(db);
	return rows.map(({ ownDemands, asked, quarters, yearlyNok, ...candidate }) => ({
		...candidate,
		demands: ownDemands.length > 0 ? ownDemands.map(asDemand) : fromRequests(asked, quarters, yearlyNok),
	}));
}

/** One candidate, or undefined. */
export const candidateById = async (db: Db, id: string): Promise<Candidate | undefined> =>
	(await candidatesNow(db)).find((one) => one.id === id);

/** Where each candidate is felt until somebody says more: the unit of the idea, or of the initiative's owner. */
export async function unitsOfCandidates(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ id: string; unitId: string }>`
		select p.id, idea.unit_id from pitches p join ideas idea on idea.id = p.idea_id
		where p.id = any(${ids}::uuid[]) and idea.unit_id is not null
		union all
		select id, owner_unit_id from initiatives where id = any(${ids}::uuid[]) and owner_unit_id is not null
	`.execute(db);
	return new Map(rows.map(({ id, unitId }) => [id, unitId]));
}

/** The start quarters that candidates have today: of an initiative its own, of a pitch the published plan's. */
export async function startsOfCandidates(
	db: Db,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ id: string; quarter: string }>`
		select pitch_id as id, quarter from planned_starts where pitch_id = any(${ids}::uuid[])
		union all
		select id, start_quarter from initiatives
		where id = any(${ids}::uuid[]) and state = 'planned' and start_quarter is not null
	`.execute(db);
	return new Map(rows.map(({ id, quarter }) => [id, quarter]));
}

const asDemand = ({ low, likely, high, ...rest }: Row["ownDemands"][number]): Demand => ({
	...rest,
	benefit: { low, likely, high },
});

/** Uncertain by half, where only one figure is known. */
const unsure = 0.5;
const mostQuarters = 6;

/** Where nobody has said more: the hours that are asked for, and the benefit in kroner that is planned. */
function fromRequests(asked: Row["asked"], quarters: number, yearlyNok: number | null): Demand[] {
	if (yearlyNok === null || yearlyNok <= 0) return [];
	const length = Math.min(mostQuarters, Math.max(quarters, ...asked.map(({ after }) => after + 1)));
	const benefit = { low: yearlyNok * (1 - unsure), likely: yearlyNok, high: yearlyNok * (1 + unsure) };
	return [{ size: "full", quarters: length, phases: [], benefit, hours: asked, costs: [] }];
}

const demandsOf = sql`(
	select coalesce(json_agg(json_build_object(
		'size', d.size, 'quarters', d.quarters, 'phases', d.phases,
		'low', d.benefit_low, 'likely', d.benefit_likely, 'high', d.benefit_high,
		'hours', (select coalesce(json_agg(json_build_object('competenceId', h.competence_id, 'after', h.after, 'hours', h.hours)
			order by h.after, h.competence_id), '[]') from demand_hours h where h.demand_id = d.id),
		'costs', (select coalesce(json_agg(json_build_object('after', k.after, 'account', k.account, 'amount', k.amount)
			order by k.position), '[]') from demand_costs k where k.demand_id = d.id)
	) order by d.size), '[]')
	from demands d where d.initiative_id = c.initiative_id
		or (d.pitch_id = c.pitch_id and not exists (select 1 from demands own where own.initiative_id = c.initiative_id))
)`;

const quarterNumber = (column: string) =>
	sql.raw(`(substr(${column}, 1, 4)::int * 4 + substr(${column}, 7, 1)::int)`);

const askedOf = sql`(
	select coalesce(json_agg(json_build_object('competenceId', a.competence_id, 'after', a.number - a.first, 'hours', a.hours)
		order by a.number, a.competence_id), '[]')
	from (
		select r.competence_id, ${quarterNumber("r.quarter")} as number, sum(r.hours) as hours,
			min(${quarterNumber("r.quarter")}) over () as first
		from capacity_requests r
		where r.withdrawn_at is null and r.answer is distinct from 'no'
			and (r.initiative_id = c.initiative_id or (c.initiative_id is null and r.pitch_id = c.pitch_id))
		group by r.competence_id, r.quarter
	) a
)`;

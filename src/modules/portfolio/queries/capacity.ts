import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import { type Load, loads } from "../../../core/capacity/capacity.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Need, quartersShown } from "../capacity.ts";

export type Competence = { id: string; name: string; leaderId: string | null; leaderName: string | null };

/** The competences in use, in the tenant's order. */
export async function competencesInUse(db: Db, seesShielded: boolean): Promise<Competence[]> {
	const { rows } = await sql<Competence>`
		select c.id, c.name, c.leader_id,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as leader_name
		from competences c left join people p on p.id = c.leader_id
		where c.ended_at is null order by c.position, c.name collate "nb-x-icu", c.id
	`.execute(db);
	return rows;
}

/** The hours of a competence in a quarter, and where the figure comes from. */
export type PoolRow = Need & {
	/** What the office has stated; it goes before what the people add up to. */
	readonly stated: number | null;
	/** What the people add up to; null where nobody is entered. */
	readonly fromPeople: number | null;
	/** Hours that would be there if the vacant posts were filled. */
	readonly vacant: number;
};

/** The pools of hours in the given quarters. */
export async function poolsIn(db: Db, quarters: readonly Quarter[]): Promise<PoolRow[]> {
	const { rows } = await sql<PoolRow>`
		select competence_id, quarter, hours, stated, from_people, vacant from capacity_pools
		where quarter = any(${quarters}::text[])
	`.execute(db);
	return rows;
}

type DemandRow = Need & { booked: number; waiting: number; things: number };

/**
 * Hours that lie on each competence and quarter: said yes to, and waiting for an answer.
 * A no and a request taken back weigh nothing; initiatives that have ended keep only what was before their end.
 */
async function demandIn(db: Db, quarters: readonly Quarter[]): Promise<DemandRow[]> {
	const { rows } = await sql<DemandRow>`
		select competence_id, quarter, sum(hours) as hours,
			coalesce(sum(hours) filter (where answer = 'yes'), 0) as booked,
			coalesce(sum(hours) filter (where answer is null), 0) as waiting,
			count(distinct coalesce(initiative_id, pitch_id)) filter (where answer is null) as things
		from capacity_requests
		where withdrawn_at is null and answer is distinct from 'no' and quarter = any(${quarters}::text[])
		group by competence_id, quarter
	`.execute(db);
	return rows;
}

/** One competence in one quarter: what there is, what is promised, what waits for an answer. */
export type CapacityCell = Omit<Load, "competence"> & {
	readonly booked: number;
	readonly waiting: number;
	/** How many initiatives and decisions wait for an answer. */
	readonly waitingThings: number;
	/** What the people add up to, whether or not it is what counts; null where nobody is entered. */
	readonly fromPeople: number | null;
	/** Does a figure that the office has stated count instead? */
	readonly isStated: boolean;
	/** Hours that vacant posts would give. */
	readonly vacant: number;
};

export type CapacityLine = { readonly competence: Competence; readonly cells: readonly CapacityCell[] };

export type CapacityOverview = {
	readonly quarters: readonly Quarter[];
	readonly lines: readonly CapacityLine[];
	/** For the planners in core: `competence` is the competence's id. */
	readonly pools: readonly { competence: string; quarter: Quarter; hours: number }[];
	readonly demands: readonly { competence: string; quarter: Quarter; hours: number }[];
};

/**
 * Capacity against demand, per competence and quarter from the running quarter on; hours.
 * Demand counts what is promised and what waits for an answer.
 */
export async function capacityOverview(
	db: Db,
	options: { today: Day; seesShielded?: boolean },
): Promise<CapacityOverview> {
	const quarters = quartersShown(options.today);
	const competences = await competencesInUse(db, options.seesShielded ?? false);
	const poolRows = await poolsIn(db, quarters);
	const pools = poolRows.map(named);
	const demand = await demandIn(db, quarters);
	const demands = demand.map(named);
	const found = new Map(loads(pools, demands).map((load) => [`${load.competence} ${load.quarter}`, load]));
	const rows = new Map(demand.map((row) => [keyOf(row), row]));
	const sources = new Map(poolRows.map((row) => [keyOf(row), row]));
	const cell = (id: string, quarter: Quarter) => {
		const key = `${id} ${quarter}`;
		return { ...cellOf(quarter, found.get(key), rows.get(key)), ...sourceOf(sources.get(key)) };
	};
	const lines = competences.map((competence) => ({
		competence,
		cells: quarters.map((quarter) => cell(competence.id, quarter)),
	}));
	return { quarters, lines, pools, demands };
}

const named = ({ competenceId, quarter, hours }: Need) => ({ competence: competenceId, quarter, hours });

const keyOf = ({ competenceId, quarter }: Need) => `${competenceId} ${quarter}`;

const sourceOf = (pool: PoolRow | undefined) => ({
	fromPeople: pool?.fromPeople ?? null,
	isStated: (pool?.stated ?? null) !== null,
	vacant: pool?.vacant ?? 0,
});

type Source = ReturnType<typeof sourceOf>;

function cellOf(
	quarter: Quarter,
	load: Load | undefined,
	demand: DemandRow | undefined,
): Omit<CapacityCell, keyof Source> {
	return {
		quarter,
		available: load?.available ?? 0,
		demanded: load?.demanded ?? 0,
		share: load?.share ?? null,
		over: load?.over ?? false,
		booked: demand?.booked ?? 0,
		waiting: demand?.waiting ?? 0,
		waitingThings: demand?.things ?? 0,
	};
}

/** Has anybody said which competences help ideas forward? */
export async function hasCompetences(db: Db): Promise<boolean> {
	return (await db.selectFrom("competences").select("id").limit(1).executeTakeFirst()) !== undefined;
}

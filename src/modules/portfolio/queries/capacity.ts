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

/** The pools of hours in the given quarters. */
export async function poolsIn(db: Db, quarters: readonly Quarter[]): Promise<Need[]> {
	const { rows } = await sql<Need>`
		select competence_id, quarter, hours from capacity_pools where quarter = any(${quarters}::text[])
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
	const pools = (await poolsIn(db, quarters)).map(named);
	const demand = await demandIn(db, quarters);
	const demands = demand.map(named);
	const found = new Map(loads(pools, demands).map((load) => [`${load.competence} ${load.quarter}`, load]));
	const rows = new Map(demand.map((row) => [`${row.competenceId} ${row.quarter}`, row]));
	const cell = (id: string, quarter: Quarter) =>
		cellOf(quarter, found.get(`${id} ${quarter}`), rows.get(`${id} ${quarter}`));
	const lines = competences.map((competence) => ({
		competence,
		cells: quarters.map((quarter) => cell(competence.id, quarter)),
	}));
	return { quarters, lines, pools, demands };
}

const named = ({ competenceId, quarter, hours }: Need) => ({ competence: competenceId, quarter, hours });

function cellOf(quarter: Quarter, load: Load | undefined, demand: DemandRow | undefined): CapacityCell {
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

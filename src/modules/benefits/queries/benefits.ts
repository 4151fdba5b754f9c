import { type RawBuilder, sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type BenefitType, type Gainer, type Reading, readingOf, type State } from "../benefit.ts";

/** What the list can be narrowed by; all of it stands in the address. */
export type Filter = {
	readonly q: string;
	readonly goalId: string | null;
	readonly sectorId: string | null;
	readonly type: BenefitType | null;
	readonly state: State | null;
	/** The year in which the target is to be met. */
	readonly year?: number | null;
	readonly initiativeId?: string;
	readonly publishedOnly?: boolean;
};

export const everything: Filter = { q: "", goalId: null, sectorId: null, type: null, state: null };

export type BenefitRow = {
	readonly id: string;
	readonly title: string;
	readonly type: BenefitType;
	readonly gains: readonly Gainer[];
	readonly state: State;
	readonly negative: boolean;
	readonly unplanned: boolean;
	readonly priced: boolean;
	readonly yearlyNok: number | null;
	readonly budgetNok: number | null;
	readonly budgetLine: string;
	readonly indicator: string;
	readonly unitOfMeasure: string;
	readonly baselineValue: number | null;
	readonly baselineOn: Day | null;
	readonly targetValue: number | null;
	readonly targetOn: Day | null;
	readonly targetLow: number | null;
	readonly targetHigh: number | null;
	readonly timeUsedFor: string;
	readonly notRealisedBecause: string;
	readonly nextMeasurementOn: Day | null;
	readonly initiativeId: string | null;
	readonly initiativeTitle: string | null;
	readonly goalTitle: string | null;
	readonly sectorName: string | null;
	readonly unitName: string;
	readonly ownerRole: string;
	/** Who holds the role now; null when nobody does, or when the person is shielded from the reader. */
	readonly ownerName: string | null;
	readonly latestValue: number | null;
	readonly latestOn: Day | null;
	/** Percent by initiative, where several give it together; empty where it is its initiative's alone. */
	readonly shares: Readonly<Record<string, number>>;
	readonly reading: Reading;
};

/** Every benefit that matches, by title. A municipality has hundreds of them, so sums are made of what is fetched. */
export async function benefitsMatching(db: Db, filter: Filter, seesShielded: boolean): Promise<BenefitRow[]> {
	const { rows } = await sql<Omit<BenefitRow, "reading">>`
		select b.id, b.title, b.type, b.gains, b.state, b.negative, b.unplanned, b.priced, b.yearly_nok, b.budget_nok, b.budget_line, b.indicator,
			b.unit_of_measure, b.baseline_value, b.baseline_on, b.target_value, b.target_on, b.target_low, b.target_high, b.time_used_for,
			b.not_realised_because, b.next_measurement_on, b.initiative_id, i.title as initiative_title,
			g.title as goal_title, sector.name as sector_name, u.name as unit_name, b.owner_role,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as owner_name,
			coalesce((select jsonb_object_agg(s.initiative_id, s.percent) from benefit_shares s where s.benefit_id = b.id), '{}')
				as shares, latest.value as latest_value, latest.measured_on as latest_on
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join units sector on sector.id = u.sector_id
		left join initiatives i on i.id = b.initiative_id
		left join goals g on g.id = coalesce(b.goal_id, i.goal_id)
		left join people held on held.id = b.owner_id and held.ended_at is null
		left join people p on p.id = coalesce(held.id, u.leader_id)
		left join lateral (
			select value, measured_on from measurements m where m.benefit_id = b.id order by measured_on desc limit 1
		) latest on true
		${where(filter)} order by b.title collate "nb-x-icu", b.id
	`.execute(db);
	return rows.map((row) => ({ ...row, reading: readingOf(row, latestOf(row)) }));
}

const latestOf = ({ latestValue, latestOn }: Pick<BenefitRow, "latestValue" | "latestOn">) =>
	latestValue === null || latestOn === null ? null : { value: latestValue, on: latestOn };

/** The filter as SQL, on benefits b, their unit u and their goal g. */
export function where(filter: Filter): RawBuilder<unknown> {
	const conditions = [sql`true`];
	if (filter.q)
		conditions.push(sql`app.fold(b.title || ' ' || b.indicator) like '%' || app.fold(${filter.q}) || '%'`);
	if (filter.goalId) {
		conditions.push(sql`(g.id = ${filter.goalId}::uuid or g.parent_id = ${filter.goalId}::uuid)`);
	}
	if (filter.sectorId) conditions.push(sql`u.sector_id = ${filter.sectorId}::uuid`);
	if (filter.type) conditions.push(sql`b.type = ${filter.type}`);
	if (filter.year) conditions.push(sql`extract(year from b.target_on)::int = ${filter.year}`);
	if (filter.state) conditions.push(sql`b.state = ${filter.state}`);
	if (filter.initiativeId)
		conditions.push(sql`(b.initiative_id = ${filter.initiativeId}::uuid or exists (
			select from benefit_shares s where s.benefit_id = b.id and s.initiative_id = ${filter.initiativeId}::uuid))`);
	if (filter.publishedOnly) conditions.push(sql`b.published_at is not null`);
	return sql`where ${sql.join(conditions, sql` and `)}`;
}

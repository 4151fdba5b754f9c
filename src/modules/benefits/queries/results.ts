import { sql } from "kysely";
import type { UncertainMeasurement } from "../../../core/benefits/course.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { readingOf } from "../benefit.ts";
import { type BenefitRow, type Filter, where } from "./benefits.ts";

type Counts = "id" | "type" | "state" | "negative" | "priced" | "yearlyNok" | "budgetNok" | "budgetLine";
type Way = "baselineValue" | "baselineOn" | "targetValue" | "targetOn" | "targetLow" | "targetHigh";

/** What is counted of a benefit, and its figures, oldest first; no names and no words. */
export type ResultRow = Pick<BenefitRow, Counts | Way | "initiativeId" | "shares" | "reading"> &
	Pick<BenefitRow, "goalTitle" | "sectorName"> & { readonly figures: readonly UncertainMeasurement[] };

type Row = Omit<ResultRow, "reading" | "figures" | "shares"> & {
	readonly shares: ResultRow["shares"] | null;
	/** Day, value and margin of each figure: a list is half as long to send and read as objects. */
	readonly measured: readonly [Day, number, number | null][] | null;
};

/** Everything that sums and courses are made of, for every benefit that matches; one question. */
export async function resultsMatching(db: Db, filter: Filter): Promise<ResultRow[]> {
	const { rows } = await sql<Row>`
		select b.id, b.type, b.state, b.negative, b.priced, b.yearly_nok, b.budget_nok, b.budget_line,
			b.baseline_value, b.baseline_on, b.target_value, b.target_on, b.target_low, b.target_high,
			b.initiative_id, shared.shares, g.title as goal_title, sector.name as sector_name, told.measured
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join units sector on sector.id = u.sector_id
		left join initiatives i on i.id = b.initiative_id
		left join goals g on g.id = coalesce(b.goal_id, i.goal_id)
		left join (select benefit_id, jsonb_object_agg(initiative_id, percent) as shares from benefit_shares group by 1) shared
			on shared.benefit_id = b.id
		left join (select benefit_id, json_agg(json_build_array(measured_on, value, margin) order by measured_on) as measured
			from measurements group by 1) told on told.benefit_id = b.id
		${where(filter)}
	`.execute(db);
	return rows.map(read);
}

const unshared = {};

function read({ measured, shares, ...row }: Row): ResultRow {
	const figures = (measured ?? []).map(([on, value, margin]) => ({ on, value, margin }));
	return { ...row, figures, shares: shares ?? unshared, reading: readingOf(row, figures.at(-1) ?? null) };
}

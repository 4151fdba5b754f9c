import { sql } from "kysely";
import type { UncertainMeasurement } from "../../../core/benefits/course.ts";
import type { Db } from "../../../platform/db/index.ts";

/** All figures of some benefits, oldest first; benefits without any are not in the map. */
export async function figuresOf(
	db: Db,
	benefitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly UncertainMeasurement[]>> {
	const { rows } = await sql<UncertainMeasurement & { benefitId: string }>`
		select benefit_id, measured_on as "on", value, margin from measurements
		where benefit_id = any(${benefitIds}::uuid[]) order by benefit_id, measured_on
	`.execute(db);
	return Map.groupBy(rows, ({ benefitId }) => benefitId);
}

/** The years in which targets are to be met. */
export async function targetYears(db: Db): Promise<number[]> {
	const { rows } = await sql<{ year: number }>`
		select distinct extract(year from target_on)::int as year from benefits where target_on is not null order by 1
	`.execute(db);
	return rows.map(({ year }) => year);
}

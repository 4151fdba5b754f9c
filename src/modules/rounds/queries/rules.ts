import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { type RoundRules, rubricAlone } from "../rules.ts";

/** The rounds of a day; the rubric alone where nothing is said. */
export async function rulesOf(db: Db, dayId: string): Promise<RoundRules> {
	const { rows } = await sql<RoundRules>`
		select pairs, audience, rule, rubric_weight, pairs_weight, audience_weight, audience_state, cut
		from round_rules where pitch_day_id = ${dayId}::uuid
	`.execute(db);
	return rows[0] ?? rubricAlone;
}

/** Whether nobody has given a point, compared or voted yet: only then can the rules be stated. */
export async function isBeforeFirstPoint(db: Db, dayId: string): Promise<boolean> {
	const { rows } = await sql`
		select 1 from scores s join pitches p on p.id = s.pitch_id where p.pitch_day_id = ${dayId}::uuid
		union all
		select 1 from pair_choices c join pitches p on p.id = c.first_id where p.pitch_day_id = ${dayId}::uuid
		union all
		select 1 from audience_codes v where v.pitch_day_id = ${dayId}::uuid and v.pitch_id is not null
		limit 1
	`.execute(db);
	return rows.length === 0;
}

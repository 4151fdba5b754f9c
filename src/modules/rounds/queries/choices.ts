import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { membersWhoMayScore } from "../../pitching/index.ts";

/** What somebody said of two pitches. */
export type PairChoice = { personId: string; firstId: string; secondId: string; preferredId: string | null };

/** The choices of a day by members who may judge both pitches; those of one who steps aside from either are left out. */
export async function choicesOfPanel(db: Db, dayId: string): Promise<PairChoice[]> {
	const { rows } = await sql<PairChoice>`
		with may as (select * from ${membersWhoMayScore(dayId)} w)
		select c.person_id, c.first_id, c.second_id, c.preferred_id
		from pair_choices c
		join may one on one.pitch_id = c.first_id and one.person_id = c.person_id
		join may other on other.pitch_id = c.second_id and other.person_id = c.person_id
		order by c.chosen_at, c.person_id
	`.execute(db);
	return rows;
}

/** The pitches of a day that a person may judge. */
export async function judgedBy(db: Db, dayId: string, personId: string): Promise<string[]> {
	const { rows } = await sql<{ pitchId: string }>`
		select w.pitch_id from ${membersWhoMayScore(dayId)} w where w.person_id = ${personId}::uuid order by w.pitch_id
	`.execute(db);
	return rows.map(({ pitchId }) => pitchId);
}

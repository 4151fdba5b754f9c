import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

export type Carrier = { personId: string; name: string };

/** Who carries a gathering: those named for it, else the facilitators of its cohort. By name. */
export async function carriersOf(
	db: Db,
	gatheringId: string,
	cohortFacilitators: readonly string[],
	standsIn: StandsIn = null,
): Promise<Carrier[]> {
	const { rows } = await sql<Carrier>`
		with named as (select person_id from gathering_facilitators where gathering_id = ${gatheringId})
		select p.id as person_id, ${shownName(standsIn)} as name from people p
		where p.id in (select person_id from named)
			or (p.id = any(${cohortFacilitators}::uuid[]) and not exists (select from named))
		order by ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** Is the person named for this gathering, besides those of the cohort? */
export async function isNamedFor(db: Db, personId: string | null, gatheringId: string): Promise<boolean> {
	if (personId === null) return false;
	const row = await db
		.selectFrom("gatheringFacilitators")
		.select("personId")
		.where("gatheringId", "=", gatheringId)
		.where("personId", "=", personId)
		.executeTakeFirst();
	return row !== undefined;
}

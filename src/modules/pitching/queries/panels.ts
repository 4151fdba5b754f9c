import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { stepsAside } from "./seats.ts";
import { peopleWhoAreSilent } from "./ties.ts";

/** The panel of a day that has only one; null where there are several: then somebody has to choose. */
export const onlyPanel = (dayId: string) => sql<string | null>`(
	select (array_agg(id))[1] from panels where pitch_day_id = ${dayId}::uuid having count(*) = 1
)`;

/** Who steps aside from what on a day as things stand, and who has not yet said how they stand to the pitches. */
export async function tiesThatStand(
	db: Db,
	dayId: string,
): Promise<{ aside: { personId: string; pitchId: string }[]; silent: string[] }> {
	const { rows } = await sql<{ personId: string; pitchId: string }>`
		select i.person_id, i.pitch_id from impartiality i
		join pitches p on p.id = i.pitch_id
		join panel_members m on m.pitch_day_id = p.pitch_day_id and m.person_id = i.person_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and ${stepsAside}
		order by i.person_id, i.pitch_id
	`.execute(db);
	return { aside: rows, silent: await peopleWhoAreSilent(db, dayId) };
}

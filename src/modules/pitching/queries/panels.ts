import { sql } from "kysely";

/** The panel of a day that has only one; null where there are several: then somebody has to choose. */
export const onlyPanel = (dayId: string) => sql<string | null>`(
	select (array_agg(id))[1] from panels where pitch_day_id = ${dayId}::uuid having count(*) = 1
)`;

import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { goalsForChoice as goals, sectors } from "../../organisation/index.ts";

export type Choice = { value: string; label: string; group?: string };

/** The sectors of the municipality, for filters. */
export const sectorsForChoice = async (db: Db): Promise<Choice[]> =>
	(await sectors(db)).map(({ id, name }) => ({ value: id, label: name }));

/** Goals that work can point at today, under the plan or main goal they belong to. */
export const goalsForChoice = async (db: Db, today: Day): Promise<Choice[]> =>
	(await goals(db, today)).map(({ id, title, group }) => ({ value: id, label: title, group }));

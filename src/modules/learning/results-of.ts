import type { Db } from "../../platform/db/index.ts";
import { countsOf } from "./queries/evaluation.ts";
import { type ChangeResult, driverResults, understandingResults } from "./results.ts";

export type { ChangeResult } from "./results.ts";

/** What was answered before and after some programmes, as one group; all of it is sums of five answers or more. */
export async function programmeChanges(
	db: Db,
	programmeIds: readonly string[],
): Promise<{ understanding: ChangeResult[]; drivers: ChangeResult[] }> {
	const counted = [];
	for (const id of programmeIds) counted.push(...(await countsOf(db, id)));
	return { understanding: understandingResults(counted), drivers: driverResults(counted) };
}

import type { Db } from "../../../platform/db/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { teamsOn } from "./ideas.ts";

/** How many letters go to the team of each pitch of a day; nobody writes to those who have left. */
export async function lettersByPitch(db: Db, dayId: string): Promise<Map<string, number>> {
	const teams = await teamsOn(db, dayId);
	const addresses = await addressesOf(db, [...new Set(teams.map(({ personId }) => personId))]);
	const reached = new Set(addresses.map(({ id }) => id));
	const counts = new Map<string, number>();
	for (const { pitchId, personId } of teams)
		if (reached.has(personId)) counts.set(pitchId, (counts.get(pitchId) ?? 0) + 1);
	return counts;
}

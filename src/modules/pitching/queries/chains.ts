import type { Db } from "../../../platform/db/index.ts";
import { linesOf } from "../../organisation/index.ts";
import { isUnderOneAside, standingOf } from "../impartiality.ts";
import { peopleOnDay, pitchFactsOn, type TieCase } from "./ties.ts";

/** Somebody whose nearest leader steps aside from a pitch; who the leader is, is not told. */
export type Chain = { pitchId: string; personId: string };

/** Everyone who judges or decides on a day and whose nearest leader steps aside, by pitch. `ties` are the day's. */
export async function chainsOn(db: Db, dayId: string, ties: readonly TieCase[]): Promise<Chain[]> {
	const people = await peopleOnDay(db, dayId);
	const lines = await linesOf(
		db,
		people.map(({ personId }) => personId),
	);
	const out = Map.groupBy(
		ties.filter((tie) => ["awaits", "partial"].includes(standingOf(tie))),
		({ pitchId }) => pitchId,
	);
	return (await pitchFactsOn(db, dayId)).flatMap((pitch) => {
		const aside = new Set((out.get(pitch.pitchId) ?? []).map(({ personId }) => personId));
		return people.flatMap(({ personId }) => {
			const superiorId = lines.get(personId)?.superiorId ?? null;
			const isOut = aside.has(personId) || !isUnderOneAside({ superiorId }, pitch, aside);
			return isOut ? [] : [{ pitchId: pitch.pitchId, personId }];
		});
	});
}

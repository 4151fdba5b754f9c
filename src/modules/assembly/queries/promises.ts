import type { Db } from "../../../platform/db/index.ts";
import { promisesToShow } from "../../learning/index.ts";

/** What a leader team promises, with the name of its unit. */
export type ShownPromise = { readonly id: string; readonly unitName: string; readonly promise: string };

/** More than is read aloud on a day. */
const mostShown = 40;

/** The promises that the leader teams of a programme let everyone see, the latest first. */
export async function promisesIn(db: Db, programmeId: string): Promise<ShownPromise[]> {
	const own = (await promisesToShow(db, 500))
		.filter((one) => one.programmeId === programmeId && one.promise !== "")
		.slice(0, mostShown);
	if (own.length === 0) return [];
	const units = await db
		.selectFrom("units")
		.select(["id", "name"])
		.where(
			"id",
			"in",
			own.map(({ unitId }) => unitId),
		)
		.execute();
	const nameOf = new Map(units.map(({ id, name }) => [id, name]));
	return own.map(({ id, unitId, promise }) => ({ id, unitName: nameOf.get(unitId) ?? "", promise }));
}

import { sql } from "kysely";
import { participantsOf } from "../../src/modules/programmes/queries/enrolments.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson } from "./organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "./programme-rows.ts";

const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";

export type Setting = { programme: string; cohort: string; venue: string; people: string[] };

/** A cohort of four in a venue, nothing scheduled yet. */
export function aSetting(db: Db, { people = 4, places = 40 } = {}): Promise<Setting> {
	return (async () => {
		const ids: string[] = [];
		for (let n = 0; n < people; n++) ids.push(await aPerson(db, { name: `Deltaker ${n + 1}` }));
		const programme = await aProgramme(db);
		return {
			programme,
			cohort: await aCohort(db, programme, ids),
			venue: await aVenue(db, places),
			people: ids,
		};
	})();
}

/** The same with its first gathering invited. */
export async function invited(db: Db, options: { people?: number; places?: number } = {}) {
	const setting = await aSetting(db, options);
	const gathering = await aGathering(db, setting.cohort, { venueId: setting.venue, today, invitedAt: now });
	return { ...setting, gathering };
}

export const tokenFor = async (db: Db, personId: string): Promise<string> => {
	const { bodyText } = await db
		.selectFrom("mailMessages")
		.select("bodyText")
		.where("personId", "=", personId)
		.orderBy(sql`ctid`, "desc")
		.executeTakeFirstOrThrow();
	return /\/invitations\/(\S+)/.exec(bodyText)?.[1] ?? "";
};

export const mailsTo = async (db: Db, personId: string) =>
	(await db.selectFrom("mailMessages").select("id").where("personId", "=", personId).execute()).length;

export const statesIn = async (db: Db, gathering: string) =>
	(await participantsOf(db, gathering)).map(({ state }) => state);

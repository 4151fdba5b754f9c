import { answerInvitation } from "../../src/modules/programmes/actions/answers.ts";
import { participantsOf } from "../../src/modules/programmes/queries/enrolments.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson } from "./organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "./programme-rows.ts";

export const now = new Date("2026-11-24T09:00:00Z");
export const today = "2026-11-24";
export const at = { now, today };
const yes = { coming: true, standIn: null } as const;
export const no = { coming: false, reason: "operations", standIn: null } as const;
export const firstDays = ["2027-03-16", "2027-03-17"];
export const laterDays = ["2027-04-13", "2027-04-14"];

export type TwoCohorts = {
	programme: string;
	cohorts: [string, string];
	/** The first gathering of each cohort. */
	first: string;
	later: string;
	anne: string;
	ola: string;
	bo: string;
};
/** Two cohorts with two and one people, each invited to its first gathering; the later one has `places`. */
export async function twoCohorts(db: Db, places = 10): Promise<TwoCohorts> {
	const [anne, ola, bo] = [
		await aPerson(db, { name: "Anne Ask" }),
		await aPerson(db, { name: "Ola Olsen" }),
		await aPerson(db, { name: "Bo Berg" }),
	];
	const programme = await aProgramme(db);
	const one = await aCohort(db, programme, [anne, ola]);
	const two = await aCohort(db, programme, [bo], places);
	const venueId = await aVenue(db);
	const first = await aGathering(db, one, { venueId, days: firstDays, today, invitedAt: now });
	const later = await aGathering(db, two, { venueId, days: laterDays, today, invitedAt: now });
	return { programme, cohorts: [one, two], first, later, anne, ola, bo };
}

export const answer = (db: Db, gatheringId: string, personId: string, given: typeof yes | typeof no = yes) =>
	answerInvitation(db, { gatheringId, personId }, given, at);

export const statesAt = async (db: Db, gatheringId: string) =>
	Object.fromEntries(
		(await participantsOf(db, gatheringId)).map(({ name, state, visiting }) => [
			name,
			visiting ? `${state}, visiting` : state,
		]),
	);

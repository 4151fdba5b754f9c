import { messagesIn } from "../../locales/index.ts";
import {
	type Audience,
	createProgramme,
	everyLeader,
	gatheringsOf,
	inviteToGathering,
	makeCohorts,
	placeInCohort,
	type Sender,
	scheduleGathering,
	suggestedGatherings,
} from "../../src/modules/programmes/index.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";

export interface LeadersOptions {
	/** How many departments, each with a leader; spread over two sectors by turns. */
	readonly departments?: number;
}

/** Two sectors with one unit each, a leader of each unit, and departments with leaders under them. */
export async function someLeaders(db: Db, { departments = 4 }: LeadersOptions = {}): Promise<string[]> {
	await db
		.insertInto("leaderLevels")
		.values([
			{ level: 3, title: "Enhetsleder", unitTypes: ["enhet"] },
			{ level: 4, title: "Avdelingsleder", unitTypes: ["avdeling"] },
		])
		.execute();
	const top = await aUnit(db, { type: "kommune" });
	const leaders: string[] = [];
	const units: string[] = [];
	for (const name of ["Helse", "Oppvekst"]) {
		const sector = await aUnit(db, { name, type: "sektor", parentId: top });
		const leaderId = await aPerson(db, { name: `Enhetsleder ${name}` });
		units.push(await aUnit(db, { name: `${name} enhet`, parentId: sector, leaderId }));
		leaders.push(leaderId);
	}
	for (let n = 0; n < departments; n++) {
		const leaderId = await aPerson(db, { name: `Avdelingsleder ${n + 1}` });
		await aUnit(db, { type: "avdeling", parentId: units[n % 2], leaderId });
		leaders.push(leaderId);
	}
	return leaders;
}

/** A programme made from the template. Gives the id. */
export async function aProgramme(
	db: Db,
	{
		title = "Ledelsesskolen 2027",
		audience = everyLeader,
		discussedOn = "2026-11-02",
		standInRequired = false,
		running = false,
	} = {} as {
		title?: string;
		audience?: Audience;
		discussedOn?: string | null;
		/** A programme of the office asks for one; most tests are not about that. */
		standInRequired?: boolean;
		/** It has begun, so that participants meet it before they are invited. */
		running?: boolean;
	},
): Promise<string> {
	const fields = { title, aim: "", guidingQuestion: "", mandate: "", caseNumber: "", budgetNok: null };
	const id = await createProgramme(
		db,
		{ ...fields, startsOn: null, discussedOn, audience, standInRequired },
		suggestedGatherings(messagesIn("nb")),
	);
	if (running) await db.updateTable("programmes").set({ state: "running" }).where("id", "=", id).execute();
	return id;
}

/** A cohort with these people in it. Gives the id. */
export async function aCohort(
	db: Db,
	programmeId: string,
	people: readonly string[],
	capacity = 35,
): Promise<string> {
	const [cohortId = ""] = await makeCohorts(db, programmeId, { count: 1, capacity }, (n) => `Kull ${n}`);
	for (const personId of people) await placeInCohort(db, { programmeId, personId, cohortId });
	return cohortId;
}

let venueCount = 0;

/** A venue. Gives the id. */
export async function aVenue(db: Db, capacity = 40): Promise<string> {
	venueCount += 1;
	const { id } = await db
		.insertInto("venues")
		.values({ name: `Lokale ${venueCount}`, address: "Fjordgata 1", capacity })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export const aSender: Sender = {
	name: "Lyngvik kommune",
	email: "skole@lyngvik.test",
	baseUrl: "http://lyngvik.test",
	locale: "nb",
};

/** The cohort's first gathering with days and a place, and invited when `now` is given. Gives its id. */
export async function aGathering(
	db: Db,
	cohortId: string,
	options: { venueId: string; days?: string[]; today: string; invitedAt?: Date; answerBy?: string },
): Promise<string> {
	const [gathering] = await gatheringsOf(db, cohortId);
	if (!gathering) throw new Error("The cohort has no gatherings");
	const { venueId, days = ["2027-03-16", "2027-03-17"], today, invitedAt, answerBy = "2027-02-16" } = options;
	const scheduled = await scheduleGathering(
		db,
		gathering.id,
		{ days, startsAt: "09:00", endsAt: "16:00", venueId },
		today,
	);
	if (!scheduled.ok) throw new Error(`The gathering cannot be scheduled: ${scheduled.reason}`);
	if (invitedAt) {
		const at = { now: invitedAt, today };
		const invited = await inviteToGathering(db, gathering.id, { answerBy, whom: "everyone" }, aSender, at);
		if (!invited.ok) throw new Error(`The gathering cannot be invited to: ${invited.reason}`);
	}
	return gathering.id;
}

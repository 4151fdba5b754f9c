import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

/** What is stored of a person in the follow-up: parts, meetings, what they moved, checked and handed over. */
export const personalData: PersonalDataExporter = {
	name: "followup",
	collect: async (db, personId) => ({
		parts: await partsOf(db, personId),
		startMeetings: await meetingsWith(db, personId),
		milestonesMoved: await movesBy(db, personId),
		checks: await checksBy(db, personId),
		handovers: await handoversWith(db, personId),
	}),
};

const partsOf = (db: Db, personId: string) =>
	db
		.selectFrom("initiativeMembers")
		.select(["initiativeId", "part", "joinedOn"])
		.where("personId", "=", personId)
		.orderBy("joinedOn")
		.execute();

const meetingsWith = (db: Db, personId: string) =>
	db
		.selectFrom("startMeetingPeople as p")
		.innerJoin("startMeetings as m", "m.initiativeId", "p.initiativeId")
		.select(["m.initiativeId", "m.heldOn", "m.place", "m.agreed"])
		.where("p.personId", "=", personId)
		.orderBy("m.heldOn")
		.execute();

const movesBy = (db: Db, personId: string) =>
	db
		.selectFrom("milestoneMoves")
		.select(["milestoneId", "fromOn", "toOn", "reason", "movedAt"])
		.where("movedBy", "=", personId)
		.orderBy("movedAt")
		.execute();

const checksBy = (db: Db, personId: string) =>
	db
		.selectFrom("initiativeReviews")
		.select(["initiativeId", "asAgreed", "hasHelp", "shouldGoOn", "words", "answeredAt"])
		.where("answeredBy", "=", personId)
		.orderBy("answeredAt")
		.execute();

const handoversWith = (db: Db, personId: string) =>
	db
		.selectFrom("initiativeHandovers")
		.select(["initiativeId", "fromRole", "toRole", "why", "mustKnow", "handedAt"])
		.where((eb) =>
			eb.or([eb("fromId", "=", personId), eb("toId", "=", personId), eb("handedBy", "=", personId)]),
		)
		.orderBy("handedAt")
		.execute();

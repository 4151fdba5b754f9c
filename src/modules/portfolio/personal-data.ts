import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

/** What the portfolio has stored about a person: what they own, reported, asked for and answered. */
export const personalData: PersonalDataExporter = {
	name: "portfolio",
	collect: async (db, personId) => ({
		initiatives: await initiativesOf(db, personId),
		statuses: await statusesBy(db, personId),
		competences: await competencesLedBy(db, personId),
		requests: await requestsBy(db, personId),
		answers: await answersBy(db, personId),
		overrides: await overridesBy(db, personId),
	}),
};

const initiativesOf = (db: Db, personId: string) =>
	db
		.selectFrom("initiatives")
		.select(["id", "title", "state", "ownerRole", "startedOn", "endedOn", "createdAt"])
		.where("ownerId", "=", personId)
		.orderBy("createdAt")
		.execute();

const statusesBy = (db: Db, personId: string) =>
	db
		.selectFrom("initiativeStatuses")
		.select(["initiativeId", "mood", "doneSince", "inTheWay", "hoursUsed", "reportedAt"])
		.where("reportedBy", "=", personId)
		.orderBy("reportedAt")
		.execute();

const competencesLedBy = (db: Db, personId: string) =>
	db
		.selectFrom("competences")
		.select(["id", "name"])
		.where("leaderId", "=", personId)
		.orderBy("name")
		.execute();

const requestsBy = (db: Db, personId: string) =>
	db
		.selectFrom("capacityRequests")
		.select(["id", "title", "quarter", "hours", "askedAt", "withdrawnAt"])
		.where("askedBy", "=", personId)
		.orderBy("askedAt")
		.execute();

const answersBy = (db: Db, personId: string) =>
	db
		.selectFrom("capacityRequests")
		.select(["id", "title", "quarter", "hours", "answer", "answerWords", "answeredAt"])
		.where("answeredBy", "=", personId)
		.orderBy("answeredAt")
		.execute();

const overridesBy = (db: Db, personId: string) =>
	db
		.selectFrom("gateOverrides")
		.select(["initiativeId", "lacks", "reason", "madeAt"])
		.where("madeBy", "=", personId)
		.orderBy("madeAt")
		.execute();

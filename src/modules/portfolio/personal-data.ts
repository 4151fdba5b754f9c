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
		poolPost: await poolPostOf(db, personId),
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

/** The post that hours are counted from, with what draws on it and the days away. */
async function poolPostOf(db: Db, personId: string) {
	const post = await db
		.selectFrom("poolPosts")
		.select(["id", "employmentPercent", "weekHours", "fromDay", "toDay"])
		.where("personId", "=", personId)
		.executeTakeFirst();
	if (!post) return null;
	const { id, ...size } = post;
	const shares = db.selectFrom("poolShares").select(["percent", "everyWeeks", "firstWeek"]);
	const absences = db.selectFrom("poolAbsences").select(["kind", "fromDay", "toDay", "percent"]);
	return {
		...size,
		shares: await shares.where("postId", "=", id).execute(),
		absences: await absences.where("postId", "=", id).orderBy("fromDay").execute(),
	};
}

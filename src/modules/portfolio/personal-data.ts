import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Initiatives a person owns, statuses they reported, requests they made or answered. */
export const personalData: PersonalDataExporter = {
	name: "portfolio",
	collect: async (db, personId) => ({
		initiatives: await db
			.selectFrom("initiatives")
			.select(["id", "title", "state", "createdAt"])
			.where("ownerId", "=", personId)
			.execute(),
		statuses: await db
			.selectFrom("initiativeStatuses")
			.select(["initiativeId", "mood", "doneSince", "inTheWay", "hoursUsed", "reportedAt"])
			.where("reportedBy", "=", personId)
			.execute(),
		requests: await db
			.selectFrom("capacityRequests")
			.select(["title", "quarter", "hours", "askedAt", "answer", "answerWords", "answeredAt"])
			.where((one) => one.or([one("askedBy", "=", personId), one("answeredBy", "=", personId)]))
			.execute(),
	}),
};

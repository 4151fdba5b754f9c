import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Places in cohorts, invitations with their answers, and attendance of one person. */
export const personalData: PersonalDataExporter = {
	name: "programmes",
	collect: async (db, personId) => ({
		places: await db
			.selectFrom("cohortMembers")
			.select(["programmeId", "cohortId", "placedAt", "leftAt"])
			.where("personId", "=", personId)
			.execute(),
		invitations: await db
			.selectFrom("enrolments")
			.select(["gatheringId", "state", "kind", "declineReason", "standIn", "invitedAt", "answeredAt"])
			.where("personId", "=", personId)
			.execute(),
		standInFor: await db
			.selectFrom("enrolments")
			.select(["gatheringId", "answeredAt"])
			.where("standInId", "=", personId)
			.execute(),
		apologies: await db
			.selectFrom("apologies")
			.select(["gatheringId", "day", "toldAt"])
			.where("personId", "=", personId)
			.execute(),
		swaps: await db
			.selectFrom("swaps")
			.select(["programmeId", "gatheringNumber", "state", "askedAt", "settledAt"])
			.where((or) => or.or([or("askerId", "=", personId), or("partnerId", "=", personId)]))
			.execute(),
		placeOffers: await db
			.selectFrom("placeOffers")
			.select(["programmeId", "cohortId", "state", "offeredAt", "answeredAt"])
			.where("personId", "=", personId)
			.execute(),
		attendance: await db
			.selectFrom("attendance")
			.select(["gatheringId", "day", "state"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

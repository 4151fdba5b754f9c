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
			.select(["gatheringId", "state", "declineReason", "standIn", "invitedAt", "answeredAt"])
			.where("personId", "=", personId)
			.execute(),
		attendance: await db
			.selectFrom("attendance")
			.select(["gatheringId", "day", "state"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

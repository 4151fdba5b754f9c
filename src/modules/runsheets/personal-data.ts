import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** One's place in the register of facilitators, the items one leads, and the notes one has left. */
export const personalData: PersonalDataExporter = {
	name: "runsheets",
	collect: async (db, personId) => ({
		facilitator: await db
			.selectFrom("facilitators")
			.select(["since", "monthlyLimit", "endedAt"])
			.where("personId", "=", personId)
			.execute(),
		competences: await db
			.selectFrom("facilitatorCompetences")
			.select(["competence", "since"])
			.where("personId", "=", personId)
			.execute(),
		daysClosed: await db
			.selectFrom("facilitatorAbsences")
			.select(["fromDay", "toDay"])
			.where("personId", "=", personId)
			.execute(),
		facilitates: await db
			.selectFrom("cohortFacilitators")
			.select("cohortId")
			.where("personId", "=", personId)
			.execute(),
		carries: await db
			.selectFrom("gatheringFacilitators")
			.select("gatheringId")
			.where("personId", "=", personId)
			.execute(),
		leads: await db
			.selectFrom("runSheetItems")
			.select(["title", "day", "minutes"])
			.where("facilitatorId", "=", personId)
			.execute(),
		handovers: await db
			.selectFrom("handoverNotes")
			.select(["gatheringId", "body", "writtenAt"])
			.where("authorId", "=", personId)
			.execute(),
	}),
};

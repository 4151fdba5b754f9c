import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** What a person has led and decided in portfolio meetings. The minutes are documents, and are kept as such. */
export const personalData: PersonalDataExporter = {
	name: "meeting",
	collect: async (db, personId) => ({
		meetingsLed: await db
			.selectFrom("portfolioMeetings")
			.select(["id", "heldOn", "place", "closedAt"])
			.where("chairId", "=", personId)
			.orderBy("heldOn")
			.execute(),
		decisions: await db
			.selectFrom("portfolioRulings")
			.select(["title", "choice", "reason", "recordedAt"])
			.where((eb) => eb.or([eb("decidedBy", "=", personId), eb("recordedBy", "=", personId)]))
			.orderBy("recordedAt")
			.execute(),
	}),
};

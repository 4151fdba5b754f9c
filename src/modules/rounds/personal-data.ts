import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** What one has said of pitches two by two. A vote with a slip is nobody's. */
export const personalData: PersonalDataExporter = {
	name: "rounds",
	collect: async (db, personId) => ({
		pairs: await db
			.selectFrom("pairChoices")
			.select(["firstId", "secondId", "preferredId", "chosenAt"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

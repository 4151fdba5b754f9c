import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** One's own points for the common cases, while they are kept. */
export const personalData: PersonalDataExporter = {
	name: "calibration",
	collect: async (db, personId) => ({
		scores: await db
			.selectFrom("calibrationScores")
			.select(["pitchDayId", "criterionId", "value", "savedAt"])
			.where("personId", "=", personId)
			.execute(),
		answers: await db
			.selectFrom("calibrationAnswers")
			.select(["pitchDayId", "submittedAt"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

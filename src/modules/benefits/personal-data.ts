import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Benefits a person owns or answers for, and what they measured. */
export const personalData: PersonalDataExporter = {
	name: "benefits",
	collect: async (db, personId) => ({
		benefits: await db
			.selectFrom("benefits")
			.select(["id", "title", "state"])
			.where((one) => one.or([one("ownerId", "=", personId), one("accountableId", "=", personId)]))
			.execute(),
		measurements: await db
			.selectFrom("measurements")
			.select(["benefitId", "measuredOn", "value", "note"])
			.where("measuredBy", "=", personId)
			.execute(),
	}),
};

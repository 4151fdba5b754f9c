import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Plans that a person has made, and rules that they have changed. */
export const personalData: PersonalDataExporter = {
	name: "choosing",
	collect: async (db, personId) => ({
		plans: await db
			.selectFrom("portfolioPlans")
			.select(["id", "name", "createdAt"])
			.where("createdBy", "=", personId)
			.orderBy("createdAt")
			.execute(),
		changes: await db
			.selectFrom("portfolioPlanChanges")
			.select(["planId", "revision", "changedAt"])
			.where("changedBy", "=", personId)
			.orderBy("changedAt")
			.execute(),
	}),
};

import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Places in plans, days away, and seats at tables of one person. */
export const personalData: PersonalDataExporter = {
	name: "planning",
	collect: async (db, personId) => ({
		places: await db
			.selectFrom("cohortPlanPlaces")
			.select(["planId", "cohort", "locked"])
			.where("personId", "=", personId)
			.execute(),
		moves: await db
			.selectFrom("cohortPlanMoves")
			.select(["planId", "fromCohort", "toCohort", "movedAt"])
			.where("personId", "=", personId)
			.execute(),
		daysAway: await db
			.selectFrom("unavailableDays")
			.select(["programmeId", "firstDay", "lastDay", "kind"])
			.where("personId", "=", personId)
			.execute(),
		seats: await db
			.selectFrom("seats")
			.select(["gatheringId", "tableNumber"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Seats in panels, what was declared, and one's own points and notes while they are kept. */
export const personalData: PersonalDataExporter = {
	name: "pitching",
	collect: async (db, personId) => ({
		panels: await db
			.selectFrom("panelMembers")
			.select(["pitchDayId", "role", "awayAt"])
			.where("personId", "=", personId)
			.execute(),
		panelSeats: await db
			.selectFrom("panelSeats")
			.select(["panelId", "pitchDayId", "chairs", "substitute"])
			.where("personId", "=", personId)
			.execute(),
		impartiality: await db
			.selectFrom("impartiality")
			.select(["pitchId", "declared", "declaredWords", "suggested", "decided", "decidedWords"])
			.where("personId", "=", personId)
			.execute(),
		impartialityLog: await db
			.selectFrom("impartialityLog")
			.select(["pitchId", "kind", "value", "words", "writtenAt"])
			.where("personId", "=", personId)
			.orderBy("position")
			.execute(),
		scores: await db
			.selectFrom("scores")
			.select(["pitchId", "criterionId", "value", "savedAt"])
			.where("personId", "=", personId)
			.execute(),
		notes: await db
			.selectFrom("scoreNotes")
			.select(["pitchId", "note", "submittedAt"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

/** Seats in panels and attendance, what was declared, and one's own points and notes while they are kept. */
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
		attendance: await db
			.selectFrom("panelAttendance")
			.select(["pitchDayId", "presence", "words"])
			.where("personId", "=", personId)
			.execute(),
		...(await ownActs(db, personId)),
		...(await ownAssessments(db, personId)),
	}),
};

/** What is deleted 12 months after the decision. */
async function ownAssessments(db: Db, personId: string) {
	return {
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
		changedScores: await db
			.selectFrom("scoreChanges")
			.select(["pitchId", "criterionId", "before", "after", "reason", "changedAt"])
			.where("personId", "=", personId)
			.execute(),
		sharedNotes: await db
			.selectFrom("deliberationNotes")
			.select(["pitchId", "words", "writtenAt"])
			.where("writtenBy", "=", personId)
			.execute(),
	};
}

/** Why one has moved a day, or taken in a page late, in the office. */
async function ownActs(db: Db, personId: string) {
	return {
		lateHandIns: await db
			.selectFrom("handedInVersions")
			.select(["pitchId", "reason", "handedInAt"])
			.where("acceptedBy", "=", personId)
			.execute(),
		phaseMoves: await db
			.selectFrom("pitchPhaseMoves")
			.select(["pitchDayId", "fromPhase", "toPhase", "reason", "movedAt"])
			.where("movedBy", "=", personId)
			.execute(),
		signedItems: await db
			.selectFrom("protocolSignatures")
			.select(["pitchId", "signedAt"])
			.where("signedBy", "=", personId)
			.execute(),
		secondLooks: await db
			.selectFrom("secondLooks")
			.select(["pitchId", "result", "words", "nextOn", "lookedAt"])
			.where("lookedBy", "=", personId)
			.execute(),
	};
}

import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Answers and seats, questions and support, which polls one has answered, and one's own promises. */
export const personalData: PersonalDataExporter = {
	name: "assembly",
	collect: async (db, personId) => ({
		answers: await db
			.selectFrom("assemblyAnswers")
			.select(["assemblyId", "coming", "answeredAt", "arrivedAt"])
			.where("personId", "=", personId)
			.execute(),
		seats: await db
			.selectFrom("assemblySeats")
			.select("sessionId")
			.where("personId", "=", personId)
			.execute(),
		questions: await db
			.selectFrom("assemblyQuestions")
			.select(["assemblyId", "body", "named", "state", "askedAt"])
			.where("personId", "=", personId)
			.execute(),
		supported: await db
			.selectFrom("assemblyQuestionVotes")
			.select("questionId")
			.where("personId", "=", personId)
			.execute(),
		pollsAnswered: await db
			.selectFrom("assemblyBallots")
			.select("pollId")
			.where("personId", "=", personId)
			.execute(),
		commitments: await db
			.selectFrom("assemblyCommitments")
			.select(["assemblyId", "kind", "body", "madeAt"])
			.where("personId", "=", personId)
			.execute(),
	}),
};

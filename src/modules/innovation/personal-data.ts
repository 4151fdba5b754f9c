import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Processes a person owns or has part in, and what they wrote and supported. */
export const personalData: PersonalDataExporter = {
	name: "innovation",
	collect: async (db, personId) => ({
		ideas: await db
			.selectFrom("ideas")
			.select(["id", "title", "challenge", "summary", "state", "createdAt"])
			.where("ownerId", "=", personId)
			.execute(),
		teams: await db
			.selectFrom("ideaMembers")
			.select(["ideaId", "state", "addedAt"])
			.where("personId", "=", personId)
			.execute(),
		evidence: await db
			.selectFrom("evidence")
			.select(["ideaId", "kind", "finding", "createdAt"])
			.where("addedBy", "=", personId)
			.execute(),
		comments: await db
			.selectFrom("comments")
			.select(["subjectKind", "subjectId", "body", "createdAt", "hiddenAt", "hiddenNote"])
			.where("authorId", "=", personId)
			.execute(),
		supports: await db
			.selectFrom("supports")
			.select(["ideaId", "supports", "follows"])
			.where("personId", "=", personId)
			.execute(),
		guideChecks: await db
			.selectFrom("guideChecks")
			.select(["ideaId", "verdict", "words", "createdAt"])
			.where("guideId", "=", personId)
			.execute(),
	}),
};

import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** The posts a person holds and has held, and the units they lead. */
export const personalData: PersonalDataExporter = {
	name: "organisation",
	collect: async (db, personId) => ({
		posts: await db
			.selectFrom("posts")
			.select(["unitId", "title", "isMain", "percent", "startsOn", "endsOn", "daytime", "endedAt"])
			.where("personId", "=", personId)
			.execute(),
		leads: await db.selectFrom("units").select(["id", "name"]).where("leaderId", "=", personId).execute(),
	}),
};

import { sql } from "kysely";
import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import { diplomasOf, interestsOf } from "./queries/diplomas.ts";
import { ownAnswers } from "./queries/reflections.ts";

/** Everything a person has written for themselves, with whom they let read it, and the promises they wrote for a team. */
export const personalData: PersonalDataExporter = {
	name: "learning",
	collect: async (db, personId) => ({
		reflections: (await ownAnswers(db, personId)).map(({ question, body, writtenOn, readers }) => ({
			...{ question, body, writtenOn, readers },
		})),
		diplomas: await diplomasOf(db, personId),
		nextRoles: await interestsOf(db, personId),
		teamPromises: (
			await sql`select programme_id, unit_id, answer, promise, written_at from team_promises where written_by = ${personId}`.execute(
				db,
			)
		).rows,
	}),
};

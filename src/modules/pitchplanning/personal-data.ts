import { sql } from "kysely";
import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** What a person is said to know, when they cannot come, and the schedules they have been put into. */
export const personalData: PersonalDataExporter = {
	name: "pitchplanning",
	collect: async (db, personId) => {
		const availability = await db
			.selectFrom("panelMembers")
			.select(["pitchDayId", "expertise", "cannot"])
			.where("personId", "=", personId)
			.execute();
		const { rows: schedules } = await sql`
			select s.id, s.pitch_day_id, s.created_at, s.away @> array[${personId}::uuid] as away,
				(select jsonb_agg(block.key) from jsonb_each(s.answer->'blocks') block
					where block.value->'panel' @> to_jsonb(${personId}::text)) as blocks
			from pitch_schedules s
			where s.away @> array[${personId}::uuid] or s.problem->'judges' @> jsonb_build_array(jsonb_build_object('id', ${personId}::text))
		`.execute(db);
		return { availability, schedules };
	},
};

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** A page that was handed in, without its words: when, and by whose leave where it came late. */
export type Version = {
	number: number;
	handedInAt: Date;
	/** Came after the deadline; the name is null where shielded. */
	late: boolean;
	acceptedByName: string | null;
	reason: string;
};

/** The versions of a pitch's page, the first handed in first. */
export async function versionsOf(db: Db, pitchId: string): Promise<Version[]> {
	const { rows } = await sql<Version>`
		select v.number, v.handed_in_at, v.accepted_by is not null as late, v.reason,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as accepted_by_name
		from handed_in_versions v left join people who on who.id = v.accepted_by
		where v.pitch_id = ${pitchId}::uuid order by v.number
	`.execute(db);
	return rows;
}

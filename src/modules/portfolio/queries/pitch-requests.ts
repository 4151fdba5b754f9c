import { sql } from "kysely";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Hours asked for while a pitch's decision is made, and what the leader of those who are needed says. */
export type PitchRequest = {
	id: string;
	pitchId: string;
	competenceId: string;
	competenceName: string;
	/** Null where nobody is named, or the leader is shielded. */
	leaderName: string | null;
	quarter: Quarter;
	hours: number;
	answer: "yes" | "no" | null;
	answerWords: string;
	/** Is it a release from duty whose cover no account pays yet? */
	coverUnpaid: boolean;
};

/** What stands asked for the pitches, in the order of quarters and competences; requests taken back are left out. */
export async function requestsForPitches(db: Db, pitchIds: readonly string[]): Promise<PitchRequest[]> {
	const { rows } = await sql<PitchRequest>`
		select r.id, r.pitch_id, r.competence_id, c.name as competence_name, r.quarter, r.hours, r.answer, r.answer_words,
			r.cover_hour_cost is not null and r.cover_account = '' as cover_unpaid,
			case when p.shielded then null else p.given_name || ' ' || p.family_name end as leader_name
		from capacity_requests r
		join competences c on c.id = r.competence_id
		left join people p on p.id = c.leader_id
		where r.pitch_id = any(${[...pitchIds]}::uuid[]) and r.withdrawn_at is null
		order by r.quarter, c.position, c.name, r.asked_at
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** What somebody in the panel has noted for all of them. */
export type Note = {
	id: string;
	words: string;
	writtenAt: Date;
	writtenBy: string;
	/** Null where the writer is shielded. */
	writtenByName: string | null;
};

/** The shared notes about a pitch, in the order they came. */
export async function notesOn(db: Db, pitchId: string): Promise<Note[]> {
	const { rows } = await sql<Note>`
		select n.id, n.words, n.written_at, n.written_by,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as written_by_name
		from deliberation_notes n join people who on who.id = n.written_by
		where n.pitch_id = ${pitchId}::uuid order by n.written_at, n.id
	`.execute(db);
	return rows;
}

/** Points that were changed after they were sent in: which, why and when, not by whom. */
export type ScoreChange = {
	criterionTitle: string;
	before: number | null;
	after: number | null;
	reason: string;
	changedAt: Date;
};

/** The changes of a pitch's points, the latest last. */
export async function scoreChangesOf(db: Db, pitchId: string): Promise<ScoreChange[]> {
	const { rows } = await sql<ScoreChange>`
		select c.title as criterion_title, s.before, s.after, s.reason, s.changed_at
		from score_changes s join criteria c on c.id = s.criterion_id
		where s.pitch_id = ${pitchId}::uuid order by s.changed_at, s.id
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Declaration, SuggestedTie } from "../impartiality.ts";
import type { PanelRole } from "../pitch-day.ts";
import { chairOfPitch, concerns, membersWhoMayScore } from "./seats.ts";

/** One line of the record: what somebody said of themselves, what was decided of them, or what kept them out undecided. */
export type RecordLine = {
	kind: "declared" | "decided" | "suggested";
	value: Declaration | "partial" | "impartial" | SuggestedTie;
	words: string;
	personId: string;
	/** Null where the person is shielded. */
	personName: string | null;
	role: PanelRole | null;
	writtenByName: string | null;
	/** Null for what the organisation shows: it was there all along. */
	writtenAt: Date | null;
};

/** The record of one pitch. */
export type PitchRecord = {
	pitchId: string;
	title: string;
	/** Who leads the panel that hears it. */
	chairId: string | null;
	/** Those who judge, and those who said that they have no tie and of whom nothing was decided; shielded ones are in the counts alone. */
	judges: string[];
	judgeCount: number;
	lines: RecordLine[];
};

/**
 * How often a person who has no tie says so is no news: only what differs from that, or followed it, has a line. What the
 * organisation shows keeps somebody out until it is decided, and has one too, or the record would not say why they did not judge.
 */
export async function impartialityRecord(db: Db, dayId: string): Promise<PitchRecord[]> {
	const { rows } = await sql<Omit<PitchRecord, "lines">>`
		select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, ${chairOfPitch} as chair_id,
			count(w.person_id) as judge_count,
			coalesce(jsonb_agg(who.given_name || ' ' || who.family_name order by who.family_name, who.given_name)
				filter (where not who.shielded), '[]') as judges
		from pitches p
		join ideas idea on idea.id = p.idea_id
		left join ${membersWhoMayScore(dayId)} w on w.pitch_id = p.id
		left join people who on who.id = w.person_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		group by p.tenant_id, p.id, idea.title
		order by p.position, p.id
	`.execute(db);
	const lines = Map.groupBy(await recordLines(db, dayId), ({ pitchId }) => pitchId);
	return rows.map((row) => ({ ...row, lines: lines.get(row.pitchId) ?? [] }));
}

async function recordLines(db: Db, dayId: string): Promise<(RecordLine & { pitchId: string })[]> {
	const { rows } = await sql<RecordLine & { pitchId: string }>`
		select log.pitch_id, log.kind, log.value, log.words, log.person_id, m.role, log.written_at,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as person_name,
			case when not writer.shielded then writer.given_name || ' ' || writer.family_name end as written_by_name,
			log.position
		from impartiality_log log
		join pitches p on p.id = log.pitch_id
		join people who on who.id = log.person_id
		join people writer on writer.id = log.written_by
		left join panel_members m on m.pitch_day_id = p.pitch_day_id and m.person_id = log.person_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and ${concerns(sql`log.person_id`)}
			and exists (select from impartiality_log tie where tie.pitch_id = log.pitch_id
				and tie.person_id = log.person_id and tie.value <> 'none')
		union all
		select i.pitch_id, 'suggested', i.suggested, '', i.person_id, m.role, null,
			case when not who.shielded then who.given_name || ' ' || who.family_name end, null, null
		from impartiality i
		join pitches p on p.id = i.pitch_id
		join people who on who.id = i.person_id
		left join panel_members m on m.pitch_day_id = p.pitch_day_id and m.person_id = i.person_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and ${concerns(sql`i.person_id`)}
			and i.suggested is not null and i.decided is null
		order by written_at nulls last, position nulls last, person_name, person_id
	`.execute(db);
	return rows;
}

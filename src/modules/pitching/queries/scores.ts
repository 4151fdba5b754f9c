import { sql } from "kysely";
import { type PitchSummary, type Score, summariseScores } from "../../../core/scores/scores.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Criterion } from "./day.ts";
import { membersWhoMayScore } from "./seats.ts";

/** How far the scoring of a pitch has come; members who step aside are in neither number. */
export type Progress = { pitchId: string; members: number; submitted: number; missing: string[] };

/** Progress of every pitch of a day, with the names of those whose points are awaited, but for shielded ones. */
export async function progressOn(db: Db, dayId: string): Promise<Map<string, Progress>> {
	const { rows } = await sql<Progress>`
		select w.pitch_id, count(*) as members, count(n.submitted_at) as submitted,
			coalesce(jsonb_agg(who.given_name || ' ' || who.family_name order by who.family_name, who.given_name)
				filter (where n.submitted_at is null and not who.shielded), '[]') as missing
		from ${membersWhoMayScore(dayId)} w
		join people who on who.id = w.person_id
		left join score_notes n on n.pitch_id = w.pitch_id and n.person_id = w.person_id
		group by w.pitch_id
	`.execute(db);
	return new Map(rows.map((row) => [row.pitchId, row]));
}

/** Members who may give points and have not sent theirs in, with how many pitches they lack; for a reminder. */
export async function awaitedMembers(
	db: Db,
	dayId: string,
): Promise<{ personId: string; pitches: number }[]> {
	const { rows } = await sql<{ personId: string; pitches: number }>`
		select w.person_id, count(*) as pitches from ${membersWhoMayScore(dayId)} w
		where not exists (select 1 from score_notes n
			where n.pitch_id = w.pitch_id and n.person_id = w.person_id and n.submitted_at is not null)
		group by w.person_id order by w.person_id
	`.execute(db);
	return rows;
}

/** Points that are sent in, of the pitches asked for, by members without ties. */
export async function scoresOf(db: Db, dayId: string, pitchIds: readonly string[]): Promise<Score[]> {
	const { rows } = await sql<Score>`
		select s.person_id as judge, s.pitch_id as pitch, s.criterion_id as criterion, s.value
		from ${membersWhoMayScore(dayId)} w
		join score_notes n on n.pitch_id = w.pitch_id and n.person_id = w.person_id and n.submitted_at is not null
		join scores s on s.pitch_id = w.pitch_id and s.person_id = w.person_id
		where w.pitch_id = any(${[...pitchIds]}::uuid[])
		order by s.pitch_id, s.person_id, s.criterion_id
	`.execute(db);
	return rows;
}

/** A pitch's summary with every judge's points by criterion, without saying whose they are. */
export type Result = PitchSummary & { values: Map<string, number[]> };

/** The results of the pitches asked for, by pitch. A pitch nobody has given points is absent. */
export async function resultsOf(
	db: Db,
	dayId: string,
	pitchIds: readonly string[],
	criteria: readonly Criterion[],
): Promise<Map<string, Result>> {
	return resultsFrom(await scoresOf(db, dayId, pitchIds), criteria);
}

/** The results that points give, by pitch. */
export function resultsFrom(scores: readonly Score[], criteria: readonly Criterion[]): Map<string, Result> {
	const byPitch = Map.groupBy(scores, ({ pitch }) => pitch);
	const summaries = summariseScores(scores, criteria);
	return new Map(
		summaries.map((summary) => [
			summary.pitch,
			{ ...summary, values: valuesOf(byPitch.get(summary.pitch) ?? []) },
		]),
	);
}

/** Sorted, so that the order tells nothing of who gave what. */
function valuesOf(scores: readonly Score[]): Map<string, number[]> {
	const given = scores.filter((score): score is Score & { value: number } => score.value !== null);
	const grouped = Map.groupBy(given, ({ criterion }) => criterion);
	return new Map([...grouped].map(([id, of]) => [id, of.map(({ value }) => value).sort((a, b) => a - b)]));
}

/** What one member has filled in for a pitch: points, null for an abstention, and the note. */
export type OwnAssessment = {
	values: Map<string, number | null>;
	note: string;
	savedAt: Date | null;
	submittedAt: Date | null;
};

export async function assessmentOf(db: Db, pitchId: string, personId: string): Promise<OwnAssessment> {
	const { rows } = await sql<{
		criterionId: string | null;
		value: number | null;
		savedAt: Date | null;
		note: string;
		submittedAt: Date | null;
	}>`
		select s.criterion_id, s.value, s.saved_at, coalesce(n.note, '') as note, n.submitted_at
		from (select 1) one
		left join score_notes n on n.pitch_id = ${pitchId}::uuid and n.person_id = ${personId}::uuid
		left join scores s on s.pitch_id = ${pitchId}::uuid and s.person_id = ${personId}::uuid
		order by s.saved_at desc nulls last
	`.execute(db);
	const values = rows.flatMap(({ criterionId, value }) =>
		criterionId ? [[criterionId, value] as const] : [],
	);
	const [latest] = rows;
	return {
		values: new Map(values),
		note: latest?.note ?? "",
		savedAt: latest?.savedAt ?? null,
		submittedAt: latest?.submittedAt ?? null,
	};
}

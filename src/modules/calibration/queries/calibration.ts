import { sql } from "kysely";
import { statesOpenTo } from "../../../core/phases/rules.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { HandedIn } from "../../pitching/index.ts";

/** The common case of a day, and how far the panel has come with it. */
export type Calibration = {
	title: string;
	page: HandedIn;
	version: number;
	closedAt: Date | null;
	/** Panel members who are there, and those of them who have sent in. */
	members: number;
	submitted: number;
	/** Whether points are given; then the case stays as it is. */
	begun: boolean;
	/** When the reader sent in. */
	ownAt: Date | null;
};

/** The case of a day; null where the office has written none. */
export async function calibrationOf(
	db: Db,
	dayId: string,
	personId: string | null,
): Promise<Calibration | null> {
	const { rows } = await sql<Calibration>`
		select c.title, c.page, c.version, c.closed_at, panel.members, panel.submitted,
			exists (select 1 from calibration_scores s where s.pitch_day_id = c.pitch_day_id) as begun,
			(select a.submitted_at from calibration_answers a
				where a.pitch_day_id = c.pitch_day_id and a.person_id = ${personId}::uuid) as own_at
		from calibration_cases c
		cross join lateral (
			select count(*) as members, count(a.person_id) as submitted
			from panel_members m
			left join calibration_answers a on a.pitch_day_id = m.pitch_day_id and a.person_id = m.person_id
			where m.pitch_day_id = c.pitch_day_id and (m.away_at is null or a.person_id is not null)
		) panel
		where c.pitch_day_id = ${dayId}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

/** Nobody sees how others scored until all have, or the office has closed it. */
export const isShown = ({ closedAt, members, submitted }: Calibration): boolean =>
	closedAt !== null || (members > 0 && submitted === members);

/** What the panel has sent in, by criterion; members alone, abstentions left out. */
export async function pointsOn(db: Db, dayId: string): Promise<Map<string, number[]>> {
	const { rows } = await sql<{ criterionId: string; values: number[] }>`
		select s.criterion_id, jsonb_agg(s.value order by s.value) as values
		from calibration_scores s
		join calibration_answers a on a.pitch_day_id = s.pitch_day_id and a.person_id = s.person_id
		join panel_members m on m.pitch_day_id = s.pitch_day_id and m.person_id = s.person_id
		where s.pitch_day_id = ${dayId}::uuid and s.value is not null
		group by s.criterion_id
	`.execute(db);
	return new Map(rows.map(({ criterionId, values }) => [criterionId, values]));
}

/** What one has given so far, by criterion; null is an abstention. */
export async function ownPoints(
	db: Db,
	dayId: string,
	personId: string,
): Promise<{ values: Map<string, number | null>; savedAt: Date | null }> {
	const rows = await db
		.selectFrom("calibrationScores")
		.select(["criterionId", "value", "savedAt"])
		.where("pitchDayId", "=", dayId)
		.where("personId", "=", personId)
		.orderBy("savedAt", "desc")
		.execute();
	const values = new Map(rows.map(({ criterionId, value }) => [criterionId, value]));
	return { values, savedAt: rows[0]?.savedAt ?? null };
}

/** A day whose common case waits for somebody. */
export type Waiting = { dayId: string; title: string };

/** The days whose case this person may score now and has not. */
export async function waitingFor(db: Db, personId: string): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		select d.id as day_id, d.title from calibration_cases c
		join pitch_days d on d.id = c.pitch_day_id and d.state = any(${statesOpenTo("member", "calibrate")}::text[])
		join panel_members m on m.pitch_day_id = d.id and m.person_id = ${personId}::uuid and m.away_at is null
		where c.closed_at is null and not exists (select 1 from calibration_answers a
			where a.pitch_day_id = d.id and a.person_id = m.person_id)
		order by d.day, d.id
	`.execute(db);
	return rows;
}

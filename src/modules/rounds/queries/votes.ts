import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { AudienceState } from "../rules.ts";

/** A code of the audience: the day it is for, and the pitch that it stands for so far. */
export type Slip = {
	code: string;
	pitchDayId: string;
	dayTitle: string;
	pitchId: string | null;
	state: AudienceState;
};

export async function slipByCode(db: Db, code: string): Promise<Slip | null> {
	const { rows } = await sql<Slip>`
		select c.code, c.pitch_day_id, d.title as day_title, c.pitch_id, r.audience_state as state
		from audience_codes c
		join pitch_days d on d.id = c.pitch_day_id
		join round_rules r on r.pitch_day_id = c.pitch_day_id and r.audience
		where c.code = ${code}
	`.execute(db);
	return rows[0] ?? null;
}

/** A pitch as the audience may know of it. */
export type Choice = { id: string; title: string };

export async function choicesOn(db: Db, dayId: string): Promise<Choice[]> {
	const { rows } = await sql<Choice>`
		select p.id, coalesce(p.handed_in->>'title', idea.title) as title
		from pitches p join ideas idea on idea.id = p.idea_id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and idea.hidden_at is null
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** Every code of a day in the order of the sheet. */
export async function codesOf(db: Db, dayId: string): Promise<string[]> {
	const { rows } = await sql<{ code: string }>`
		select code from audience_codes where pitch_day_id = ${dayId}::uuid order by number
	`.execute(db);
	return rows.map(({ code }) => code);
}

/** How many slips there are and how many have voted; for whom is told when the vote is closed. */
export async function turnoutOf(db: Db, dayId: string): Promise<{ slips: number; votes: number }> {
	const { rows } = await sql<{ slips: number; votes: number }>`
		select count(*) as slips, count(pitch_id) as votes from audience_codes where pitch_day_id = ${dayId}::uuid
	`.execute(db);
	return rows[0] ?? { slips: 0, votes: 0 };
}

/** The votes by pitch. Empty until the vote is closed, whoever asks. */
export async function closedVotesOf(db: Db, dayId: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ id: string; votes: number }>`
		select p.id, count(c.code) as votes
		from pitches p
		join round_rules r on r.pitch_day_id = p.pitch_day_id and r.audience and r.audience_state = 'closed'
		left join audience_codes c on c.pitch_id = p.id
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		group by p.id
	`.execute(db);
	return new Map(rows.map(({ id, votes }) => [id, votes]));
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { CaseFacts } from "../funnel.ts";

/** A case with the programme it was born in and the cohort that its owner belongs to there. */
export type ProgrammeCase = CaseFacts & {
	readonly programmeId: string;
	readonly cohortId: string | null;
	readonly cohortName: string;
};

/** Every case that was born in a programme, with how far it has come. What a moderator has hidden is not counted. */
export async function programmeCases(db: Db, today: Day): Promise<ProgrammeCase[]> {
	const { rows } = await sql<ProgrammeCase>`
		select i.programme_id, m.cohort_id, coalesce(c.name, '') as cohort_name, i.owner_id,
			(i.created_at at time zone 'Europe/Oslo')::date as started_on, i.state = 'withdrawn' as is_withdrawn,
			pitch.day as pitched_on, decision.outcome, decision.on as decided_on, work.state as initiative,
			work.started_on as work_began_on, gain.on as benefit_on,
			coalesce(gain.judged > 0 and gain.judged = gain.planned, false) as not_realised
		from ideas i
		left join cohort_members m on m.programme_id = i.programme_id and m.person_id = i.owner_id
		left join cohorts c on c.id = m.cohort_id
		left join lateral (
			select max(d.day) as day from pitches p join pitch_days d on d.id = p.pitch_day_id
			where p.idea_id = i.id and p.withdrawn_at is null and d.day <= ${today}::date and d.state <> 'planned'
		) pitch on true
		left join lateral (
			select e.outcome, (e.released_at at time zone 'Europe/Oslo')::date as on
			from decisions e join pitches p on p.id = e.pitch_id
			where p.idea_id = i.id and e.released_at is not null order by e.released_at desc, e.id limit 1
		) decision on true
		left join lateral (
			select id, state, started_on from initiatives w where w.idea_id = i.id order by created_at desc, id limit 1
		) work on true
		left join lateral (
			select min(f.measured_on) filter (where (f.value - b.baseline_value) * (b.target_value - b.baseline_value) > 0) as on,
				count(distinct b.id) as planned, count(distinct b.id) filter (where b.state = 'not_realised') as judged
			from benefits b left join measurements f on f.benefit_id = b.id and f.measured_on > b.baseline_on
				and b.state <> 'not_realised'
			where b.initiative_id = work.id and not b.negative
		) gain on true
		where i.programme_id is not null and i.hidden_at is null
	`.execute(db);
	return rows;
}

/** How many different leaders have been placed in a cohort of the programmes. */
export async function leadersIn(db: Db, programmeIds: readonly string[]): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(distinct person_id) from cohort_members where programme_id = any(${programmeIds}::uuid[])
	`.execute(db);
	return rows[0]?.count ?? 0;
}

/** The titles of all programmes, the newest first. */
export async function programmeTitles(db: Db): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom("programmes")
		.select(["id", "title"])
		.orderBy("createdAt", "desc")
		.execute();
	return new Map(rows.map(({ id, title }) => [id, title]));
}

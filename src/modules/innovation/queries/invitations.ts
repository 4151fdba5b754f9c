import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export interface StartableProgramme {
	readonly id: string;
	readonly title: string;
	readonly leaders: number;
	/** Those who take part in no idea of the programme yet. */
	readonly without: number;
}

const partOf = sql`exists (
	select from ideas i where i.programme_id = m.programme_id and i.state <> 'withdrawn' and (
		i.owner_id = m.person_id or exists (
			select from idea_members t where t.idea_id = i.id and t.person_id = m.person_id and t.state = 'joined'
		)
	)
)`;

/** Programmes with leaders in cohorts, with how many of them have not started a process. Counts, never names. */
export async function startableProgrammes(db: Db): Promise<StartableProgramme[]> {
	const { rows } = await sql<StartableProgramme>`
		select p.id, p.title, count(*) as leaders, count(*) filter (where not ${partOf}) as without
		from programmes p join cohort_members m on m.programme_id = p.id and m.left_at is null
		where p.state <> 'finished' group by p.id, p.title, p.starts_on order by p.starts_on desc nulls last, p.title
	`.execute(db);
	return rows;
}

/** Whom to ask the first question: the programme's leaders who take part in no idea of it. */
export async function leadersWithoutIdea(
	db: Db,
	programmeId: string,
): Promise<{ title: string; personIds: string[] }> {
	const { rows } = await sql<{ title: string; personIds: string[] }>`
		select p.title, array(
			select m.person_id from cohort_members m
			where m.programme_id = p.id and m.left_at is null and not ${partOf} order by m.person_id
		) as person_ids
		from programmes p where p.id = ${programmeId}::uuid
	`.execute(db);
	return rows[0] ?? { title: "", personIds: [] };
}

/** The running programme that a person is a participant of, the latest one; undefined without any. */
export async function programmeOf(
	db: Db,
	personId: string,
): Promise<{ id: string; title: string } | undefined> {
	const { rows } = await sql<{ id: string; title: string }>`
		select p.id, p.title from cohort_members m join programmes p on p.id = m.programme_id
		where m.person_id = ${personId}::uuid and m.left_at is null and p.state <> 'finished'
		order by p.starts_on desc nulls last, p.id limit 1
	`.execute(db);
	return rows[0];
}

import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type OpenStep, openSteps, type ProgrammeState } from "../programme.ts";

export { type Programme, programmeById } from "./programmes.ts";

/** A programme that somebody takes part in, and their cohort there. */
export type ProgrammeOfPerson = {
	programmeId: string;
	title: string;
	state: ProgrammeState;
	cohortId: string;
	cohortName: string;
};

/** Gives the programmes a person takes part in now, those under way first. */
export async function programmesOf(db: Db, personId: string): Promise<ProgrammeOfPerson[]> {
	const { rows } = await sql<ProgrammeOfPerson>`
		select p.id as programme_id, p.title, p.state, c.id as cohort_id, c.name as cohort_name
		from cohort_members m join cohorts c on c.id = m.cohort_id join programmes p on p.id = m.programme_id
		where m.person_id = ${personId} and m.left_at is null
		order by p.state = 'finished', p.starts_on desc nulls last, p.id
	`.execute(db);
	return rows;
}

/** The steps that a programme holds open for one of its participants. */
export type OpenSteps = { programmeId: string; steps: OpenStep[] };

/** Gives the process steps that are open for a person today, by programme; programmes without any are left out. */
export async function openStepsFor(db: Db, personId: string, today: Day): Promise<OpenSteps[]> {
	const { rows } = await sql<{
		programmeId: string;
		opensSteps: string[];
		closesSteps: string[];
		days: Day[];
	}>`
		select c.programme_id, pg.opens_steps, pg.closes_steps, g.days
		from cohort_members m
		join cohorts c on c.id = m.cohort_id
		join programmes p on p.id = c.programme_id and p.state <> 'finished'
		join gatherings g on g.cohort_id = c.id and g.cancelled_at is null
		join programme_gatherings pg on pg.id = g.programme_gathering_id
		where m.person_id = ${personId} and m.left_at is null
		order by c.programme_id, pg.number
	`.execute(db);
	return [...Map.groupBy(rows, ({ programmeId }) => programmeId)]
		.map(([programmeId, gatherings]) => ({ programmeId, steps: openSteps(gatherings, today) }))
		.filter(({ steps }) => steps.length > 0);
}

/** Gives the programmes to choose from in a form, those under way first. */
export function programmesForChoice(db: Db): Promise<{ id: string; title: string }[]> {
	return db
		.selectFrom("programmes")
		.select(["id", "title"])
		.orderBy(sql`state = 'finished'`)
		.orderBy("createdAt", "desc")
		.limit(100)
		.execute();
}

/** Gives those who take part in a programme now and whose name fits, at most twenty: for a search. */
export async function participantsMatching(db: Db, programmeId: string, search: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select m.person_id from cohort_members m join people p on p.id = m.person_id
		where m.programme_id = ${programmeId}::uuid and m.left_at is null
			and app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(${search}) || '%'
		order by p.family_name, p.given_name, p.id limit 20
	`.execute(db);
	return rows.map(({ personId }) => personId);
}

/** Gives every participant of a programme by name, for a list that must work without a network; nobody shielded. */
export async function namesOfParticipants(
	db: Db,
	programmeId: string,
): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`
		select p.id, p.given_name || ' ' || p.family_name as name
		from cohort_members m join people p on p.id = m.person_id and not p.shielded
		where m.programme_id = ${programmeId}::uuid and m.left_at is null
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

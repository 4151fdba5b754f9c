import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../assembly.ts";

export type Assembly = {
	readonly id: string;
	readonly programmeId: string;
	readonly title: string;
	readonly about: string;
	readonly day: Day;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly place: string;
	readonly seats: number;
	readonly answerBy: Day | null;
	readonly code: string;
	readonly state: State;
	/** How many have said that they come, and how many are here. */
	readonly coming: number;
	readonly arrived: number;
};

/** One kraftsamling with what the viewer has answered; undefined when there is none. */
export type OwnAssembly = Assembly & {
	readonly ownComing: boolean | null;
	readonly ownArrivedAt: Date | null;
};

const columns = sql`
	a.id, a.programme_id, a.title, a.about, a.day, a.starts_at, a.ends_at, a.place, a.seats, a.answer_by, a.code, a.state,
	(select count(*) from assembly_answers w where w.assembly_id = a.id and w.coming) as coming,
	(select count(*) from assembly_answers w where w.assembly_id = a.id and w.arrived_at is not null) as arrived`;

/** A kraftsamling with the viewer's own answer. */
export async function assemblyById(db: Db, id: string, personId: string): Promise<OwnAssembly | undefined> {
	const { rows } = await sql<OwnAssembly>`
		select ${columns}, o.coming as own_coming, o.arrived_at as own_arrived_at
		from assemblies a left join assembly_answers o on o.assembly_id = a.id and o.person_id = ${personId}::uuid
		where a.id = ${id}::uuid
	`.execute(db);
	return rows[0];
}

/** Whose kraftsamlinger to list: those of programmes one hosts for (null: all), and those told in one's own. */
export type Reach = {
	readonly hosted: readonly string[] | null;
	readonly own: readonly string[];
	readonly moderates: boolean;
};

/** The kraftsamlinger within reach, the newest first. There is one for each programme and year. */
export async function assembliesWithin(db: Db, reach: Reach): Promise<(Assembly & { programme: string })[]> {
	const { rows } = await sql<Assembly & { programme: string }>`
		select ${columns}, p.title as programme from assemblies a join programmes p on p.id = a.programme_id
		where ${reach.hosted}::uuid[] is null or a.programme_id = any(${reach.hosted}::uuid[])
			or (a.state <> 'draft' and (${reach.moderates} or a.programme_id = any(${reach.own}::uuid[])))
		order by a.day desc, a.id limit 100
	`.execute(db);
	return rows;
}

/** What waits for a person: the kraftsamlinger of their programmes that are told and not long past. */
export type Waiting = {
	readonly id: string;
	readonly title: string;
	readonly day: Day;
	readonly answerBy: Day | null;
	readonly state: State;
	readonly ownComing: boolean | null;
	readonly commitments: number;
};

/** The kraftsamlinger that a participant of the programmes has something to do with now; a quarter back, for the commitments. */
export async function waitingFor(
	db: Db,
	personId: string,
	programmeIds: readonly string[],
	today: Day,
): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		select a.id, a.title, a.day, a.answer_by, a.state, o.coming as own_coming,
			(select count(*) from assembly_commitments c where c.assembly_id = a.id and c.person_id = ${personId}::uuid) as commitments
		from assemblies a left join assembly_answers o on o.assembly_id = a.id and o.person_id = ${personId}::uuid
		where a.programme_id = any(${[...programmeIds]}::uuid[]) and a.state <> 'draft' and a.day >= ${today}::date - 104
		order by a.day, a.id
	`.execute(db);
	return rows;
}

/** What the office has to prepare or open, the next first. */
export async function toPrepare(
	db: Db,
	hosted: readonly string[] | null,
	today: Day,
): Promise<Pick<Assembly, "id" | "title" | "day" | "state">[]> {
	const { rows } = await sql<Pick<Assembly, "id" | "title" | "day" | "state">>`
		select id, title, day, state from assemblies
		where (state = 'draft' or (state = 'open' and day <= ${today}::date) or (state = 'live' and day < ${today}::date))
			and (${hosted}::uuid[] is null or programme_id = any(${hosted}::uuid[]))
		order by day, id limit 5
	`.execute(db);
	return rows;
}

/** The halls that are open now, for those who moderate. */
export function openHalls(db: Db): Promise<Pick<Assembly, "id" | "title" | "day">[]> {
	return db
		.selectFrom("assemblies")
		.select(["id", "title", "day"])
		.where("state", "=", "live")
		.orderBy("day")
		.orderBy("id")
		.limit(3)
		.execute();
}

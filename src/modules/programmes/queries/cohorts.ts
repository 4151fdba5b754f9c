import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

export type Cohort = {
	id: string;
	programmeId: string;
	programmeTitle: string;
	name: string;
	capacity: number;
	/** Those who are in it now. */
	members: number;
};

const cohortColumns = sql`
	c.id, c.programme_id, p.title as programme_title, c.name, c.capacity,
	(select count(*) from cohort_members m where m.cohort_id = c.id and m.left_at is null) as members`;

/** Gives the cohorts of a programme in order. */
export async function cohortsOf(db: Db, programmeId: string): Promise<Cohort[]> {
	const { rows } = await sql<Cohort>`
		select ${cohortColumns} from cohorts c join programmes p on p.id = c.programme_id
		where c.programme_id = ${programmeId} order by c.position, c.name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

/** Gives a cohort, or undefined. */
export async function cohortById(db: Db, id: string): Promise<Cohort | undefined> {
	const { rows } = await sql<Cohort>`
		select ${cohortColumns} from cohorts c join programmes p on p.id = c.programme_id where c.id = ${id}
	`.execute(db);
	return rows[0];
}

/** One member as the office sees them; `unitName` is the unit they lead, else the one they work in. */
export type Member = {
	personId: string;
	name: string;
	unitName: string | null;
	sectorName: string | null;
	locked: boolean;
	leftAt: Date | null;
};

/** Gives everyone who is or was in a cohort, by name; those who have left come last. */
export async function membersOf(db: Db, cohortId: string, standsIn: StandsIn = null): Promise<Member[]> {
	const veiled = isVeiled(standsIn);
	const { rows } = await sql<Member>`
		select m.person_id, ${shownName(standsIn)} as name, case when not ${veiled} then w.unit_name end as unit_name,
			case when not ${veiled} then w.sector_name end as sector_name, m.locked, m.left_at
		from cohort_members m
		join people p on p.id = m.person_id
		left join lateral (
			select u.name as unit_name, s.name as sector_name
			from (
				select id, 0 as rank from units where leader_id = m.person_id and ended_at is null
				union all
				select unit_id, case when is_main then 1 else 2 end from posts where person_id = m.person_id and ended_at is null
			) at
			join units u on u.id = at.id left join units s on s.id = u.sector_id
			order by at.rank, u.code limit 1
		) w on true
		where m.cohort_id = ${cohortId}
		order by m.left_at is not null, ${veiled}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** A place in a cohort. It is `settled` when placed by hand, or when the cohort has been invited to a gathering. */
export type Place = { personId: string; cohortId: string; settled: boolean };

/** Gives the places of those who are in the programme now. */
export async function placesIn(db: Db, programmeId: string): Promise<Place[]> {
	const { rows } = await sql<Place>`
		select m.person_id, m.cohort_id, m.locked
			or exists (select from gatherings g where g.cohort_id = m.cohort_id and g.invited_at is not null) as settled
		from cohort_members m where m.programme_id = ${programmeId} and m.left_at is null
	`.execute(db);
	return rows;
}

export type Person = { personId: string; name: string };

/** Gives the facilitators of a cohort by name. */
export async function facilitatorsOf(db: Db, cohortId: string, standsIn: StandsIn = null): Promise<Person[]> {
	const { rows } = await sql<Person>`
		select f.person_id, ${shownName(standsIn)} as name
		from cohort_facilitators f join people p on p.id = f.person_id
		where f.cohort_id = ${cohortId}
		order by ${isVeiled(standsIn)}, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu"
	`.execute(db);
	return rows;
}

/** Does this person facilitate the cohort? */
export async function facilitates(db: Db, personId: string | null, cohortId: string): Promise<boolean> {
	if (personId === null) return false;
	const row = await db
		.selectFrom("cohortFacilitators")
		.select("personId")
		.where("cohortId", "=", cohortId)
		.where("personId", "=", personId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Does this person take part in a gathering: in its cohort now, or come from another to catch up? */
export async function isParticipant(
	db: Db,
	personId: string | null,
	gathering: { id: string; cohortId: string },
): Promise<boolean> {
	const { rows } = await sql<{ takesPart: boolean }>`
		select exists (select from cohort_members
				where cohort_id = ${gathering.cohortId} and person_id = ${personId} and left_at is null)
			or exists (select from enrolments
				where gathering_id = ${gathering.id} and person_id = ${personId} and kind <> 'own' and state <> 'no')
			as takes_part
	`.execute(db);
	return rows[0]?.takesPart ?? false;
}

/** Gives up to twenty people whose name or e-mail fits, who are not in the programme now. Shielded ones too: for the office. */
export async function peopleToAdd(
	db: Db,
	programmeId: string,
	search: string,
): Promise<(Person & { unitName: string | null })[]> {
	const { rows } = await sql<Person & { unitName: string | null }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, coalesce(u.name, p.guest_of) as unit_name
		from people p
		left join lateral (select unit_id from posts where person_id = p.id and ended_at is null
			order by is_main desc limit 1) o on true
		left join units u on u.id = o.unit_id
		where p.ended_at is null and app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(${search}) || '%'
			and not exists (select from cohort_members m
				where m.person_id = p.id and m.programme_id = ${programmeId} and m.left_at is null)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id limit 20
	`.execute(db);
	return rows;
}

/** Gives a person's name, or undefined for nobody in this tenant. */
export async function personName(db: Db, personId: string): Promise<string | undefined> {
	const person = await db
		.selectFrom("people")
		.select(["givenName", "familyName"])
		.where("id", "=", personId)
		.executeTakeFirst();
	return person && `${person.givenName} ${person.familyName}`;
}

/** A cohort to choose in a form, named with its programme. */
export type CohortChoice = { id: string; name: string; programmeId: string; programmeTitle: string };

/** Gives the cohorts of programmes that are not finished, by programme and place in it. */
export async function cohortsForChoice(db: Db): Promise<CohortChoice[]> {
	const { rows } = await sql<CohortChoice>`
		select c.id, c.name, p.id as programme_id, p.title as programme_title
		from cohorts c join programmes p on p.id = c.programme_id
		where p.state <> 'finished' order by p.starts_on desc nulls last, p.id, c.position, c.name
	`.execute(db);
	return rows;
}

/** Gives those who are in a cohort now, by name. */
export async function participantsOfCohort(db: Db, cohortId: string): Promise<Person[]> {
	const { rows } = await sql<Person>`
		select m.person_id, p.given_name || ' ' || p.family_name as name
		from cohort_members m join people p on p.id = m.person_id
		where m.cohort_id = ${cohortId} and m.left_at is null
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** Gives who is in each of these cohorts now, and since when they have been in the programme. */
export async function membersNow(
	db: Db,
	cohortIds: readonly string[],
): Promise<{ cohortId: string; personId: string; placedAt: Date }[]> {
	const { rows } = await sql<{ cohortId: string; personId: string; placedAt: Date }>`
		select cohort_id, person_id, placed_at from cohort_members
		where cohort_id = any(${[...cohortIds]}::uuid[]) and left_at is null
	`.execute(db);
	return rows;
}

/** Gives how many days of a programme each person has been present, each planned day once wherever it was attended. */
export async function daysAttended(db: Db, programmeId: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ personId: string; days: number }>`
		select a.person_id, count(distinct (g.programme_gathering_id, array_position(g.days, a.day))) as days
		from attendance a join gatherings g on g.id = a.gathering_id join cohorts c on c.id = g.cohort_id
		where c.programme_id = ${programmeId} and a.state = 'present'
		group by a.person_id
	`.execute(db);
	return new Map(rows.map(({ personId, days }) => [personId, days]));
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

export type Person = { id: string; name: string; post: string; unit: string };

/** How many hits are worth choosing from; more means: write more of the name. */
const mostHits = 8;

/**
 * The people a written name, e-mail or employee number may mean, best first; a whole number or e-mail gives one.
 * Shielded people are found only where `seesShielded`.
 */
export async function peopleCalled(db: Db, written: string, seesShielded: boolean): Promise<Person[]> {
	const { rows } = await sql<Person & { exact: boolean }>`
		select p.id, p.given_name || ' ' || p.family_name as name, coalesce(post.title, '') as post,
			coalesce(u.name, '') as unit,
			(p.employee_number = ${written} or lower(p.email) = lower(${written})
				or app.fold(p.given_name || ' ' || p.family_name) = app.fold(${written})) as exact
		from people p
		left join lateral (
			select title, unit_id from posts where person_id = p.id and ended_at is null order by is_main desc limit 1
		) post on true
		left join units u on u.id = post.unit_id
		where p.ended_at is null and p.guest_of is null and (${seesShielded} or not p.shielded)
			and (p.employee_number = ${written} or lower(p.email) = lower(${written})
				or app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(${written}) || '%')
		order by exact desc, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${mostHits}
	`.execute(db);
	const exact = rows.filter((row) => row.exact);
	return (exact.length > 0 ? exact : rows).map(({ exact: _, ...person }) => person);
}

/** The name of somebody who worked here once and is called, or numbered, exactly so; null where nobody is. */
export async function nameOfOneWhoLeft(db: Db, written: string): Promise<string | null> {
	const { rows } = await sql<{ name: string }>`
		select given_name || ' ' || family_name as name from people p
		where p.ended_at is not null and not p.shielded and p.guest_of is null and (p.employee_number = ${written}
			or lower(p.email) = lower(${written}) or app.fold(p.given_name || ' ' || p.family_name) = app.fold(${written}))
		order by p.ended_at desc limit 1
	`.execute(db);
	return rows[0]?.name ?? null;
}

/** The names of people by id; of shielded ones only where `seesShielded`. */
export async function namesOf(
	db: Db,
	ids: readonly string[],
	seesShielded: boolean,
): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ id: string; name: string }>`
		select id, given_name || ' ' || family_name as name from people
		where id = any(${[...new Set(ids)]}::uuid[]) and (${seesShielded}::boolean or not shielded)
	`.execute(db);
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where a person stands in the line: the unit and title of the main post; null without a current post. */
export async function mainPostOf(
	db: Db,
	personId: string,
): Promise<{ unitId: string; title: string } | null> {
	const { rows } = await sql<{ unitId: string; title: string }>`
		select unit_id, title from posts
		where person_id = ${personId} and ended_at is null order by is_main desc limit 1
	`.execute(db);
	return rows[0] ?? null;
}

/** What finds exactly this person again in a field that asks for one: the name where nobody shares it, else the number. */
export async function writtenFor(db: Db, personId: string): Promise<string> {
	const { rows } = await sql<{ written: string }>`
		select case when exists (
			select 1 from people twin where twin.id <> p.id and twin.ended_at is null and twin.guest_of is null
				and app.fold(twin.given_name || ' ' || twin.family_name) = app.fold(p.given_name || ' ' || p.family_name)
		) then coalesce(p.employee_number, p.email, '') else p.given_name || ' ' || p.family_name end as written
		from people p where p.id = ${personId}::uuid
	`.execute(db);
	return rows[0]?.written ?? "";
}

/**
 * Who each written text means, for many rows at once: a whole number, e-mail or name. A text that nobody has is absent;
 * one that several share gives "several".
 */
export async function peopleWritten(
	db: Db,
	written: readonly string[],
	seesShielded: boolean,
): Promise<ReadonlyMap<string, { id: string; name: string } | "several">> {
	const { rows } = await sql<{ written: string; id: string; name: string }>`
		select w.written, p.id, p.given_name || ' ' || p.family_name as name
		from unnest(${[...new Set(written)]}::text[]) w(written)
		join people p on p.ended_at is null and p.guest_of is null and (${seesShielded}::boolean or not p.shielded)
			and (p.employee_number = w.written or lower(p.email) = lower(w.written)
				or app.fold(p.given_name || ' ' || p.family_name) = app.fold(w.written))
	`.execute(db);
	const found = Map.groupBy(rows, (row) => row.written);
	return new Map([...found].map(([text, people]) => [text, (people.length === 1 && people[0]) || "several"]));
}

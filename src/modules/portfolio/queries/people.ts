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

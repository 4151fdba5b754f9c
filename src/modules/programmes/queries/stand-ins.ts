import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Somebody who can act for a leader. */
export type StandInCandidate = { personId: string; name: string; unitName: string | null };

/** How many to choose from: more is answered by writing more of the name. */
const candidatesShown = 8;

/**
 * Gives those who fit what a leader has written, those of the leader's own unit first: every word is part of the
 * name, or it is the e-mail. Shielded people, and those who have left, are not found.
 */
export async function standInsCalled(db: Db, written: string, leaderId: string): Promise<StandInCandidate[]> {
	const words = written.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
	const { rows } = await sql<StandInCandidate>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, u.name as unit_name
		from people p
		left join lateral (select unit_id from posts where person_id = p.id and ended_at is null
			order by is_main desc, id limit 1) o on true
		left join units u on u.id = o.unit_id
		where p.ended_at is null and not p.shielded and p.id <> ${leaderId}
			and (lower(p.email) = lower(${written}) or (
				select bool_and(p.search_name like app.fold(word)) from unnest(${words}::text[]) as word))
		order by (p.given_name || ' ' || p.family_name) <> ${written},
			coalesce(u.path && (select array_agg(l.unit_id) from leaders l where l.person_id = ${leaderId}), false) desc,
			p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${candidatesShown}
	`.execute(db);
	return rows;
}

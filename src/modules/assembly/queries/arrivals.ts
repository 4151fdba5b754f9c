import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** One who has said yes, or a participant who is found by name and has not. */
export type Arrival = {
	readonly personId: string;
	readonly name: string;
	readonly unitName: string | null;
	readonly coming: boolean | null;
	readonly arrivedAt: Date | null;
	readonly total: number;
};

export const arrivalsAPage = 50;

/** Those who come and whose name fits, and these others; those who are not here yet stand first. */
export async function arrivalsAt(
	db: Db,
	assemblyId: string,
	{ q, page, others }: { q: string; page: number; others: readonly string[] },
): Promise<Arrival[]> {
	const { rows } = await sql<Arrival>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, u.name as unit_name, w.coming, w.arrived_at,
			count(*) over () as total
		from people p left join assembly_answers w on w.person_id = p.id and w.assembly_id = ${assemblyId}::uuid
		left join lateral (select name from units where leader_id = p.id and ended_at is null order by code limit 1) u on true
		where (w.coming or p.id = any(${[...others]}::uuid[]))
			and app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(${q}) || '%'
		order by w.arrived_at is not null, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${arrivalsAPage} offset ${(page - 1) * arrivalsAPage}
	`.execute(db);
	return rows;
}

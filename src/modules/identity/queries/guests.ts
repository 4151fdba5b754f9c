import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { pageSize } from "./roles.ts";

export type Guest = {
	personId: string;
	name: string;
	organisation: string;
	programmeId: string;
	programme: string;
	invitedAt: Date;
};

/** Guests with access now, in these programmes or (null) in all, by name; one page. */
export async function currentGuests(
	db: Db,
	programmes: readonly string[] | null,
	page: number,
): Promise<{ guests: Guest[]; count: number }> {
	const { rows } = await sql<Guest & { count: number }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.guest_of as organisation,
			programme.id as programme_id, programme.title as programme, a.invited_at, count(*) over () as count
		from guest_accesses a
		join people p on p.id = a.person_id
		join programmes programme on programme.id = a.programme_id
		where a.ended_at is null and p.ended_at is null
			and (${programmes}::uuid[] is null or a.programme_id = any(${programmes}::uuid[]))
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id, programme.title
		limit ${pageSize} offset ${(page - 1) * pageSize}
	`.execute(db);
	return { guests: rows.map(({ count: _, ...guest }) => guest), count: rows[0]?.count ?? 0 };
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { NoticeKind } from "../notice.ts";

/** Something that has happened in a programme, with the names: for the office alone. */
export type Notice = {
	id: string;
	kind: NoticeKind;
	name: string;
	otherName: string;
	gatheringNumber: number | null;
	madeAt: Date;
};

/** Gives what the office of a programme has not seen yet, newest first. */
export async function unseenNotices(db: Db, programmeId: string): Promise<Notice[]> {
	const { rows } = await sql<Notice>`
		select n.id, n.kind, coalesce(p.given_name || ' ' || p.family_name, '') as name,
			coalesce(o.given_name || ' ' || o.family_name, '') as other_name, n.gathering_number, n.made_at
		from programme_notices n
		left join people p on p.id = n.person_id
		left join people o on o.id = n.other_person_id
		where n.programme_id = ${programmeId} and n.seen_at is null
		order by n.made_at desc, n.id
	`.execute(db);
	return rows;
}

/** Gives the unfinished programmes with something unseen, and how much. */
export async function programmesWithNotices(
	db: Db,
): Promise<{ programmeId: string; title: string; count: number }[]> {
	const { rows } = await sql<{ programmeId: string; title: string; count: number }>`
		select p.id as programme_id, p.title, count(*) as count
		from programme_notices n join programmes p on p.id = n.programme_id
		where n.seen_at is null and p.state <> 'finished' group by p.id, p.title, p.created_at order by p.created_at desc
	`.execute(db);
	return rows;
}

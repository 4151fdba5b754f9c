import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { leaveProgramme } from "./cohorts.ts";
import { noticeOffice } from "./notices.ts";

/**
 * Follows what happens to people in programmes under way. Who has left the organisation leaves the lists that are
 * ahead and keeps what is behind; who leads another unit now, or none, stays until the office decides. The office is
 * told of each once.
 */
export async function followPeople(db: Db, now: Date): Promise<void> {
	for (const { programmeId, personId } of await membersWhoEnded(db)) {
		await leaveProgramme(db, { programmeId, personId }, now);
		await noticeOffice(db, programmeId, { kind: "left", personId });
	}
	for (const { programmeId, personId, unitId } of await membersWhoMoved(db)) {
		const kind = unitId === null ? "no_longer_leader" : "moved";
		await noticeOffice(db, programmeId, { kind, personId });
	}
	await rememberUnits(db);
}

type Member = { programmeId: string; personId: string };

async function membersWhoEnded(db: Db): Promise<Member[]> {
	const { rows } = await sql<Member>`
		select m.programme_id, m.person_id from cohort_members m
		join people p on p.id = m.person_id and p.ended_at is not null
		join programmes g on g.id = m.programme_id and g.state <> 'finished'
		where m.left_at is null order by m.programme_id, m.person_id
	`.execute(db);
	return rows;
}

/** Those who led one unit when last looked at, and lead another now (or none: `unitId` null). */
async function membersWhoMoved(db: Db): Promise<(Member & { unitId: string | null })[]> {
	const { rows } = await sql<Member & { unitId: string | null }>`
		select m.programme_id, m.person_id, l.unit_id from cohort_members m
		join programmes g on g.id = m.programme_id and g.state <> 'finished'
		left join leaders l on l.person_id = m.person_id
		where m.left_at is null and m.unit_id is not null and l.unit_id is distinct from m.unit_id
		order by m.programme_id, m.person_id
	`.execute(db);
	return rows;
}

async function rememberUnits(db: Db): Promise<void> {
	await sql`
		update cohort_members m set unit_id = l.unit_id
		from (select c.programme_id, c.person_id, l.unit_id from cohort_members c left join leaders l on l.person_id = c.person_id
			where c.left_at is null) l
		where m.programme_id = l.programme_id and m.person_id = l.person_id and m.unit_id is distinct from l.unit_id
	`.execute(db);
}

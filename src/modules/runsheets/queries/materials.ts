import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Material } from "../material.ts";

const columns = sql`m.id, m.programme_id, m.number, m.kind, m.title, m.url, m.file_id, m.owner, m.terms, m.usable_until`;

/** The material of a programme in order of gathering; of one gathering, what is for it and for the whole programme. */
export async function materialsOf(
	db: Db,
	programmeId: string,
	number: number | null = null,
): Promise<Material[]> {
	const { rows } = await sql<Material>`
		select ${columns} from materials m
		where m.programme_id = ${programmeId}
			and (${number}::int is null or m.number is null or m.number = ${number}::int)
		order by m.number nulls first, m.kind, m.title collate "nb-x-icu", m.id
	`.execute(db);
	return rows;
}

/** One piece of material of a programme, or undefined. */
export async function materialIn(db: Db, programmeId: string, id: string): Promise<Material | undefined> {
	return (await materialsOf(db, programmeId)).find((one) => one.id === id);
}

/** Material whose right runs out by a day, or has run out, in programmes that are not finished. */
export async function rightsRunningOut(db: Db, by: Day): Promise<Material[]> {
	const { rows } = await sql<Material>`
		select ${columns} from materials m join programmes p on p.id = m.programme_id
		where p.state <> 'finished' and m.usable_until <= ${by}::date order by m.usable_until, m.title limit 20
	`.execute(db);
	return rows;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { PresentOrganisation } from "./compare.ts";

/** The stored organisation in the import's own keys, ended units and people included. Three queries. */
export async function presentOrganisation(db: Db): Promise<PresentOrganisation> {
	const units = await sql<PresentOrganisation["units"][number]>`
		select u.code, u.name, u.type, parent.code as parent, leader.employee_number as leader,
			u.valid_from, u.valid_to, u.ended_at is not null as ended
		from units u
		left join units parent on parent.id = u.parent_id
		left join people leader on leader.id = u.leader_id
	`.execute(db);
	const people = await sql<PresentOrganisation["people"][number]>`
		select employee_number as number, given_name, family_name, email, upn, gender, ended_at is not null as ended
		from people where employee_number is not null
	`.execute(db);
	const posts = await sql<PresentOrganisation["posts"][number]>`
		select o.id, p.employee_number as number, u.code as unit, o.title, o.is_main, o.percent,
			o.starts_on, o.ends_on, o.daytime
		from posts o join people p on p.id = o.person_id join units u on u.id = o.unit_id
		where o.ended_at is null and p.employee_number is not null
	`.execute(db);
	return { units: units.rows, people: people.rows, posts: posts.rows };
}

/** The employee number of a person; null when there is none. */
export async function numberOf(db: Db, personId: string | null): Promise<string | null> {
	if (!personId) return null;
	const row = await db
		.selectFrom("people")
		.select("employeeNumber")
		.where("id", "=", personId)
		.executeTakeFirst();
	return row?.employeeNumber ?? null;
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { GrantedRole } from "../../../roles.ts";

/** A role that is in force. Names are null for shielded people, to those who may not see them. */
export type Grant = {
	id: string;
	role: GrantedRole;
	personId: string;
	personName: string | null;
	programmeTitle: string | null;
	grantedAt: Date;
	grantedByName: string | null;
};

type Scope = { personId: string } | { page: number };

/** Rows on one page of a list. */
export const pageSize = 50;

/** The roles in force: of one person, or everybody's one page at a time, by name. */
export async function grantsInForce(db: Db, scope: Scope, seesShielded: boolean): Promise<Grant[]> {
	const one = "personId" in scope ? scope.personId : null;
	const offset = "page" in scope ? (scope.page - 1) * pageSize : 0;
	const { rows } = await sql<Grant>`
		select g.id, g.role, g.person_id, g.granted_at, programme.title as programme_title,
			case when ${seesShielded} or not p.shielded then p.given_name || ' ' || p.family_name end as person_name,
			case when ${seesShielded} or not giver.shielded then giver.given_name || ' ' || giver.family_name end
				as granted_by_name
		from role_grants g
		join people p on p.id = g.person_id
		left join people giver on giver.id = g.granted_by
		left join programmes programme on programme.id = g.programme_id
		where g.withdrawn_at is null and (${one}::uuid is null or g.person_id = ${one})
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", g.role, g.id
		limit ${pageSize} offset ${offset}
	`.execute(db);
	return rows;
}

/** How many roles are in force in all. */
export async function countGrants(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom("roleGrants")
		.select((count) => count.fn.countAll<number>().as("count"))
		.where("withdrawnAt", "is", null)
		.executeTakeFirstOrThrow();
	return count;
}

/** Are there employees, and is nobody the programme office? */
export async function isOfficeMissing(db: Db): Promise<boolean> {
	const { rows } = await sql<{ missing: boolean }>`
		select exists (select from posts) and not exists (
			select from role_grants where role = 'office' and programme_id is null and withdrawn_at is null
		) as missing
	`.execute(db);
	return rows[0]?.missing ?? false;
}

/** Does this person hold any role that somebody granted? */
export async function holdsGrantedRole(db: Db, personId: string): Promise<boolean> {
	const row = await db
		.selectFrom("roleGrants")
		.select("id")
		.where("personId", "=", personId)
		.where("withdrawnAt", "is", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export type Subject = { id: string; name: string; employeeNumber: string | null; guestOf: string | null };

/** The person a role page is about; nobody when shielded and the viewer may not see that. */
export async function roleSubject(db: Db, id: string, seesShielded: boolean): Promise<Subject | undefined> {
	const { rows } = await sql<Subject>`
		select id, given_name || ' ' || family_name as name, employee_number, guest_of from people
		where id = ${id} and ended_at is null and (${seesShielded} or not shielded)
	`.execute(db);
	return rows[0];
}

/** At most 20 people whose name or employee number fits what was typed; shielded people only to those who may see them. */
export async function findPeople(db: Db, typed: string, seesShielded: boolean): Promise<Subject[]> {
	const { rows } = await sql<Subject>`
		select id, given_name || ' ' || family_name as name, employee_number, guest_of from people
		where ended_at is null and (${seesShielded} or not shielded) and ${fits(typed)}
		order by family_name collate "nb-x-icu", given_name collate "nb-x-icu", id limit 20
	`.execute(db);
	return rows;
}

/** Name anywhere in any case and accent, or the whole employee number. */
export const fits = (typed: string) => sql<boolean>`(
	employee_number = ${typed}
	or app.fold(given_name || ' ' || family_name) like '%' || app.fold(${typed.replace(/[\\%_]/g, "\\$&")}) || '%'
)`;

export type LinkedAccount = { issuer: string; linkedAt: Date };

/** The work accounts that are linked to a person. */
export function linkedAccounts(db: Db, personId: string): Promise<LinkedAccount[]> {
	return db
		.selectFrom("identities")
		.select(["issuer", "linkedAt"])
		.where("personId", "=", personId)
		.orderBy("linkedAt")
		.execute();
}

export type ProgrammeChoice = { id: string; title: string };

/** The programmes a role or an invitation can be bound to, newest first. */
export function programmeChoices(db: Db): Promise<ProgrammeChoice[]> {
	return db
		.selectFrom("programmes")
		.select(["id", "title"])
		.where("state", "!=", "finished")
		.orderBy("createdAt", "desc")
		.limit(200)
		.execute();
}
